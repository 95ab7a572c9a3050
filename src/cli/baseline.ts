import {existsSync, statSync} from 'node:fs'
import path from 'node:path'
import {type BaselineFile, readBaselineFile} from '../config/baseline-file.js'
import {ConfigError} from '../config/config-error.js'
import {relativePath} from '../config/find.js'
import {countFingerprints, countKnown, exceeding} from '../lint/fingerprint.js'
import type {Problem} from '../lint/problem.js'
import {countOf} from '../report/count-of.js'
import type {FileReport} from '../report/report.js'
import {systemReason} from '../system-reason.js'
import {groupBy} from '../text/group-by.js'
import {Failure} from './failure.js'
import type {KnownProblems} from './lint-new.js'

/**
 * The known problems of a baseline, which are not reported.
 *
 * @param name The path of the baseline file from `cwd`, as messages show it.
 * @throws {Failure} if the file is missing or not a baseline.
 */
export function knownByBaseline(cwd: string, name: string) {
  const folder = folderOf(cwd, name)
  const files = new Map(Object.entries(readFileOf(cwd, name).files).map(([file, rules]) => [file, countKnown(rules)]))
  const knownOf = (file: string) => files.get(relativePath(folder, file)) ?? new Map<string, number>()
  const stale = new Map<string, number>()
  return {
    chooserFor(file) {
      const known = knownOf(file)
      return (_text, problems) => {
        stale.set(file, countStale(known, countFingerprints(problems)))
        return exceeding(problems, known)
      }
    },
    chooseMore(file, problems) {
      const left = exceeding(problems, knownOf(file))
      stale.set(file, (stale.get(file) ?? 0) - (problems.length - left.length))
      return left
    },
    /** A line about the problems of the baseline that are gone. */
    notes() {
      const count = [...stale.values()].reduce((sum, each) => sum + each, 0)
      if (count === 0) return []
      return [
        `${name}: ${countOf(count, 'problem')} in it ${count === 1 ? 'is' : 'are'} gone; --write-baseline ${name} updates it`
      ]
    }
  } satisfies KnownProblems
}

/**
 * The known problems of the baselines that the configs of a run name: each file has that of its config.
 *
 * @param names Absolute path of the baseline by that of the file.
 */
export function knownByConfigs(cwd: string, names: ReadonlyMap<string, string>): KnownProblems {
  const baselines = new Map(
    Array.from(new Set(names.values()), (name) => [name, knownByBaseline(cwd, path.relative(cwd, name))])
  )
  const baselineOf = (file: string) => baselines.get(names.get(file) ?? '')
  return {
    chooserFor: (file) => baselineOf(file)?.chooserFor(file),
    chooseMore: (file, problems) => baselineOf(file)?.chooseMore(file, problems) ?? [...problems],
    notes: () => [...baselines.values()].flatMap((baseline) => baseline.notes())
  }
}

function folderOf(cwd: string, name: string): string {
  return path.dirname(path.resolve(cwd, name))
}

function countStale(known: ReadonlyMap<string, number>, counts: ReadonlyMap<string, number>): number {
  return [...known].reduce((sum, [key, count]) => sum + Math.max(0, count - (counts.get(key) ?? 0)), 0)
}

/** @throws {Failure} if the file is missing or not a baseline. */
function readFileOf(cwd: string, name: string): BaselineFile {
  try {
    return readBaselineFile(path.resolve(cwd, name), name)
  } catch (error) {
    throw error instanceof ConfigError ? new Failure(error.message) : error
  }
}

/**
 * Keeps `--write-baseline` from overwriting another file.
 *
 * @throws {Failure} if the file at this path is not a baseline.
 */
export function refuseOtherThanBaseline(cwd: string, name: string): void {
  const file = path.resolve(cwd, name)
  if (!existsSync(file)) return
  if (!statSync(file).isFile()) throw new Failure(`${name}: not a regular file`)
  try {
    readFileOf(cwd, name)
  } catch (error) {
    throw error instanceof Failure ? new Failure(`${error.message}; left as it is`) : error
  }
}

/**
 * Writes problems as a baseline: sorted and one line each, since the file is committed and people read its diffs.
 *
 * @param files Their paths are relative to `cwd`; the baseline has them relative to itself.
 * @returns A line for the user.
 * @throws {Failure} if it cannot be written.
 */
export async function writeBaseline(cwd: string, name: string, files: readonly FileReport[]): Promise<string> {
  const withProblems = files.filter(({problems}) => problems.length > 0)
  const entries = withProblems.map(
    (file) => [relativePath(folderOf(cwd, name), path.resolve(cwd, file.path)), countByRule(file.problems)] as const
  )
  const content: BaselineFile = {version: 1, files: sorted(entries)}
  const {default: writeFileAtomic} = await import('write-file-atomic')
  try {
    await writeFileAtomic(path.resolve(cwd, name), `${JSON.stringify(content, undefined, 2)}\n`)
  } catch (error) {
    throw new Failure(`${name}: cannot be written: ${systemReason(error)}`)
  }
  const problems = withProblems.reduce((sum, file) => sum + file.problems.length, 0)
  return `${name}: ${countOf(problems, 'problem')} of ${countOf(withProblems.length, 'file')} written`
}

function countByRule(problems: readonly Problem[]): BaselineFile['files'][string] {
  const rules = [...groupBy(problems, ({ruleId}) => ruleId)].map(([rule, ofRule]) => {
    const abouts = [...groupBy(ofRule, ({about}) => about)].map(([about, alike]) => [about, alike.length] as const)
    return [rule, sorted(abouts)] as const
  })
  return sorted(rules)
}

/** Sorted by UTF-16 units, independent of the locale. `fromEntries` defines even a key `__proto__`. */
function sorted<Value>(entries: Iterable<readonly [string, Value]>): Record<string, Value> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
}
