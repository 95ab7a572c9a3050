import type {Problem} from '../../lint/problem.js'
import {printableLogLine} from '../printable.js'
import type {FileReport, Reporter} from '../report.js'
import {closingLines, fixMark} from './closing.js'
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

/** Behind the rule is what fix there is. */
function lineOf({path}: FileReport, problem: Problem, paint: Paint): string {
  const {place, severity, reason, ruleId} = problem
  const {line, column} = place.start
  const level = paint(severity === 'error' ? 'red' : 'yellow', severity)
  const mark = fixMark(problem)
  const rule = `[${printableLogLine(ruleId)}]${mark === '' ? '' : ` ${mark}`}`
  return `${printableLogLine(path)}:${line}:${column}: ${level}: ${printableLogLine(reason)} ${paint('dim', rule)}`
}
