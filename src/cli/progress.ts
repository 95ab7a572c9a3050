import type {SingleBar} from 'cli-progress'
import type {Output} from './terminal.js'

/** Shorter runs show no bar. In milliseconds; chosen. */
const PATIENCE = 1000

/** A progress bar for long runs; only on a terminal. */
export class Progress {
  readonly #begin: number
  #done = 0
  #bar: SingleBar | undefined

  /** @param now The time, in milliseconds. */
  constructor(
    private readonly total: number,
    private readonly output: Output,
    private readonly now: () => number = Date.now
  ) {
    this.#begin = now()
  }

  /** Counts one more file as done. */
  async step(): Promise<void> {
    this.#done++
    if (!this.output.isTTY || this.now() - this.#begin < PATIENCE) return
    const {SingleBar} = await import('cli-progress')
    this.#bar = new SingleBar({
      stream: this.output as NodeJS.WritableStream,
      format: '{bar} {value} of {total} files',
      clearOnComplete: true,
      hideCursor: true
    })
    this.#bar.start(this.total, this.#done)
  }

  /** Removes the bar until the next step. */
  hide(): void {
    this.#bar?.stop()
    this.#bar = undefined
  }
}
