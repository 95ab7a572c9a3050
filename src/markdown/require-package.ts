/**
 * Loads a package synchronously, unlike `import()`, so that this package has no top-level `await` and can be loaded with `require()`.
 *
 * The build of the command replaces this module with one that finds the package in the bundle.
 *
 * @throws {Error} if the package is not installed, and in a browser.
 */
export function requirePackage(name: string): unknown {
  const {createRequire} = globalThis.process.getBuiltinModule('node:module')
  return createRequire(import.meta.url)(name)
}
