import type {Problem} from '../lint/problem.js'
import type {Reading} from '../listings/reading.js'
import type {Applicability} from '../text/edit.js'

/** The result of linting one file. */
export interface FileReport {
  /** Relative to the current folder, with forward slashes; `<stdin>` for a text without a path. */
  path: string
  /** The text that the problems' places are in, with its byte order mark. */
  text: string
  fixed: number
  /** How much of the text was read. */
  read: Reading
  /** The remaining problems, in document order. */
  problems: Problem[]
  /** The numbers of the lines that a pull request adds; absent if its base is not known. */
  addedLines?: ReadonlySet<number> | undefined
}

/** The input of a reporter. Includes files without problems. */
export interface Report {
  files: FileReport[]
  /** Whether problems that were known before are left out, so that a report without problems says no more than that. */
  onlyNew?: boolean
}

export interface ReporterOptions {
  /** Whether ANSI colours are wanted. */
  color: boolean
  /** Whether the fixes were only shown, and nothing was written. */
  diff?: boolean | undefined
  /** Whether the report is also in the summary of the job. */
  inJobSummary?: boolean | undefined
  /** The width of the terminal, if the report goes to one. */
  columns?: number | undefined
  /** Whether names of rules are links to their pages (OSC 8). */
  links?: boolean | undefined
  /** Whether to show all problems where `pretty` folds many of one rule. */
  all?: boolean | undefined
  /** Whether to count the problems of each rule instead of showing them. */
  statistics?: boolean | undefined
  onlyErrors?: boolean | undefined
}

/** Turns a report into text, which may be `''`. A pure function. */
export type Reporter = (report: Report, options: ReporterOptions) => string

export interface Summary {
  errors: number
  warnings: number
  fixed: number
  /** Problems that `--fix` would fix: their fix is safe. */
  fixable: number
  /** Problems that only `--fix --unsafe-fixes` would fix. */
  unsafelyFixable: number
}

/** Counts the problems of a report. */
export function summarize({files}: Report): Summary {
  const problems = files.flatMap((file) => file.problems)
  const errors = problems.filter(({fatal}) => fatal).length
  const countFixes = (wanted: Applicability) => problems.filter(({fix}) => fix?.applicability === wanted).length
  return {
    errors,
    warnings: problems.length - errors,
    fixed: files.reduce((sum, {fixed}) => sum + fixed, 0),
    fixable: countFixes('safe'),
    unsafelyFixable: countFixes('unsafe')
  }
}
