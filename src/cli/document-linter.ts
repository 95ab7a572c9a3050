import type {Config} from '../config/config.js'
import {relativePath} from '../config/find.js'
import {resolveConfig} from '../config/resolve.js'
import {leftProblems} from '../lint/left-problems.js'
import {type ListedPaper, listedPapers} from '../lint/listed-papers.js'
import type {Dependency} from './dependencies.js'
import {Failure} from './failure.js'
import {linkStatusesOf} from './link-statuses.js'
import {type KnownProblems, lintNew} from './lint-new.js'
import {type Fixes, type LintedText, lintText} from './lint-text.js'
import {FilesOnDisk, surroundingsOf} from './surroundings.js'
import type {Terminal} from './terminal.js'

/** Everything needed to lint one text; plain data, so it can go to a thread or into a cache key. */
export interface LintRequest {
  text: string
  /** Absolute path of the file that the text is a version of, if it is one. */
  file: string | undefined
  config: Config
  /** Absolute path of the folder that the config's globs are relative to. */
  configFolder: string
  fixes: Fixes
  /** Whether the fixes are only shown, so that the problems are reported where they are in the text that was given. */
  onlyShown?: boolean | undefined
  environment: Terminal['environment']
}

export interface LintedDocument extends Omit<LintedText, 'before'> {
  /** The papers to be compared with those of the other files. */
  listed: ListedPaper[]
  /** The other files that the problems depend on. */
  dependencies: Dependency[]
}

interface Asked {
  linkStatuses?: Awaited<ReturnType<typeof linkStatusesOf>>
  /** There is no network. */
  failure?: Failure
}

export type Lint = (request: LintRequest) => Promise<LintedDocument>

/** Lints documents one after the other. A file that several of them link to is read once. */
export class DocumentLinter {
  readonly #files = new FilesOnDisk()
  #isOffline = false

  /** @param known Earlier problems, which are neither reported nor fixed. */
  constructor(private readonly known?: KnownProblems) {}

  readonly lint: Lint = async ({text, file, config, configFolder, fixes, onlyShown, environment}) => {
    const path = file && relativePath(configFolder, file)
    const resolved = resolveConfig(config, path)
    const {linkStatuses, failure} = await this.#askNetwork(text, resolved, environment)
    const dependencies: Dependency[] = []
    const files = file === undefined ? undefined : surroundingsOf(file, resolved.settings, this.#files, dependencies)
    const options = {config, path, surroundings: {...files, ...(linkStatuses && {linkStatuses})}, fixes}
    const {before = [], ...linted} =
      this.known && file !== undefined ? await lintNew(text, options, file, this.known) : lintText(text, options)
    if (onlyShown && linted.text !== text) linted.problems = await leftProblems({text, problems: before}, linted)
    const listed = listedPapers(onlyShown ? text : linted.text, resolved)
    return {...linted, ...(failure && {failure}), listed, dependencies}
  }

  /** Without a network the lists are linted by the other rules; one failure says so, and nothing is asked for the lists after it. */
  async #askNetwork(...request: Parameters<typeof linkStatusesOf>): Promise<Asked> {
    if (this.#isOffline) return {}
    try {
      return {linkStatuses: await linkStatusesOf(...request)}
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      this.#isOffline = true
      return {failure: error}
    }
  }
}
