import {fileURLToPath} from 'node:url'
import type {Tinypool} from 'tinypool'
import type {Lint, LintRequest} from './document-linter.js'
import {Failure} from './failure.js'
import {revive} from './flat-problem.js'
import type {FlatDocument, FlatError} from './lint-worker.js'

/** Threads that lint documents in parallel, started with the first document. */
export class Workers {
  #pool: Promise<Tinypool> | undefined
  /** Rejects when a thread fails; never resolves. */
  #failure: Promise<never> | undefined
  #hasFailed = false

  /** @param lintHere Lints in this thread, if no other thread can be started. */
  constructor(
    private readonly count: number,
    private readonly lintHere: Lint
  ) {}

  readonly lint: Lint = async (request) => {
    let flat: FlatDocument | {error: FlatError}
    try {
      flat = await this.#run(request)
    } catch {
      // The thread failed, not the linting.
      return this.lintHere(request)
    }
    if ('error' in flat) throw reviveError(flat.error)
    const {problems, failure, ...linted} = flat
    return {...linted, problems: problems.map(revive), ...(failure && {failure: reviveError(failure)})}
  }

  async #run(request: LintRequest): Promise<FlatDocument | {error: FlatError}> {
    this.#pool ??= this.#start()
    const pool = await this.#pool
    // `process.env` is not a plain object and cannot be cloned.
    return Promise.race([pool.run({...request, environment: {...request.environment}}), this.#failure!])
  }

  async #start(): Promise<Tinypool> {
    const {Tinypool} = await import('tinypool')
    const filename = fileURLToPath(new URL('./worker.cjs', import.meta.url))
    // A constant number: an idle thread would otherwise end whenever the next file is not ready at once.
    const pool = new Tinypool({filename, minThreads: this.count, maxThreads: this.count})
    this.#failure = new Promise((_, reject) => pool.on('error', reject))
    // The error reaches `#run`; without a pending run it would be unhandled.
    this.#failure.catch(() => {
      this.#hasFailed = true
    })
    return pool
  }

  async end(): Promise<void> {
    const pool = await this.#pool?.catch(() => undefined)
    // After a failed thread `destroy` throws an error that cannot be caught. Idle threads do not keep the process alive.
    if (!this.#hasFailed) await pool?.destroy()
  }
}

function reviveError({isFailure, message, stack}: FlatError): Error {
  if (isFailure) return new Failure(message)
  return Object.assign(new Error(message), {stack})
}
