import type {Config} from '#core/config/config.js'
import type {FromWorker, LintAnswer, QuestionName, Questions, ToWorker} from './protocol.ts'

/** What is to be linted. */
export interface LintInput {
  version: number
  text: string
  path: string
  config: Config
}

/** The parser of the page takes so long for a text of this length that the fast one is worth its download, which is 0.95 MB. In UTF-16 units. */
const LONG_TEXT = 30_000
/** A worker that is busy for so long with a text that has changed since is replaced. In milliseconds. */
const MOST_PATIENCE = 4000

/** Lints in a worker: always the newest text, and none that is out of date. */
export class LintClient {
  readonly #onLinted: (answer: LintAnswer) => void
  #worker: Worker
  #isFast = false
  #isReady = false
  /** A worker with the fast parser that is being loaded. */
  #coming: Worker | undefined
  #canBeFast = true
  #running: {version: number; since: number} | undefined
  #next: LintInput | undefined
  #last: LintInput | undefined
  #linted = -1
  #id = 0
  readonly #asked = new Map<number, {resolve: (answer: unknown) => void; reject: (error: Error) => void}>()

  constructor(onLinted: (answer: LintAnswer) => void) {
    this.#onLinted = onLinted
    this.#worker = this.#start('small')
    setInterval(() => this.#replaceIfStuck(), 500)
  }

  /** Whether the fast parser is used. */
  get isFast(): boolean {
    return this.#isFast
  }

  lint(input: LintInput): void {
    this.#next = input
    this.#last = input
    if (input.text.length > LONG_TEXT) this.#fetchFastParser()
    this.#sendNext()
  }

  /**
   * Asks about the text of the newest answer.
   *
   * @returns `undefined` if the text has changed since.
   */
  ask<Name extends QuestionName>(
    name: Name,
    question: Questions[Name]['question']
  ): Promise<Questions[Name]['answer'] | undefined> {
    const id = ++this.#id
    return new Promise((resolve, reject) => {
      this.#asked.set(id, {resolve: resolve as (answer: unknown) => void, reject})
      this.#send({kind: 'ask', id, version: this.#linted, name, question} as ToWorker)
    })
  }

  #start(name: 'small' | 'fast'): Worker {
    const worker = new Worker(new URL('./worker/worker.ts', import.meta.url), {type: 'module', name})
    worker.onmessage = ({data}: MessageEvent<FromWorker>) => this.#receive(worker, data)
    worker.onerror = () => {
      // An old browser, or one that gives WebAssembly no memory: the other parser does the same.
      if (worker === this.#coming) this.#forgetFastParser()
      else if (worker === this.#worker && this.#isReady) this.#replace()
    }
    return worker
  }

  #fetchFastParser(): void {
    if (this.#isFast || this.#coming || !this.#canBeFast) return
    this.#coming = this.#start('fast')
  }

  #forgetFastParser(): void {
    this.#coming?.terminate()
    this.#coming = undefined
    this.#canBeFast = false
  }

  #receive(worker: Worker, message: FromWorker): void {
    if (message.kind === 'ready') this.#takeOver(worker, message.fast)
    else if (worker !== this.#worker) return
    else if (message.kind === 'linted') {
      this.#running = undefined
      this.#linted = message.version
      this.#onLinted(message)
      this.#sendNext()
    } else {
      const asked = this.#asked.get(message.id)
      this.#asked.delete(message.id)
      if (message.failure === undefined) asked?.resolve(message.answer)
      else asked?.reject(new Error(message.failure))
    }
  }

  #takeOver(worker: Worker, fast: boolean): void {
    if (worker === this.#coming) {
      this.#coming = undefined
      this.#worker.terminate()
      this.#worker = worker
      this.#forgetRun()
    }
    this.#isFast = fast
    this.#isReady = true
    this.#sendNext()
  }

  #replaceIfStuck(): void {
    if (this.#running && this.#next && performance.now() - this.#running.since > MOST_PATIENCE) this.#replace()
  }

  #replace(): void {
    this.#worker.terminate()
    this.#isReady = false
    this.#worker = this.#start(this.#isFast ? 'fast' : 'small')
    this.#forgetRun()
  }

  /** What the worker that is gone was doing is done again; nothing comes of what it was asked. */
  #forgetRun(): void {
    this.#running = undefined
    this.#next ??= this.#last
    for (const {resolve} of this.#asked.values()) resolve(undefined)
    this.#asked.clear()
  }

  #sendNext(): void {
    if (!this.#isReady || this.#running || !this.#next) return
    const input = this.#next
    this.#next = undefined
    this.#running = {version: input.version, since: performance.now()}
    this.#send({kind: 'lint', ...input})
  }

  #send(message: ToWorker): void {
    this.#worker.postMessage(message)
  }
}
