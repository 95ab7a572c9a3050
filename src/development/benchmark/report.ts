import os from 'node:os'
import process from 'node:process'
import type {Result, Task} from './contest.js'
import {gnuTime, type Measurement} from './measure.js'
import {PAPERLINT, type Tool} from './tools.js'

/** The circumstances of a measurement. */
export interface Circumstances {
  /** The command line. */
  command: string
  commit: string
  rounds: number
  limit: number
  tools: readonly Tool[]
  /** The load average of the minute before the first run. */
  load: number
}

/** A line with the date, the versions and the machine. */
export function describe({command, commit, rounds, limit, tools, load}: Circumstances): string {
  const processors = os.cpus()
  const versions = tools
    .filter(({version}) => version !== process.version)
    .map(({name, version}) => `${name} ${version}`)
  return [
    `\`${command}\` on ${new Date().toISOString().slice(0, 10)} at ${commit}: ${versions.join(', ')}; Node ${process.version} on ` +
      `${process.platform} ${process.arch}, ${processors.length} × ${processors[0]?.model.trim()}, load ${load.toFixed(1)} before.`,
    `Up to ${rounds} runs of each tool, in turn. A run is stopped after ${limit} s, and no further one is started when a tool's runs ` +
      'took as long together.',
    ...(gnuTime
      ? []
      : ['CPU time and memory are unknown: GNU time is not installed (Debian: time, Homebrew: gnu-time).'])
  ].join('\n')
}

export function table({title}: Task, results: readonly Result[]): string {
  const reference = results.find(({tool}) => tool.name === PAPERLINT)
  const own = reference && medianOf(reference, ({seconds}) => seconds)
  const rows = results.map((result) => {
    const {tool, runs, missing} = result
    if (missing) return [tool.name, missing, '', '', '', '', '']
    const time = medianOf(result, ({seconds}) => seconds)!
    const times = runs.map(({seconds}) => seconds)
    return [
      tool.name,
      inSeconds(time),
      `${inSeconds(Math.min(...times))} – ${inSeconds(Math.max(...times))}`,
      own === undefined ? '' : (time / own).toPrecision(2),
      known(
        medianOf(result, ({cpuSeconds}) => cpuSeconds),
        inSeconds
      ),
      known(
        medianOf(result, ({peakBytes}) => peakBytes),
        inMegabytes
      ),
      String(runs.length)
    ]
  })
  const head = ['tool', 'wall time', 'fastest – slowest', '× paperlint', 'CPU time', 'peak memory', 'runs']
  const rule = ['---', ...head.slice(1).map(() => '--:')]
  return [`### ${title}`, '', ...[head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`)].join('\n')
}

function medianOf({runs}: Result, value: (run: Measurement) => number | undefined): number | undefined {
  const sorted = runs
    .map(value)
    .filter((each) => each !== undefined)
    .sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1
    ? sorted[middle]
    : sorted.length === 0
      ? undefined
      : (sorted[middle - 1]! + sorted[middle]!) / 2
}

const known = (value: number | undefined, print: (value: number) => string) =>
  value === undefined ? 'unknown' : print(value)

const inSeconds = (seconds: number) => `${seconds.toFixed(seconds < 10 ? 2 : seconds < 100 ? 1 : 0)} s`

/** Megabytes of a million bytes. */
export const inMegabytes = (bytes: number) => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 2 : 0)} MB`
