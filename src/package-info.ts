import {createRequire} from 'node:module'

interface PackageInfo {
  version: string
  homepage: string
  bugs: string
  /** The hash of one build of the command, since several can have the same version; absent when run from the sources. */
  build?: string
}

/** What package.json says. It is found by the package's own name, from the sources as from the build. */
export const packageInfo: PackageInfo = createRequire(import.meta.url)('remark-paperlint/package.json')
