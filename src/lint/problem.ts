import type {Position} from 'unist'
import {VFileMessage} from 'vfile-message'
import type {Finding} from '../rule.js'
import type {Fix} from '../text/edit.js'
import type {Source} from '../text/source.js'

/** Where the rules' pages are: `homepage` in package.json, the one place that addresses are made from. */
const homepage = 'https://github.com/paperlint/remark-paperlint'

/** The address of a rule's page. */
export function ruleUrl(rule: string): string {
  if (rule === 'unused-suppression') return `${homepage}/blob/main/docs/suppressing.md`
  return `${homepage}/blob/main/rules/${rule}.md`
}

/** The heading above a place, by the number of its line. */
export interface HeadingAbove {
  text: string
  line: number
}

/** Another place that a problem is about. */
export interface RelatedPlace {
  message: string
  place: Position
  /** The path of the file that it is in, if it is in another one. */
  path?: string
  messageHere?: string
  heading?: HeadingAbove | undefined
}

/**
 * One finding of one rule, as a vfile message, so that every vfile reporter and remark tool can show it.
 *
 * `fatal` is `true` for an error and `false` for a warning; `place` counts lines and columns from 1 and offsets in
 * UTF-16 units into the text without its byte order mark.
 */
export class Problem extends VFileMessage {
  declare source: string
  declare ruleId: string
  declare place: Position
  declare fatal: boolean
  /** The subject of the problem (a paper, a column, a heading), without a line number. */
  about: string
  fix: Fix | undefined
  related: RelatedPlace[]
  /** `undefined` above the first heading, and where no list was read. */
  heading: HeadingAbove | undefined

  constructor(finding: Finding, rule: string, severity: 'error' | 'warning', source: Source) {
    // V8 writes down where each error comes from, which takes long and nobody reads.
    const {stackTraceLimit} = Error
    Error.stackTraceLimit = 0
    super(finding.message, {place: source.position(finding.start, finding.end), source: 'paperlint', ruleId: rule})
    this.fatal = severity === 'error'
    this.url = ruleUrl(rule)
    this.about = finding.about
    this.fix = finding.fix
    this.actual = source.text.slice(finding.start, finding.end)
    this.related = (finding.related ?? []).map(({message, start, end, messageHere}) => ({
      message,
      place: source.position(start, end),
      ...(messageHere !== undefined && {messageHere})
    }))
    const [first] = this.related
    if (first) this.cause = new VFileMessage(first.message, {place: first.place, source: 'paperlint', ruleId: rule})
    Error.stackTraceLimit = stackTraceLimit
  }

  get severity(): 'error' | 'warning' {
    return this.fatal ? 'error' : 'warning'
  }
}
