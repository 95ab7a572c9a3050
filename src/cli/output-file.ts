import {statSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {systemReason} from '../system-reason.js'
import {Failure} from './failure.js'

/** What a run reads, and a report must not be written to: absolute paths. */
interface FilesInUse {
  lists: readonly string[]
  configs: readonly string[]
  baselines: readonly string[]
}

/**
 * Refuses a report in the place of a list, a config or a baseline, which it would replace. A link leads to the same file.
 *
 * @param outputFile Absolute path.
 * @throws {Failure} names what would be overwritten.
 */
export function refuseToOverwrite(outputFile: string, {lists, configs, baselines}: FilesInUse): void {
  const target = identityOf(outputFile)
  const inUse = {'the baseline': baselines, 'the config': configs, 'a list that is linted': lists}
  for (const [what, files] of Object.entries(inUse))
    for (const file of files)
      if (identityOf(file) === target) throw new Failure(`--output-file would overwrite ${what}`)
}

/** @param name How the failure names the file. */
export function writeOutput(file: string, name: string, text: string): void {
  try {
    // Not atomically: it may be a device or a pipe.
    writeFileSync(file, text)
  } catch (error) {
    throw new Failure(`${name}: cannot be written: ${systemReason(error)}`)
  }
}

/** The same for all names of one file: symbolic links, hard links, other spellings where case does not count. */
function identityOf(file: string): string {
  try {
    const {dev, ino} = statSync(file, {bigint: true})
    return `${dev}:${ino}`
  } catch {
    return path.normalize(file)
  }
}
