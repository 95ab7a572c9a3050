import {fileURLToPath} from 'node:url'
import type {Tinypool} from 'tinypool'
import type {Lint} from './document-linter.js'
import {Failure} from './failure.js'
import {revive} from './flat-problem.js'
import type {FlatDocument, FlatError} from './worker.js'

/** Threads that lint documents side by side, started when the first document comes. */
export class Workers {
  readonly #count: number
  #pool: Promise<Tinypool> | undefined

  constructor(count: number) {
    this.#count = count
  }

  readonly lint: Lint = async (request) => {
    this.#pool ??= startPool(this.#count)
    const pool = await this.#pool
    // The environment of the process is no plain object, and cannot be handed over.
    const flat: FlatDocument | {error: FlatError} = await pool.run({...request, environment: {...request.environment}})
    if ('error' in flat) throw reviveError(flat.error)
    const {problems, failure, ...linted} = flat
    return {...linted, problems: problems.map(revive), ...(failure && {failure: reviveError(failure)})}
  }

  async end(): Promise<void> {
    await (await this.#pool)?.destroy()
  }
}

async function startPool(count: number): Promise<Tinypool> {
  const {Tinypool} = await import('tinypool')
  const filename = fileURLToPath(new URL('./worker.js', import.meta.url))
  return new Tinypool({filename, minThreads: count, maxThreads: count})
}

function reviveError({isFailure, message, stack}: FlatError): Error {
  if (isFailure) return new Failure(message)
  return Object.assign(new Error(message), {stack})
}
