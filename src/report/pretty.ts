import {VFile} from 'vfile'
import {VFileMessage} from 'vfile-message'
import {reporter} from 'vfile-reporter'
import type {Problem} from '../lint/problem.js'
import {printableLine} from './printable.js'
import {type FileReport, type Reporter, summarize} from './report.js'

/** The report for people: the problems of each file, their number, and what `--fix` can do about them. */
export const pretty: Reporter = (report, {color, diff}) => {
  const {fixed, fixable} = summarize(report)
  const unsafelyFixable = report.files.flatMap(({problems}) => problems).filter(isUnsafelyFixable).length
  const lines = [
    reporter(report.files.map(fileOf), {color, quiet: true}),
    fixed > 0 ? `${fixed} ${fixed === 1 ? 'problem' : 'problems'} ${diff ? 'would be fixed' : 'fixed'}` : '',
    remedy(fixable, unsafelyFixable)
  ]
  return lines
    .filter((line) => line !== '')
    .map((line) => `${line}\n`)
    .join('')
}

function isUnsafelyFixable({fix}: Problem): boolean {
  return fix?.applicability === 'unsafe'
}

function remedy(safe: number, unsafe: number): string {
  if (safe === 0) return unsafe === 0 ? '' : `--unsafe-fixes would fix ${unsafe}`
  return `--fix would fix ${safe}${unsafe === 0 ? '' : `, --unsafe-fixes ${unsafe} more`}`
}

function fileOf({path, problems}: FileReport): VFile {
  const file = new VFile({path: printableLine(path)})
  // Without the source, which is always the same, and the cause: the message names the other line.
  file.messages = problems.map(({reason, place, ruleId, fatal}) => {
    const message = new VFileMessage(printableLine(reason), {place, ruleId})
    message.fatal = fatal
    return message
  })
  return file
}
