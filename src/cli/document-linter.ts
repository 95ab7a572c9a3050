import type {Config} from '../config/config.js'
import {resolveConfig} from '../config/resolve.js'
import {relativePath} from './find-files.js'
import {linkStatusesOf} from './link-statuses.js'
import {type Known, lintNew} from './lint-new.js'
import {type Fixes, type LintedText, lintText} from './lint-text.js'
import type {Question} from './questions.js'
import {FilesOnDisk, surroundingsOf} from './surroundings.js'
import type {Terminal} from './terminal.js'

/** A text, and how to lint it: all that has to be known, so that another thread or the cache can stand in. */
export interface LintRequest {
  text: string
  /** Absolute path of the file that the text is a version of, if it is one. */
  file: string | undefined
  config: Config
  /** Absolute path of the folder that the config's globs are relative to. */
  configFolder: string
  fixes: Fixes
  environment: Terminal['environment']
}

export interface LintedDocument extends LintedText {
  /** What was asked about the files around the document, and the answers: with others the result may be another. */
  questions: Question[]
}

export type Lint = (request: LintRequest) => Promise<LintedDocument>

/** Lints documents one after the other, and remembers what it has read for one of them that another one asks for too. */
export class DocumentLinter {
  readonly #known: Known | undefined
  readonly #files = new FilesOnDisk()

  /** @param known What was there before, and is neither reported nor fixed. */
  constructor(known?: Known) {
    this.#known = known
  }

  readonly lint: Lint = async ({text, file, config, configFolder, fixes, environment}) => {
    const path = file && relativePath(configFolder, file)
    const resolved = resolveConfig(config, path)
    const linkStatuses = await linkStatusesOf(text, resolved, environment)
    const questions: Question[] = []
    const files = file === undefined ? undefined : surroundingsOf(file, resolved.settings, this.#files, questions)
    const options = {config, path, surroundings: {...files, ...(linkStatuses && {linkStatuses})}, fixes}
    const linted =
      this.#known && file !== undefined ? await lintNew(text, options, file, this.#known) : lintText(text, options)
    return {...linted, questions}
  }
}
