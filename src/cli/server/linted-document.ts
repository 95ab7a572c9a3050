import type {Root} from 'mdast'
import type {KnownOfFile} from '../../config/baseline-file.js'
import type {Config} from '../../config/config.js'
import {relativePath} from '../../config/find.js'
import {type ResolvedConfig, resolveConfig} from '../../config/resolve.js'
import {fixProblems} from '../../fix/fix.js'
import {tryFixes} from '../../fix/try-fixes.js'
import {lintTree} from '../../lint/lint.js'
import type {Problem} from '../../lint/problem.js'
import {parse} from '../../markdown/parse.js'
import {Source} from '../../text/source.js'
import {type Files, surroundingsOf} from '../surroundings.js'

export interface Settings {
  config: Config
  /** Absolute path of the folder that the config's globs are relative to. */
  folder: string
  /** The files that links may lead to. */
  files: Files
  /** The problems that are known, and not reported. */
  known?: KnownOfFile | undefined
}

/** One version of a document, and its problems. */
export class LintedDocument {
  readonly source: Source
  /** In the order of the text. */
  readonly problems: readonly Problem[]
  readonly #config: ResolvedConfig
  readonly #tree: Root

  /**
   * Lints a text. No server is asked whether links are dead: that takes too long while somebody types.
   *
   * @param file Absolute path, if it is a file.
   * @throws {UnreadableError} for a text that is nested too deeply, or would take very long.
   */
  constructor(text: string, file: string | undefined, {config, folder, files, known}: Settings) {
    const resolved = resolveConfig(config, file && relativePath(folder, file))
    const surroundings = file === undefined ? undefined : surroundingsOf(file, resolved.settings, files)
    this.#config = {...resolved, surroundings, known}
    this.source = new Source(text)
    this.#tree = parse(this.source.text)
    this.problems = lintTree(this.#tree, this.source, this.#config).problems
  }

  /** The text with all safe fixes. */
  fixed(): string {
    return fixProblems(this.#tree, this.source, [...this.problems], this.#config, {unsafe: false}).text
  }

  /** Whether the guard lets a fix pass: alone, it loses nothing that it may not lose. */
  allows(problem: Problem): boolean {
    return tryFixes({text: this.source.text, tree: this.#tree}, [problem], parse).refused.length === 0
  }
}
