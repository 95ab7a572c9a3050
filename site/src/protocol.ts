// What the page and its worker say to each other. All offsets are UTF-16 offsets into the text as the editor has it: without byte order
// mark, each line ending one character.
import type {Config} from '#core/config/config.js'
import type {ExportFormat} from '#core/export/format-names.js'
import type {ChangedLines} from '#core/fix/changed-lines.js'
import type {Reading} from '#core/listings/reading.js'
import type {ComparedField} from '#core/listings/side-by-side.js'

/** Replaces the text from `from` to `to`. */
export interface Change {
  from: number
  to: number
  insert: string
}

export interface ShownProblem {
  rule: string
  severity: 'error' | 'warning'
  message: string
  /** Of the rule's page. */
  url: string
  from: number
  to: number
  line: number
  /** The heading above, `''` if there is none. */
  section: string
  fix?: 'safe' | 'unsafe'
}

export interface RelatedView {
  message: string
  line: number
  from: number
  /** `undefined` where there are no two entries to compare: then `text` is the line. */
  fields?: ComparedField[]
  text: string
}

/** What is shown of a problem that is looked at. */
export interface ProblemDetails {
  related: RelatedView[]
  /** How many more places there are. */
  more: number
  /** What the fix does. */
  fixTitle: string | undefined
  changes: ChangedLines[]
  moreChanges: number
}

export interface ShownPaper {
  title: string
  nickname: string
  authors: string
  venue: string
  /** The venue without its year, for filters and the plot; `''` if there is none. */
  venueName: string
  year: number | undefined
  code: string
  sections: string[]
  links: {text: string; url: string}[]
  /** Where its listings begin. */
  lines: number[]
  hasPaperLink: boolean
}

export interface FixOutcome {
  changes: Change[]
  /** The text after the changes, with its line endings. */
  text: string
  fixed: number
  /** One line for each fix that was left out. */
  refused: string[]
}

/** What the worker can be asked about the text that it has linted last. */
export interface Questions {
  details: {question: {index: number}; answer: ProblemDetails}
  fixOne: {question: {index: number}; answer: FixOutcome}
  fixAll: {question: {unsafe: boolean}; answer: FixOutcome}
  papers: {question: Record<string, never>; answer: ShownPaper[]}
  export: {question: {format: ExportFormat}; answer: string}
  infer: {question: Record<string, never>; answer: {config: Config; reasons: string[]}}
}

export type QuestionName = keyof Questions

export type ToWorker =
  | {kind: 'lint'; version: number; text: string; path: string; config: Config}
  | {
      [Name in QuestionName]: {
        kind: 'ask'
        id: number
        version: number
        name: Name
        question: Questions[Name]['question']
      }
    }[QuestionName]

export interface LintAnswer {
  kind: 'linted'
  version: number
  problems: ShownProblem[]
  read: Reading | undefined
  /** Why the text or the config cannot be read. */
  failures: string[]
}

export type FromWorker =
  | {kind: 'ready'; fast: boolean}
  | LintAnswer
  /** Without an answer, the text has changed since. */
  | {kind: 'answer'; id: number; answer?: unknown; failure?: string}
