import {stat} from 'node:fs/promises'
import path from 'node:path'
import {Failure} from './failure.js'

/** What a run reads, and a report must not be written to. */
export interface FilesInUse {
  /** Absolute paths. */
  lists: readonly string[]
  /** Absolute paths. */
  configs: readonly string[]
  /** Absolute paths. */
  baselines: readonly string[]
}

/**
 * Refuses a report in the place of a list, a config or a baseline, which it would replace. A link leads to the same file.
 *
 * @param outputFile Absolute path.
 * @throws {Failure} names what would be overwritten.
 */
export async function refuseToOverwrite(outputFile: string, {lists, configs, baselines}: FilesInUse): Promise<void> {
  const target = await identityOf(outputFile)
  for (const baseline of baselines)
    if ((await identityOf(baseline)) === target) throw new Failure('--output-file would overwrite the baseline')
  for (const config of configs)
    if ((await identityOf(config)) === target) throw new Failure('--output-file would overwrite the config')
  for (const list of lists) {
    if ((await identityOf(list)) === target) throw new Failure('--output-file would overwrite a list that is linted')
  }
}

/** The same for all names of one file: symbolic links, hard links, other spellings where case does not count. */
async function identityOf(file: string): Promise<string> {
  return stat(file, {bigint: true}).then(
    ({dev, ino}) => `${dev}:${ino}`,
    () => path.normalize(file)
  )
}
