import type {Problem} from '../../src/lint/problem.js'
import type {FileReport, Report} from '../../src/report/report.js'
import {text} from './problems.js'

/** What was read of a file. */
export const read = {entries: 3, papers: 2, paperLinks: 3, unreadPaperLinks: 0}

/** What is reported on one file. */
export function fileReport(problems: Problem[], path = 'README.md'): FileReport {
  return {path, text, fixed: 0, read, problems}
}

/** A report on one file. */
export function reportOn(problems: Problem[], path?: string): Report {
  return {files: [fileReport(problems, path)]}
}

/** What a stranger may write into a title: each part of it would be obeyed somewhere. */
export const hostile = 'a\u001b]0;owned\u0007\u009b2J\r\n::error::owned ##[error]owned\u202e'
