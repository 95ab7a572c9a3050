import {mkdtempSync, rmSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterAll, describe, expect, test} from '@jest/globals'
import {gnuTime, measure} from '../../../src/development/benchmark/measure.js'

const scratch = mkdtempSync(path.join(os.tmpdir(), 'paperlint-measure-'))
afterAll(() => rmSync(scratch, {recursive: true}))

const run = (code: string, limit: number) => measure([process.execPath, '-e', code], {folder: scratch, scratch, limit})

describe('a measurement', () => {
  test('tells the exit code, and what was said', async () => {
    const {exitCode, stderr} = await run('console.error("no such file"); process.exitCode = 2', 60)
    expect(exitCode).toBe(2)
    expect(stderr).toBe('no such file\n')
  })

  test('tells CPU time and memory of the command where GNU time is installed, else that they are unknown', async () => {
    const {cpuSeconds, peakBytes} = await run('globalThis.kept = Buffer.alloc(300e6, 1)', 60)
    if (gnuTime) {
      expect(cpuSeconds).toBeGreaterThan(0)
      expect(peakBytes).toBeGreaterThan(300e6)
      expect(peakBytes).toBeLessThan(600e6)
    } else expect([cpuSeconds, peakBytes]).toEqual([undefined, undefined])
  })

  test('ends at the limit, and has no exit code then', async () => {
    const {exitCode, cpuSeconds} = await run('for (;;);', 0.2)
    expect(exitCode).toBeUndefined()
    expect(cpuSeconds).toBeUndefined()
  })
})
