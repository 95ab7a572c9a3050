import {once} from 'node:events'
import process from 'node:process'
import {Worker} from 'node:worker_threads'
import type {Reading} from './reading.js'

/** Reads texts with one of the parsers, in a thread that can be stopped. */
export class Reader {
  #worker: Worker | undefined

  /** @param seconds The time limit for each text: remark's time can grow with the square of the input. */
  constructor(
    private readonly parser: 'satteri' | 'remark',
    private readonly seconds: number
  ) {}

  /**
   * Lints and fixes a text.
   *
   * @returns `undefined` after the time limit.
   * @throws {Error} if a rule, a fix or the parser throws, or the parser cannot be loaded.
   */
  async read(text: string): Promise<Reading | undefined> {
    this.#worker ??= new Worker(new URL('./worker.js', import.meta.url), {
      env: {...process.env, PAPERLINT_PARSER: this.parser}
    })
    const waiting = new AbortController()
    const timer = setTimeout(() => waiting.abort(), this.seconds * 1000)
    try {
      this.#worker.postMessage(text)
      const [reading] = await once(this.#worker, 'message', {signal: waiting.signal})
      return reading
    } catch (error) {
      // A thread is not used again after a timeout or an error.
      await this.close()
      if (waiting.signal.aborted) return undefined
      throw error
    } finally {
      clearTimeout(timer)
    }
  }

  async close(): Promise<void> {
    await this.#worker?.terminate()
    this.#worker = undefined
  }
}
