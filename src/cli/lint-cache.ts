import {existsSync, mkdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {packageInfo} from '../package-info.js'
import {systemReason} from '../system-reason.js'
import {cacheFolder} from './cache-folder.js'
import type {Lint, LintRequest} from './document-linter.js'
import {complain} from './failure.js'
import {type FlatProblem, flatten, revive} from './flat-problem.js'
import {answerTo, hashOf, type Question, repositoryRoot} from './questions.js'
import type {Terminal} from './terminal.js'

/** Another build may find other problems. */
const version = `${packageInfo.version} ${packageInfo.build}`

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
  /** What was answered in this run: documents ask much the same. */
  readonly #answers = new Map<string, string>()
  #hasChanged = false

  private constructor(file: string, documents: Map<string, CachedDocument>) {
    this.#file = file
    this.#documents = documents
  }

  /** Reads the cache of a folder; one that is not there, or is none of ours, counts as empty. */
  static read({cwd, environment}: Terminal): LintCache {
    const file = path.join(cacheFolder(environment), 'lint', `${hashOf(cwd).slice(0, 16)}.json`)
    try {
      const cached = JSON.parse(readFileSync(file, 'utf8'))
      if (cached.version === version) return new LintCache(file, new Map(cached.documents))
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
    const {problems, questions} = cached ?? {}
    const isKnown = cached?.key === key && Array.isArray(problems) && Array.isArray(questions)
    if (isKnown && questions!.every((question) => this.#answerTo(question) === question.answer))
      return {text, problems: problems!.map(revive), fixed: 0, questions: questions!}
    const linted = await lint(request)
    this.#hasChanged = true
    // What is fixed is written before the next document is linted.
    if (linted.text !== text) this.#answers.clear()
    if (linted.text === text && linted.failure === undefined) {
      this.#documents.set(file, {key, problems: linted.problems.map(flatten), questions: linted.questions})
    } else this.#documents.delete(file)
    return linted
  }

  #answerTo(question: Question): string {
    const key = `${question.about} ${question.target}`
    const answer = this.#answers.get(key) ?? answerTo(question)
    this.#answers.set(key, answer)
    return answer
  }

  /** Writes what is known now, if that is anything new. Where that cannot be done, one line says so, and nothing else is lost. */
  async write(terminal: Terminal): Promise<void> {
    if (!this.#hasChanged) return
    const documents = [...this.#documents].filter(([file]) => existsSync(file))
    try {
      const {default: writeFileAtomic} = await import('write-file-atomic')
      mkdirSync(path.dirname(this.#file), {recursive: true})
      await writeFileAtomic(this.#file, JSON.stringify({version, documents}))
    } catch (error) {
      complain(terminal, `the cache ${this.#file} cannot be written: ${systemReason(error)}`)
    }
  }
}

function keyOf({text, config, configFolder, fixes, environment}: LintRequest, file: string): string {
  const place = [file, configFolder, repositoryRoot(path.dirname(file)), environment.PAPERLINT_PARSER]
  return hashOf(JSON.stringify([config, fixes, place]), text)
}
