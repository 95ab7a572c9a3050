import {afterEach, beforeEach, expect, jest, test} from '@jest/globals'
import {LintClient} from '../src/client.ts'
import type {FromWorker, ToWorker} from '../src/protocol.ts'

/** A worker that does what the test says. */
class FakeWorker {
  static readonly all: FakeWorker[] = []
  readonly name: string
  /** What it was given and has not done yet. */
  readonly waiting: ToWorker[] = []
  onmessage: (event: {data: FromWorker}) => void = () => {}
  onerror: () => void = () => {}

  constructor(_url: URL, {name}: {name: string}) {
    this.name = name
    FakeWorker.all.push(this)
  }

  postMessage(message: ToWorker): void {
    this.waiting.push(message)
  }

  terminate(): void {}

  isReady(): void {
    this.#say({kind: 'ready', fast: this.name === 'fast'})
  }

  /** Does what it was given first. */
  work(): void {
    const message = this.waiting.shift()!
    if (message.kind === 'ask') this.#say({kind: 'answer', id: message.id, answer: `of ${this.name}`})
    else this.#say({kind: 'linted', version: message.version, problems: [], read: undefined, failures: []})
  }

  #say(data: FromWorker): void {
    this.onmessage({data})
  }
}

let version = 0
let text = ''
let linted: number[]
let client: LintClient

beforeEach(() => {
  jest.useFakeTimers()
  FakeWorker.all.length = 0
  Object.assign(globalThis, {Worker: FakeWorker})
  linted = []
  client = new LintClient(
    () => ({version, text, path: 'README.md', config: {}}),
    (answer) => linted.push(answer.version)
  )
})
afterEach(() => {
  jest.useRealTimers()
})

function change(newText: string): void {
  version++
  text = newText
  client.lint()
}

const textsOf = ({waiting}: FakeWorker) => waiting.map((message) => (message.kind === 'lint' ? message.text : ''))

test('a text is given to the worker at once; what comes while it is busy waits, and then only the newest is given', () => {
  const [worker] = FakeWorker.all
  worker!.isReady()
  change('a')
  expect(textsOf(worker!)).toEqual(['a'])
  change('ab')
  change('abc')
  expect(textsOf(worker!)).toEqual(['a'])
  worker!.work()
  expect(textsOf(worker!)).toEqual(['abc'])
  worker!.work()
  expect(textsOf(worker!)).toEqual([])
  expect(linted).toEqual([version - 2, version])
})

test.each([
  [30_000, ['small']],
  [30_001, ['small', 'fast']]
])('a text of %i characters is linted by: %j', (length, names) => {
  FakeWorker.all[0]!.isReady()
  change('x'.repeat(length))
  expect(FakeWorker.all.map(({name}) => name)).toEqual(names)
  expect(FakeWorker.all[0]!.waiting).toHaveLength(1)
})

test('what was asked of a worker that is replaced is answered by the one that comes', async () => {
  const [small] = FakeWorker.all
  small!.isReady()
  change('x'.repeat(40_000))
  small!.work()
  const answer = client.ask('fixAll', {unsafe: false})
  const fast = FakeWorker.all[1]!
  fast.isReady()
  expect(fast.waiting.map(({kind}) => kind)).toEqual(['lint'])
  fast.work()
  fast.work()
  expect(await answer).toBe('of fast')
})

test('what was asked of a text that has changed since has no answer', async () => {
  const [small] = FakeWorker.all
  small!.isReady()
  change('x'.repeat(40_000))
  small!.work()
  const answer = client.ask('fixAll', {unsafe: false})
  change('x')
  const fast = FakeWorker.all[1]!
  fast.isReady()
  fast.work()
  expect(await answer).toBeUndefined()
})

test('a worker that is busy for four seconds with a text that has changed since is replaced, and no other', () => {
  const [first] = FakeWorker.all
  first!.isReady()
  change('a')
  jest.advanceTimersByTime(10_000)
  expect(FakeWorker.all).toHaveLength(1)
  first!.work()
  change('b')
  change('c')
  jest.advanceTimersByTime(4000)
  expect(FakeWorker.all).toHaveLength(1)
  jest.advanceTimersByTime(500)
  expect(FakeWorker.all).toHaveLength(2)
  FakeWorker.all[1]!.isReady()
  expect(textsOf(FakeWorker.all[1]!)).toEqual(['c'])
})
