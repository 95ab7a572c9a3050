import {expect, test} from '@jest/globals'
import type {Result, Task} from '../../../src/development/benchmark/contest.js'
import type {Measurement} from '../../../src/development/benchmark/measure.js'
import {table} from '../../../src/development/benchmark/report.js'

const task: Task = {title: 'Lint 100 rows (27 kB)', mode: 'lint', folder: '', files: ['README.md']}

const run = (seconds: number, cpuSeconds?: number, peakBytes?: number): Measurement => ({
  seconds,
  cpuSeconds,
  peakBytes,
  exitCode: 0,
  stderr: ''
})

const result = (name: string, runs: Measurement[], missing?: string): Result => ({
  tool: {name, version: '1.0.0', lint: () => ['node'], exitCodes: [0]},
  runs,
  missing,
  failed: false
})

test('the table of a task gives medians, and their ratio to paperlint', () => {
  const results = [
    result('paperlint', [run(0.5, 0.6, 80e6), run(0.3, 0.4, 60e6), run(9, 0.5, 70e6)]),
    result('rumdl', [run(0.1), run(0.15)]),
    result('remark-cli', [], 'more than 60 s')
  ]
  expect(table(task, results)).toBe(
    `
### Lint 100 rows (27 kB)

| tool | wall time | fastest – slowest | × paperlint | CPU time | peak memory | runs |
| --- | --: | --: | --: | --: | --: | --: |
| paperlint | 0.50 s | 0.30 s – 9.00 s | 1.0 | 0.50 s | 70 MB | 3 |
| rumdl | 0.13 s | 0.10 s – 0.15 s | 0.25 | unknown | unknown | 2 |
| remark-cli | more than 60 s |  |  |  |  |  |
`.trim()
  )
})
