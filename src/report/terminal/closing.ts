import type {Problem} from '../../lint/problem.js'
import {countOf} from '../count-of.js'
import {printableLogLine} from '../printable.js'
import {type Report, type ReporterOptions, summarize} from '../report.js'
import type {Paint} from './paint.js'

/**
 * The last lines of a report for people: how many problems were fixed, what fixes would do, and what was read and found. The last one is
 * there also when nothing is wrong, so that a document of which nothing was read does not look clean.
 */
export function closingLines(report: Report, options: ReporterOptions, paint: Paint): string[] {
  const {fixed, fixable, unsafelyFixable} = summarize(report)
  const lines = [
    fixed > 0 ? `${countOf(fixed, 'problem')} ${options.diff ? 'would be fixed' : 'fixed'}` : '',
    remedy(fixable, unsafelyFixable),
    report.files.length > 0 ? countsLine(report, options, paint) : ''
  ]
  return lines.filter((line) => line !== '')
}

/** What fix a problem has, as the reports mark it; `''` without one. `remedy` says what the marks mean. */
export function fixMark({fix}: Problem): string {
  return fix ? `${fix.applicability} fix` : ''
}

/** `safe fix (--fix): 4; unsafe fix (--fix --unsafe-fixes): 1` */
function remedy(safe: number, unsafe: number): string {
  return [
    ...(safe > 0 ? [`safe fix (--fix): ${safe}`] : []),
    ...(unsafe > 0 ? [`unsafe fix (--fix --unsafe-fixes): ${unsafe}`] : [])
  ].join('; ')
}

/** `README.md: 412 papers, no problems` */
function countsLine(report: Report, options: ReporterOptions, paint: Paint): string {
  const {files} = report
  const subject = files.length === 1 ? printableLogLine(files[0]!.path) : countOf(files.length, 'file')
  const papers = files.reduce((sum, {read}) => sum + read.papers, 0)
  const read = papers === 0 ? paint('yellow', 'no papers found') : countOf(papers, 'paper')
  return `${subject}: ${read}, ${problemCounts(report, options, paint)}`
}

function problemCounts(report: Report, {onlyErrors}: ReporterOptions, paint: Paint): string {
  const {errors, warnings} = summarize(report)
  const isNew = report.onlyNew ? 'new ' : ''
  const counts = [
    ...(errors > 0 ? [paint('red', countOf(errors, `${isNew}error`))] : []),
    ...(warnings > 0 ? [paint('yellow', countOf(warnings, `${isNew}warning`))] : [])
  ]
  return counts.join(', ') || paint('green', `no ${isNew}${onlyErrors ? 'errors' : 'problems'}`)
}
