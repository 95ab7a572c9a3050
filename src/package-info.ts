import {createRequire} from 'node:module'

interface PackageInfo {
  version: string
  homepage: string
  bugs: string
  /** Tells one build of the command from another of the same version; the sources as they are have none. */
  build?: string
}

/** What package.json says. It is found by the package's own name, from the sources as from the build. */
export const packageInfo: PackageInfo = createRequire(import.meta.url)('remark-paperlint/package.json')
