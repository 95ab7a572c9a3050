import picomatch from 'picomatch'

/**
 * Makes a test for paths out of globs.
 *
 * @param globs A glob without a slash matches the name of a file in any folder, as in `.gitignore`; `!` turns one round.
 * @returns Whether a path matches, which has forward slashes and is relative to the folder that the globs are relative to.
 */
export function globMatcher(globs: readonly string[]): (path: string) => boolean {
  const tests = globs.map((glob) => picomatch(glob.replace(/^\.\//, ''), {dot: true, basename: !glob.includes('/')}))
  return (path) => tests.some((test) => test(path))
}
