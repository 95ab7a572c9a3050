import {didYouMean} from '../config/nearest.js'
import type {NodeIndex} from '../markdown/node-index.js'
import type {Level} from '../rule.js'
import {append, groupBy} from '../text/group-by.js'
import {shorten} from '../text/shorten.js'
import type {Source} from '../text/source.js'
import type {Span} from '../text/span.js'
import {Problem} from './problem.js'

/** What one comment suppresses: the problems of one rule, or of all, on some lines. */
interface Suppression extends Span {
  /** Absent for all rules. */
  rule: string | undefined
  firstLine: number
  lastLine: number
  /** For a suppression of all rules: the line from which each rule is enabled again. */
  reenabledAt: Map<string, number>
  used: boolean
}

const directives = ['disable', 'enable', 'disable-next-line', 'disable-row']

const PREFIX = 'paperlint-'

/** A comment to paperlint: `disable-next-line`, and the rules it names. */
interface Comment extends Span {
  directive: string
  rules: string[]
}

/**
 * Removes the problems that comments of the document suppress, and adds one for every comment that suppresses nothing.
 *
 * - `<!-- paperlint-disable rule… -->` to `<!-- paperlint-enable rule… -->`, or to the end of the document
 * - `<!-- paperlint-disable-next-line rule… -->`
 * - `<!-- paperlint-disable-row rule… -->` inside a row, since a comment line between two rows ends a GFM table
 *
 * A reason may follow the rules, as in ESLint's comments: `<!-- paperlint-disable rule -- as it is in print -->`.
 *
 * @param levels The level of every rule there is; a comment about one that is off is not unused.
 */
export function suppress(
  problems: readonly Problem[],
  nodes: NodeIndex,
  source: Source,
  levels: ReadonlyMap<string, {level: Level}>
): Problem[] {
  const {suppressions, idle, unknown} = readSuppressions(nodes, source, levels)
  const suppressed = suppressedProblems(problems, suppressions)
  const left = problems.filter((problem) => !suppressed.has(problem))
  const unused = suppressions.filter(
    ({used, rule}) => !used && (rule === undefined || levels.get(rule)?.level !== 'off')
  )
  return [
    ...left,
    ...unused.map((suppression) => unusedProblem(suppression, source, levels)),
    ...idle.map((span) => commentProblem(span, source, 'comment that ends no suppression', 'one to end')),
    ...unknown.map((each) => unknownProblem(each, source))
  ]
}

/** The problems that are suppressed; each suppression that covers one is marked as used. */
function suppressedProblems(problems: readonly Problem[], suppressions: readonly Suppression[]): Set<Problem> {
  const suppressed = new Set<Problem>()
  if (suppressions.length === 0) return suppressed
  const inOrder = suppressions.toSorted((a, b) => a.firstLine - b.firstLine)
  for (const [ruleId, group] of groupBy(problems, (problem) => problem.ruleId)) {
    const own = inOrder.filter(({rule}) => rule === undefined || rule === ruleId)
    let next = 0
    let reach = 0
    // A suppression that begins and ends between two problems covers neither. Each is visited once.
    for (const problem of group.sort((a, b) => a.place.start.line - b.place.start.line)) {
      const {line} = problem.place.start
      for (; next < own.length && own[next]!.firstLine <= line; next++) {
        const suppression = own[next]!
        const last = lastLineOf(suppression, ruleId)
        if (last < line) continue
        suppression.used = true
        reach = Math.max(reach, last)
      }
      if (line <= reach) suppressed.add(problem)
    }
  }
  return suppressed
}

function lastLineOf({lastLine, reenabledAt}: Suppression, ruleId: string): number {
  return Math.min(lastLine, (reenabledAt.get(ruleId) ?? Number.POSITIVE_INFINITY) - 1)
}

function unknownProblem(comment: Comment, source: Source): Problem {
  const name = PREFIX + comment.directive
  const known = directives.map((directive) => PREFIX + directive)
  return commentProblem(
    comment,
    source,
    `directive \`${shorten(name)}\` in a comment`,
    `one that exists${didYouMean(name, known)}`
  )
}

function unusedProblem(suppression: Suppression, source: Source, levels: ReadonlyMap<string, unknown>): Problem {
  const {rule} = suppression
  if (rule !== undefined && !levels.has(rule)) {
    return commentProblem(
      suppression,
      source,
      `rule \`${rule}\` in a suppression`,
      `a rule that exists${didYouMean(rule, [...levels.keys()])}`
    )
  }
  const what = rule === undefined ? 'without a problem' : `of \`${rule}\` without a problem`
  return commentProblem(suppression, source, `suppression ${what}`, 'one to suppress; take the comment out')
}

function commentProblem({start, end}: Span, source: Source, unexpected: string, expected: string): Problem {
  const message = `Unexpected ${unexpected}, expected ${expected}`
  return new Problem(
    {start, end, about: source.text.slice(start, end), message},
    'unused-suppression',
    'warning',
    source
  )
}

/** The comments to paperlint in a piece of HTML, which starts at an offset of the text. */
function readComments(raw: string, offset: number): Comment[] {
  const comments: Comment[] = []
  for (let start = raw.indexOf('<!--'); start >= 0; ) {
    const close = raw.indexOf('-->', start + 4)
    if (close < 0) break
    const end = close + 3
    const content = raw.slice(start + 4, close).trim()
    if (content.startsWith(PREFIX)) {
      const [words] = content.slice(PREFIX.length).split(/\s--+(?:\s|$)/, 1)
      const [directive, ...rules] = words!.split(/[\s,]+/)
      comments.push({start: offset + start, end: offset + end, directive: directive!, rules: rules.filter(Boolean)})
    }
    start = raw.indexOf('<!--', end)
  }
  return comments
}

/** The suppressions of a document, the comments that end no suppression, and the comments that are invalid. */
function readSuppressions(
  nodes: NodeIndex,
  source: Source,
  levels: ReadonlyMap<string, unknown>
): {suppressions: Suppression[]; idle: Span[]; unknown: Comment[]} {
  const suppressions: Suppression[] = []
  const idle: Span[] = []
  const unknown: Comment[] = []
  const open = new OpenSuppressions(levels)
  for (const {node} of nodes.of('html')) {
    if (!node.value.includes('paperlint-') || !node.position) continue
    const offset = node.position.start.offset!
    const raw = source.text.slice(offset, node.position.end.offset!)
    for (const comment of readComments(raw, offset)) {
      const {start, end, directive, rules} = comment
      if (!directives.includes(directive)) {
        unknown.push(comment)
        continue
      }
      if (directive === 'enable') {
        if (!open.end(rules, source.lineAt(start))) idle.push({start, end})
        continue
      }
      const [firstLine, lastLine] = linesOf(directive, source.lineAt(start), source.lineAt(end))
      for (const rule of rules.length > 0 ? rules : [undefined]) {
        const suppression = {start, end, rule, firstLine, lastLine, reenabledAt: new Map<string, number>(), used: false}
        suppressions.push(suppression)
        if (directive === 'disable') open.add(suppression)
      }
    }
  }
  return {suppressions, idle, unknown}
}

function linesOf(kind: string, firstLine: number, lastLine: number): [number, number] {
  if (kind === 'disable-row') return [firstLine, firstLine]
  return kind === 'disable-next-line' ? [lastLine + 1, lastLine + 1] : [firstLine, Number.POSITIVE_INFINITY]
}

/**
 * Suppressions not yet ended by an `enable` comment. Each is updated at most once per rule, so that long lists of comments stay linear.
 */
class OpenSuppressions {
  readonly #ofRule = new Map<string, Suppression[]>()
  #ofAll: Suppression[] = []
  /** By rule: the number of suppressions in `#ofAll` that are already updated for this rule. */
  readonly #notified = new Map<string, number>()

  /** @param rules All rules, by name. */
  constructor(private readonly rules: ReadonlyMap<string, unknown>) {}

  add(suppression: Suppression): void {
    if (suppression.rule === undefined) this.#ofAll.push(suppression)
    else append(this.#ofRule, suppression.rule, suppression)
  }

  /** Ends the suppressions of some rules, or of all, on a line; `false` if none is open. */
  end(rules: readonly string[], line: number): boolean {
    const ended = rules.length === 0 ? [...this.#ofAll, ...[...this.#ofRule.values()].flat()] : this.#take(rules)
    for (const suppression of ended) suppression.lastLine = line
    if (rules.length === 0) {
      this.#ofRule.clear()
      this.#notified.clear()
      this.#ofAll = []
      return ended.length > 0
    }
    for (const rule of rules) this.#reenable(rule, line)
    return ended.length > 0 || this.#ofAll.length > 0
  }

  #take(rules: readonly string[]): Suppression[] {
    const taken = rules.flatMap((rule) => this.#ofRule.get(rule) ?? [])
    for (const rule of rules) this.#ofRule.delete(rule)
    return taken
  }

  #reenable(rule: string, line: number): void {
    if (!this.rules.has(rule)) return
    for (const suppression of this.#ofAll.slice(this.#notified.get(rule))) suppression.reenabledAt.set(rule, line)
    this.#notified.set(rule, this.#ofAll.length)
  }
}
