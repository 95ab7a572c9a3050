import {listOf} from '../test/lists.js'
import {closePages, OpenPage, startBrowser, stopBrowser} from '../test/opened-page.js'
import {hardLists, tourOf} from '../test/tour.js'
import {type Tracer, tracerOf} from './trace.js'

const ROWS = 10_000
const KEYS = ['x', 'y', 'z', 'Backspace', 'Backspace', 'Backspace']

/**
 * Prints how long the page is busy at a stretch, and how long it and its worker are busy with a key. All in milliseconds of the processor.
 *
 * @param wanted Parts of the names of lists, or none for all of them.
 */
export async function measureAll(wanted: readonly string[]): Promise<void> {
  const tracer = tracerOf(await startBrowser())
  try {
    const lists = [...hardLists(ROWS), ['10,000 rows', listOf(ROWS)], ['16,000 rows (2 MB)', listOf(16_000)]] as const
    print('| list | longest pause (ms) | second | a key: page (ms) | a key: worker (ms) |')
    print('| --- | --- | --- | --- | --- |')
    for (const [name, content] of lists) {
      if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) continue
      const pauses = (await pausesOf(tracer, content)).toSorted((a, b) => b.time - a.time)
      const [first, second] = pauses.map(({time, step}) => `${Math.round(time)}: ${step}`)
      const {page, worker} = await timePerKey(tracer, content)
      print(`| ${name} | ${first} | ${second} | ${Math.round(page)} | ${Math.round(worker)} |`)
    }
  } finally {
    await stopBrowser()
  }
}

/** The longest task of the page in each step of the tour. */
async function pausesOf(tracer: Tracer, content: string): Promise<{step: string; time: number}[]> {
  const opened = await OpenPage.open()
  const pauses: {step: string; time: number}[] = []
  for (const [step, act] of tourOf(opened, content)) {
    const {page} = await tracer(opened.page, act)
    pauses.push({step, time: Math.max(0, ...page)})
  }
  await closePages()
  return pauses
}

/** The median of what keys at the start of the text take. */
async function timePerKey(tracer: Tracer, content: string): Promise<{page: number; worker: number}> {
  const opened = await OpenPage.open()
  await opened.openFile('README.md', content)
  await opened.page.locator('.cm-content').focus()
  await opened.page.keyboard.press('Control+Home')
  const press = async (key: string) => {
    const {page, worker} = await tracer(opened.page, () => opened.change(() => opened.page.keyboard.press(key)))
    return {page: sum(page), worker: sum(worker)}
  }
  // The first runs in a new worker are slow.
  for (const key of KEYS) await press(key)
  const times: {page: number; worker: number}[] = []
  for (const key of KEYS) times.push(await press(key))
  await closePages()
  return {page: median(times.map(({page}) => page)), worker: median(times.map(({worker}) => worker))}
}

const print = (line: string) => process.stdout.write(`${line}\n`)
const sum = (times: readonly number[]) => times.reduce((total, time) => total + time, 0)
const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[times.length >> 1]!
