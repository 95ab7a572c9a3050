import * as satteri from 'satteri'

/** In the place of `src/markdown/require-package.ts`: jest requires no ES module before Node 24.9. */
export function requirePackage(): unknown {
  return satteri
}
