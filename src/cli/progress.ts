import type {SingleBar} from 'cli-progress'
import type {Output} from './terminal.js'

/** Whoever waits for less needs no bar. In milliseconds. */
const PATIENCE = 1000

/** A bar on a terminal, once there is something to wait for; nothing in a pipe. */
export class Progress {
  readonly #total: number
  readonly #output: Output
  readonly #now: () => number
  readonly #begin: number
  #done = 0
  #bar: SingleBar | undefined

  /** @param now The time, in milliseconds. */
  constructor(total: number, output: Output, now: () => number = Date.now) {
    this.#total = total
    this.#output = output
    this.#now = now
    this.#begin = now()
  }

  /** One more is done. */
  async step(): Promise<void> {
    this.#done++
    if (!this.#output.isTTY || this.#now() - this.#begin < PATIENCE) return
    const {SingleBar} = await import('cli-progress')
    this.#bar = new SingleBar({
      stream: this.#output as NodeJS.WritableStream,
      format: '{bar} {value} of {total} files',
      clearOnComplete: true,
      hideCursor: true
    })
    this.#bar.start(this.#total, this.#done)
  }

  /** Takes the bar away, until the next step. */
  hide(): void {
    this.#bar?.stop()
    this.#bar = undefined
  }
}
