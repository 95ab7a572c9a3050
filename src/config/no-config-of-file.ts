/** In the place of `config-of-file.ts` in a browser, which has no files: there is no config. */
export function configOfFile(): undefined {
  return
}
