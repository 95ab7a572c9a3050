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

interface Asked {
  message: Extract<ToWorker, {kind: 'ask'}>
  resolve(answer: unknown): void
  reject(error: Error): void
}

/** Lints in a worker: always the newest text, and none that is out of date. */
export class LintClient {
  readonly #onLinted: (answer: LintAnswer) => void
  readonly #newest: () => LintInput
  #worker: Worker
  #isFast = false
  #isReady = false
  /** A worker with the fast parser that is being loaded. */
  #coming: Worker | undefined
  #canBeFast = true
  /** Since when the worker lints, if it does. */
  #runningSince: number | undefined
  /** Whether there is something that the worker has not been given. */
  #isStale = false
  #linted = -1
  /** Whether the worker has linted that text, so that it can be asked about it. */
  #knowsText = false
  #id = 0
  readonly #asked = new Map<number, Asked>()

  /**
   * @param newest What is to be linted now. It is asked for when the worker is free, since to write out a long text for each key would take long.
   */
  constructor(newest: () => LintInput, onLinted: (answer: LintAnswer) => void) {
    this.#newest = newest
    this.#onLinted = onLinted
    this.#worker = this.#start('small')
    setInterval(() => this.#replaceIfStuck(), 500)
  }

  /** Lints the newest text, at once or when the worker is free. */
  lint(): void {
    this.#isStale = true
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
      const message = {kind: 'ask', id, version: this.#linted, name, question} as Asked['message']
      this.#asked.set(id, {message, resolve: resolve as Asked['resolve'], reject})
      if (this.#knowsText) this.#send(message)
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
      this.#runningSince = undefined
      this.#linted = message.version
      this.#askAgain()
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
    const isStuck = performance.now() - (this.#runningSince ?? Infinity) > MOST_PATIENCE
    if (isStuck && this.#isStale) this.#replace()
  }

  #replace(): void {
    this.#worker.terminate()
    this.#isReady = false
    this.#worker = this.#start(this.#isFast ? 'fast' : 'small')
    this.#forgetRun()
  }

  /** What the worker that is gone was doing is done again. */
  #forgetRun(): void {
    this.#runningSince = undefined
    this.#isStale = true
    this.#knowsText = false
  }

  /** Asks a new worker what the last one has not answered, if that was about the text that it has linted now. */
  #askAgain(): void {
    if (this.#knowsText) return
    this.#knowsText = true
    for (const [id, {message, resolve}] of this.#asked) {
      if (message.version === this.#linted) this.#send(message)
      else {
        this.#asked.delete(id)
        resolve(undefined)
      }
    }
  }

  #sendNext(): void {
    if (!this.#isReady || this.#runningSince !== undefined || !this.#isStale) return
    const input = this.#newest()
    this.#isStale = false
    this.#runningSince = performance.now()
    this.#send({kind: 'lint', ...input})
    if (input.text.length > LONG_TEXT) this.#fetchFastParser()
  }

  #send(message: ToWorker): void {
    this.#worker.postMessage(message)
  }
}
