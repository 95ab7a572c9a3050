import {existsSync, mkdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import type {ListedPaper} from '../lint/listed-papers.js'
import type {Reading} from '../listings/reading.js'
import {packageInfo} from '../package-info.js'
import {systemReason} from '../system-reason.js'
import {cacheFolder} from './cache-folder.js'
import {currentState, type Dependency, hashOf, repositoryRoot} from './dependencies.js'
import type {Lint, LintRequest} from './document-linter.js'
import {printError} from './failure.js'
import {type FlatProblem, flatten, revive} from './flat-problem.js'
import type {Terminal} from './terminal.js'

/** Part of each key: another build may find other problems. */
const version = `${packageInfo.version} ${packageInfo.build}`

interface CachedDocument {
  key: string
  problems: FlatProblem[]
  read: Reading
  listed: ListedPaper[]
  dependencies: Dependency[]
}

/**
 * Keeps the problems of documents in which nothing was fixed. They are valid for the same text, config, options and version, as long as
 * every dependency has the same state.
 */
export class LintCache {
  /** The states read in this run: documents of one repository depend on much the same files. */
  readonly #states = new Map<string, string>()
  #hasChanged = false

  private constructor(
    private readonly file: string,
    private readonly documents: Map<string, CachedDocument>
  ) {}

  /** Reads the cache of a folder. A missing or foreign file counts as an empty cache. */
  static read({cwd, environment}: Terminal): LintCache {
    const file = path.join(cacheFolder(environment), 'lint', `${hashOf(cwd).slice(0, 16)}.json`)
    try {
      const cached = JSON.parse(readFileSync(file, 'utf8'))
      if (cached.version === version) return new LintCache(file, new Map(cached.documents))
    } catch {
      // An unreadable cache is replaced at the end of the run.
    }
    return new LintCache(file, new Map())
  }

  /** The cached problems of a document, or else what `lint` finds. */
  async lint(request: LintRequest, lint: Lint): ReturnType<Lint> {
    const {file, text} = request
    if (file === undefined) return lint(request)
    const key = keyOf(request, file)
    const cached = this.documents.get(file)
    const {problems, dependencies} = cached ?? {}
    const isKnown = cached?.key === key && Array.isArray(problems) && Array.isArray(dependencies)
    if (isKnown && dependencies!.every((dependency) => this.#currentState(dependency) === dependency.state)) {
      const {read, listed} = cached
      return {text, problems: problems!.map(revive), fixed: 0, read, listed, dependencies: dependencies!}
    }
    const linted = await lint(request)
    this.#hasChanged = true
    // A fixed file is written before the next document is linted, so the states may change.
    if (linted.text !== text) this.#states.clear()
    if (linted.text === text && linted.failure === undefined) {
      const {problems, read, listed, dependencies} = linted
      this.documents.set(file, {key, problems: problems.map(flatten), read, listed, dependencies})
    } else this.documents.delete(file)
    return linted
  }

  #currentState(dependency: Dependency): string {
    const key = `${dependency.about} ${dependency.target}`
    const state = this.#states.get(key) ?? currentState(dependency)
    this.#states.set(key, state)
    return state
  }

  /** Writes the cache if it has changed. If that fails, prints one line; the run continues. */
  async write(terminal: Terminal): Promise<void> {
    if (!this.#hasChanged) return
    const documents = [...this.documents].filter(([file]) => existsSync(file))
    try {
      const {default: writeFileAtomic} = await import('write-file-atomic')
      mkdirSync(path.dirname(this.file), {recursive: true})
      await writeFileAtomic(this.file, JSON.stringify({version, documents}))
    } catch (error) {
      printError(terminal, `the cache ${this.file} cannot be written: ${systemReason(error)}`)
    }
  }
}

function keyOf({text, config, configFolder, fixes, environment}: LintRequest, file: string): string {
  const place = [file, configFolder, repositoryRoot(path.dirname(file)), environment.PAPERLINT_PARSER]
  return hashOf(JSON.stringify([config, fixes, place]), text)
}
