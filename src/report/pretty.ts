import {styleText} from 'node:util'
import type {Problem} from '../lint/problem.js'
import {countOf} from './count-of.js'
import {printableLogLine} from './printable.js'
import {type FileReport, type Reporter, type ReporterOptions, summarize} from './report.js'

/**
 * The report for people: the problems of each file, their number, and how many `--fix` can mend.
 *
 * It looks like vfile-reporter, except that the names of rules are not in a column of their own: messages that name a paper are long, and
 * the column would be right of the longest one.
 */
export const pretty: Reporter = (report, options) => {
  const {errors, warnings, fixed, fixable} = summarize(report)
  const unsafelyFixable = report.files.flatMap(({problems}) => problems).filter(isUnsafelyFixable).length
  const lines = [
    ...report.files.filter(({problems}) => problems.length > 0).map((file) => showFile(file, options)),
    errors + warnings > 0 ? `${countOf(errors, 'error')}, ${countOf(warnings, 'warning')}` : '',
    fixed > 0 ? `${countOf(fixed, 'problem')} ${options.diff ? 'would be fixed' : 'fixed'}` : '',
    remedy(fixable, unsafelyFixable),
    report.files.length > 0 ? whatWasRead(report.files) : ''
  ]
  return lines
    .filter((line) => line !== '')
    .map((line) => `${line}\n`)
    .join('')
}

function showFile({path, problems}: FileReport, {color}: ReporterOptions): string {
  const paint = (format: Parameters<typeof styleText>[0], text: string) =>
    color ? styleText(format, text, {validateStream: false}) : text
  const places = problems.map(({place: {start}}) => `${start.line}:${start.column}`)
  // No spread: a list can have more problems than a call can have arguments.
  const width = places.reduce((longest, place) => Math.max(longest, place.length), 0)
  const lines = problems.map(({severity, reason, ruleId}, index) => {
    const place = places[index]!.padStart(width)
    const level = paint(severity === 'error' ? 'red' : 'yellow', severity.padEnd('warning'.length))
    return `  ${place}  ${level}  ${printableLogLine(reason)}  ${paint('dim', ruleId)}`
  })
  return [paint('underline', printableLogLine(path)), ...lines, ''].join('\n')
}

/** So that a document of which nothing was read does not look clean. */
function whatWasRead(files: readonly FileReport[]): string {
  const entries = files.reduce((sum, {read}) => sum + read.entries, 0)
  const papers = files.reduce((sum, {read}) => sum + read.papers, 0)
  return `read ${countOf(papers, 'paper')} in ${entries === 1 ? '1 entry' : `${entries} entries`}`
}

function isUnsafelyFixable({fix}: Problem): boolean {
  return fix?.applicability === 'unsafe'
}

function remedy(safe: number, unsafe: number): string {
  if (safe === 0) return unsafe === 0 ? '' : `--fix --unsafe-fixes would fix ${unsafe}`
  return `--fix would fix ${safe}${unsafe === 0 ? '' : `, --unsafe-fixes ${unsafe} more`}`
}
