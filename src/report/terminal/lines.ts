import type {Problem} from '../../lint/problem.js'
import {printableLogLine} from '../printable.js'
import type {FileReport, Reporter} from '../report.js'
import {closingLines} from './closing.js'
import {type Paint, painter} from './paint.js'
import {statistics} from './statistics.js'

/**
 * The report for a pipe: one problem a line, in the form of compilers that editors and `grep` know, `path:line:column: level: message`. At
 * the end what was read and found.
 */
export const lines: Reporter = (report, options) => {
  const paint = painter(options.color)
  const shown = options.statistics
    ? statistics(
        report.files.flatMap(({problems}) => problems),
        paint
      )
    : report.files.flatMap((file) => file.problems.map((problem) => lineOf(file, problem, paint)))
  return [...shown, ...closingLines(report, options, paint)].map((line) => `${line}\n`).join('')
}

function lineOf({path}: FileReport, {place: {start}, severity, reason, ruleId}: Problem, paint: Paint): string {
  const level = paint(severity === 'error' ? 'red' : 'yellow', severity)
  const place = `${printableLogLine(path)}:${start.line}:${start.column}`
  return `${place}: ${level}: ${printableLogLine(reason)} ${paint('dim', `[${printableLogLine(ruleId)}]`)}`
}
