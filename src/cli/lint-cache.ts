import {mkdir, readFile} from 'node:fs/promises'
import path from 'node:path'
import {packageInfo} from '../package-info.js'
import {cacheFolder} from './cache-folder.js'
import type {Lint, LintRequest} from './document-linter.js'
import {type FlatProblem, flatten, revive} from './flat-problem.js'
import {answerTo, hashOf, type Question, repositoryRoot} from './questions.js'
import type {Terminal} from './terminal.js'

interface CachedDocument {
  key: string
  problems: FlatProblem[]
  questions: Question[]
}

/**
 * Remembers what was found in documents in which nothing was fixed: for the same text, config, options and version, as long as what was
 * asked about other files has the same answers, it is what would be found again.
 */
export class LintCache {
  readonly #file: string
  readonly #documents: Map<string, CachedDocument>
  #hasChanged = false

  private constructor(file: string, documents: Map<string, CachedDocument>) {
    this.#file = file
    this.#documents = documents
  }

  /** Reads the cache of a folder; one that is not there, or is none of ours, counts as empty. */
  static async read({cwd, environment}: Terminal): Promise<LintCache> {
    const file = path.join(cacheFolder(environment), 'lint', `${hashOf(cwd).slice(0, 16)}.json`)
    try {
      const {version, documents} = JSON.parse(await readFile(file, 'utf8'))
      if (version === packageInfo.version) return new LintCache(file, new Map(documents))
    } catch {
      // Whatever cannot be read is written anew.
    }
    return new LintCache(file, new Map())
  }

  /** Lints a document of which nothing is known, or no longer. */
  async lint(request: LintRequest, lint: Lint): ReturnType<Lint> {
    const {file, text} = request
    if (file === undefined) return lint(request)
    const key = keyOf(request, file)
    const cached = this.#documents.get(file)
    if (cached?.key === key && cached.questions.every((question) => answerTo(question) === question.answer)) {
      return {text, problems: cached.problems.map(revive), fixed: 0, questions: cached.questions}
    }
    const linted = await lint(request)
    this.#hasChanged = true
    if (linted.text === text && linted.failure === undefined) {
      this.#documents.set(file, {key, problems: linted.problems.map(flatten), questions: linted.questions})
    } else this.#documents.delete(file)
    return linted
  }

  /** Writes what is known now, if that is anything new. */
  async write(): Promise<void> {
    if (!this.#hasChanged) return
    const {default: writeFileAtomic} = await import('write-file-atomic')
    await mkdir(path.dirname(this.#file), {recursive: true})
    const content = {version: packageInfo.version, documents: [...this.#documents]}
    await writeFileAtomic(this.#file, JSON.stringify(content))
  }
}

function keyOf({text, config, configFolder, fixes, environment}: LintRequest, file: string): string {
  const place = [file, configFolder, repositoryRoot(path.dirname(file)), environment.PAPERLINT_PARSER]
  return hashOf(packageInfo.version, JSON.stringify([config, fixes, place]), text)
}
