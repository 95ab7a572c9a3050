import type {Browser, Page} from 'playwright-core'

interface TraceEvent {
  name: string
  pid: number
  tid: number
  /** The processor time of a task, in microseconds. */
  tdur?: number
  args: {name?: string}
}

/** The times of the tasks of a page and of its workers, in milliseconds. */
export interface Tasks {
  page: number[]
  worker: number[]
}

export type Tracer = (page: Page, act: () => Promise<unknown>) => Promise<Tasks>

/** Finds what the threads of a page do meanwhile. Only the time of the processor counts: the machine may be busy with something else. */
export function tracerOf(browser: Browser): Tracer {
  return async (page, act) => {
    await browser.startTracing(page, {categories: ['toplevel', 'disabled-by-default-devtools.timeline']})
    let trace: Buffer
    try {
      await act()
    } finally {
      trace = await browser.stopTracing()
    }
    const {traceEvents} = JSON.parse(String(trace)) as {traceEvents: TraceEvent[]}
    const timesOf = (thread: string) => {
      const threads = new Set(
        traceEvents
          .filter(({name, args}) => name === 'thread_name' && args.name === thread)
          .map(({pid, tid}) => `${pid} ${tid}`)
      )
      return traceEvents
        .filter(({name, pid, tid}) => name === 'ThreadControllerImpl::RunTask' && threads.has(`${pid} ${tid}`))
        .map(({tdur = 0}) => tdur / 1000)
    }
    return {page: timesOf('CrRendererMain'), worker: timesOf('DedicatedWorker thread')}
  }
}
