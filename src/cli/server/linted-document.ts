import type {Config} from '../../config/config.js'
import {resolveConfig} from '../../config/resolve.js'
import {fix} from '../../fix/fix.js'
import {tryFixes} from '../../fix/try-fixes.js'
import {lint} from '../../lint/lint.js'
import type {Problem} from '../../lint/problem.js'
import type {Surroundings} from '../../list/surroundings.js'
import {parse} from '../../markdown/parse.js'
import {Source} from '../../text/source.js'
import {relativePath} from '../find-files.js'
import {type Files, surroundingsOf} from '../surroundings.js'

export interface Settings {
  config: Config
  /** Absolute path of the folder that the config's globs are relative to. */
  folder: string
  /** The files that links may lead to. */
  files: Files
}

/** One version of a document, and its problems. */
export class LintedDocument {
  readonly source: Source
  /** In the order of the text. */
  readonly problems: readonly Problem[]
  readonly #options: {config: Config; path: string | undefined; surroundings: Surroundings | undefined}
  #tree: ReturnType<typeof parse> | undefined

  /**
   * Lints a text. No server is asked whether links are dead: that takes too long while somebody types.
   *
   * @param file Absolute path, if it is a file.
   * @throws {UnreadableError} for a text that is nested too deeply, or would take very long.
   */
  constructor(text: string, file: string | undefined, {config, folder, files}: Settings) {
    const path = file && relativePath(folder, file)
    const surroundings =
      file === undefined ? undefined : surroundingsOf(file, resolveConfig(config, path).settings, files)
    this.#options = {config, path, surroundings}
    this.source = new Source(text)
    this.problems = lint(text, this.#options)
  }

  /** The text with all safe fixes. */
  fixed(): string {
    return fix(this.source.byteOrderMark + this.source.text, this.#options).text
  }

  /** Whether the guard lets a fix pass: alone, it loses nothing that it may not lose. */
  allows(problem: Problem): boolean {
    this.#tree ??= parse(this.source.text)
    return tryFixes({text: this.source.text, tree: this.#tree}, [problem], parse).refused.length === 0
  }
}
