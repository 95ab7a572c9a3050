import {fileURLToPath} from 'node:url'
import type {Tinypool} from 'tinypool'
import type {Lint, LintRequest} from './document-linter.js'
import {Failure} from './failure.js'
import {revive} from './flat-problem.js'
import type {FlatDocument, FlatError} from './lint-worker.js'

/** Threads that lint documents side by side, started when there are documents. */
export class Workers {
  readonly #count: number
  readonly #lintHere: Lint
  #pool: Promise<Tinypool> | undefined
  /** Never fulfilled. */
  #failure: Promise<never> | undefined
  #hasFailed = false

  /** @param lintHere Lints in this thread, for where others cannot be had. */
  constructor(count: number, lintHere: Lint) {
    this.#count = count
    this.#lintHere = lintHere
  }

  readonly lint: Lint = async (request) => {
    let flat: FlatDocument | {error: FlatError}
    try {
      flat = await this.#run(request)
    } catch {
      // The thread itself has failed, not the linting.
      return this.#lintHere(request)
    }
    if ('error' in flat) throw reviveError(flat.error)
    const {problems, failure, ...linted} = flat
    return {...linted, problems: problems.map(revive), ...(failure && {failure: reviveError(failure)})}
  }

  async #run(request: LintRequest): Promise<FlatDocument | {error: FlatError}> {
    this.#pool ??= this.#start()
    const pool = await this.#pool
    // The environment of the process is no plain object, and cannot be handed over.
    return Promise.race([pool.run({...request, environment: {...request.environment}}), this.#failure!])
  }

  async #start(): Promise<Tinypool> {
    const {Tinypool} = await import('tinypool')
    const filename = fileURLToPath(new URL('./worker.cjs', import.meta.url))
    // A thread that may end when it is idle does so whenever another file is not there at once.
    const pool = new Tinypool({filename, minThreads: this.#count, maxThreads: this.#count})
    this.#failure = new Promise((_, reject) => pool.on('error', reject))
    // Whoever lints is told; nobody may be linting.
    this.#failure.catch(() => {
      this.#hasFailed = true
    })
    return pool
  }

  async end(): Promise<void> {
    const pool = await this.#pool?.catch(() => undefined)
    // Tinypool throws where nobody can catch it when it waits for a thread that has failed; idle ones keep nobody waiting.
    if (!this.#hasFailed) await pool?.destroy()
  }
}

function reviveError({isFailure, message, stack}: FlatError): Error {
  if (isFailure) return new Failure(message)
  return Object.assign(new Error(message), {stack})
}
