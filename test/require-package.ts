import {createRequire} from 'node:module'
import * as satteri from 'satteri'

/** In the place of `src/markdown/require-package.ts`: jest requires no ES module before Node 24.9, and satteri is one. */
export function requirePackage(name: string): unknown {
  return name === 'satteri' ? satteri : createRequire(import.meta.url)(name)
}
