import picomatch from 'picomatch'

/**
 * Makes a test for paths from globs.
 *
 * @param globs A glob without a slash matches the name of a file in any folder, as in `.gitignore`; `!` negates a glob.
 * @returns Whether a path matches. The path has forward slashes and is relative to the folder of the globs.
 */
export function globMatcher(globs: readonly string[]): (path: string) => boolean {
  const tests = globs.map((glob) => picomatch(glob.replace(/^\.\//, ''), {dot: true, basename: !glob.includes('/')}))
  return (path) => tests.some((test) => test(path))
}

/** A glob that matches one file of the folder, whatever is in its name. */
export function exactGlob(path: string): string {
  return `./${path.replace(/[\\*?[\]{}()!|]/g, '\\$&')}`
}
