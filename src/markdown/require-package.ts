/**
 * Loads a package at once, as no `import` can: who imports this package does not have to wait, and can `require()` it.
 *
 * The build of the command puts another module in the place of this one, which finds the package in the bundle.
 *
 * @throws {Error} where the package is not installed, and in a browser.
 */
export function requirePackage(name: string): unknown {
  const {createRequire} = globalThis.process.getBuiltinModule('node:module')
  return createRequire(import.meta.url)(name)
}
