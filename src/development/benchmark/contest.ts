import {cpSync, rmSync} from 'node:fs'
import path from 'node:path'
import {type Measurement, measure} from './measure.js'
import type {Tool} from './tools.js'

/** One thing that all tools do in turn. */
export interface Task {
  title: string
  mode: 'lint' | 'fix'
  /** The folder with the files, which stays as it is. */
  folder: string
  files: readonly string[]
}

/** How a tool fared: its runs, or why there are none. */
export interface Result {
  tool: Tool
  runs: Measurement[]
  /** Why it has no time; nothing if it has. */
  missing: string | undefined
  /** It could not do its work. */
  failed: boolean
}

export interface ContestOptions {
  rounds: number
  /** In seconds: a run is stopped there, and a tool that has taken as long in its runs together has no more of them. */
  limit: number
  /** A folder for copies and outputs. */
  scratch: string
  say(progress: string): void
}

/**
 * Lets the tools do a task in turn, A B C A B C …, so that what else goes on at the machine hits them all alike.
 *
 * @param late The tools that have run into the limit already at a smaller list; they are not run, and more are added.
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
        // One of several runs too many: the machine had something else to do.
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
  // What one tool has fixed would be less work for the next.
  const copy = path.join(options.scratch, 'copy')
  rmSync(copy, {recursive: true, force: true})
  cpSync(folder, copy, {recursive: true})
  return measure(tool.fix!(files), {...options, folder: copy})
}
