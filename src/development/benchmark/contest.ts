import {cpSync, rmSync} from 'node:fs'
import path from 'node:path'
import {type Measurement, measure} from './measure.js'
import type {Tool} from './tools.js'

/** A task for all tools. */
export interface Task {
  title: string
  mode: 'lint' | 'fix'
  /** The folder with the files, which is not changed. */
  folder: string
  files: readonly string[]
}

/** The result of a tool: its runs, or the reason why it has none. */
export interface Result {
  tool: Tool
  runs: Measurement[]
  /** Why it has no times; `undefined` if it has. */
  missing: string | undefined
  /** Whether the tool could not do its work. */
  failed: boolean
}

export interface ContestOptions {
  rounds: number
  /** In seconds. A run is stopped after this time, and a tool whose runs took as long together gets no more runs. */
  limit: number
  /** A folder for copies and outputs. */
  scratch: string
  say(progress: string): void
}

/**
 * Runs the tools in turn, A B C A B C …, so that other work on the machine slows all of them alike.
 *
 * @param late The tools that reached the limit with a smaller list: they are not run. Tools that reach it now are added.
 */
export async function contest(
  task: Task,
  tools: readonly Tool[],
  late: Set<Tool>,
  options: ContestOptions
): Promise<Result[]> {
  const {rounds, limit, say} = options
  const results = tools
    .filter((tool) => tool[task.mode])
    .map(
      (tool): Result => ({
        tool,
        runs: [],
        missing: late.has(tool) ? 'not run: too slow at fewer rows' : undefined,
        failed: false
      })
    )
  for (let round = 1; round <= rounds; round++) {
    for (const result of results) {
      const {tool, runs} = result
      if (result.missing || runs.reduce((sum, {seconds}) => sum + seconds, 0) >= limit) continue
      say(`${task.title}, round ${round}: ${tool.name}`)
      const run = await runOnce(tool, task, options)
      if (run.exitCode === undefined) {
        late.add(tool)
        // Earlier runs were fast enough: the machine was busy.
        if (runs.length === 0) result.missing = `more than ${limit} s`
      } else if (tool.exitCodes.includes(run.exitCode)) runs.push(run)
      else {
        result.failed = true
        result.missing = `failed with exit code ${run.exitCode}`
        say(`${tool.name} ${result.missing}: ${run.stderr.slice(0, 1000)}`)
      }
    }
  }
  return results
}

async function runOnce(tool: Tool, {mode, folder, files}: Task, options: ContestOptions): Promise<Measurement> {
  if (mode === 'lint') return measure(tool.lint(files), {...options, folder})
  // A fresh copy for each run: a fixed file would be less work for the next tool.
  const copy = path.join(options.scratch, 'copy')
  rmSync(copy, {recursive: true, force: true})
  cpSync(folder, copy, {recursive: true})
  return measure(tool.fix!(files), {...options, folder: copy})
}
