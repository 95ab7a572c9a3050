import type {Problem} from '../lint/problem.js'

/** What is known about one file after it was linted. */
export interface FileReport {
  /** Relative to the current folder, with forward slashes; `<stdin>` for a text without a path. */
  path: string
  /** The text that the problems' places are in, with its byte order mark. */
  text: string
  /** How many problems were fixed. */
  fixed: number
  /** What is left, in document order. */
  problems: Problem[]
  /** The numbers of the lines that are new against the base of a pull request; absent where no base is known. */
  addedLines?: ReadonlySet<number> | undefined
}

/** Everything that a reporter shows. Files without problems are in it too. */
export interface Report {
  files: FileReport[]
}

export interface ReporterOptions {
  /** Whether ANSI colours are wanted. */
  color: boolean
  /** Whether the fixes were only shown, and nothing was written. */
  diff?: boolean | undefined
  /** Whether the summary of the job has the report, too. */
  inJobSummary?: boolean | undefined
}

/** Turns a report into text; `''` if there is nothing to say. It does nothing else. */
export type Reporter = (report: Report, options: ReporterOptions) => string

export interface Summary {
  errors: number
  warnings: number
  fixed: number
  /** Problems that `--fix` would mend: their fix is safe. */
  fixable: number
}

/** Counts what is in a report. */
export function summarize({files}: Report): Summary {
  const problems = files.flatMap((file) => file.problems)
  const errors = problems.filter(({fatal}) => fatal).length
  return {
    errors,
    warnings: problems.length - errors,
    fixed: files.reduce((sum, {fixed}) => sum + fixed, 0),
    fixable: problems.filter(({fix}) => fix?.applicability === 'safe').length
  }
}
