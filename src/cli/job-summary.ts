import {statSync} from 'node:fs'
import {appendFile} from 'node:fs/promises'
import path from 'node:path'
import type {Report, ReporterOptions} from '../report/report.js'
import {summary} from '../report/summary.js'
import {systemReason} from '../system-reason.js'
import {printError} from './failure.js'
import type {Terminal} from './terminal.js'

/** In bytes. GitHub hides a larger summary entirely, with the parts that other programs wrote. */
const LARGEST = 1024 * 1024

/**
 * Appends the report to the file that GitHub Actions shows as the summary of the job, if there is one. If that fails, prints one line.
 *
 * @returns Whether the report was written.
 */
export async function appendJobSummary(report: Report, options: ReporterOptions, terminal: Terminal): Promise<boolean> {
  const name = terminal.environment.GITHUB_STEP_SUMMARY
  if (!name) return false
  const file = path.resolve(terminal.cwd, name)
  const shown = summary(report, options)
  try {
    const size = statSync(file, {throwIfNoEntry: false})?.size ?? 0
    const text = `${size > 0 ? '\n' : ''}${shown}`
    if (size + Buffer.byteLength(text) > LARGEST) {
      printError(terminal, 'the job summary would be larger than 1 MiB; not written')
      return false
    }
    await appendFile(file, text)
    return true
  } catch (error) {
    printError(terminal, `the job summary ${name} cannot be written: ${systemReason(error)}`)
    return false
  }
}
