import {createRequire} from 'node:module'

/** What package.json says. It is found by the package's own name, from the sources as from the build. */
export const packageInfo: {version: string; homepage: string; bugs: string} = createRequire(import.meta.url)(
  'remark-paperlint/package.json'
)
