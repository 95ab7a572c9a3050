import {didYouMean} from '../config/nearest.js'
import type {NodeIndex} from '../markdown/node-index.js'
import type {Source} from '../markdown/source.js'
import type {Span} from '../paper-list/paper-list.js'
import {Problem} from './problem.js'
import type {Level} from './rule.js'

/** What one comment suppresses: the problems of one rule, or of all, on some lines. */
interface Suppression extends Span {
  /** Absent for all rules. */
  rule: string | undefined
  firstLine: number
  lastLine: number
  /** For all rules: from which line on a rule is heard again. */
  enabled: Map<string, number>
  used: boolean
}

const comment = /<!--[ \t]*paperlint-(disable-next-line|disable-row|disable|enable)((?:[ \t]+[\w-]+,?)*)[ \t]*-->/g

/**
 * Takes out the problems that comments of the document suppress, and adds one for every comment that suppresses nothing.
 *
 * - `<!-- paperlint-disable rule… -->` to `<!-- paperlint-enable rule… -->`, or to the end of the document
 * - `<!-- paperlint-disable-next-line rule… -->`
 * - `<!-- paperlint-disable-row rule… -->` inside a row, since a comment line between two rows ends a GFM table
 *
 * @param levels The level of every rule there is; a comment about one that is off is not unused.
 */
export function suppress(
  problems: readonly Problem[],
  nodes: NodeIndex,
  source: Source,
  levels: ReadonlyMap<string, {level: Level}>
): Problem[] {
  const {suppressions, idle} = readSuppressions(nodes, source, levels)
  const left = problems.filter((problem) => {
    const matching = suppressions.filter((suppression) => covers(suppression, problem))
    for (const suppression of matching) suppression.used = true
    return matching.length === 0
  })
  const unused = suppressions.filter(
    ({used, rule}) => !used && (rule === undefined || levels.get(rule)?.level !== 'off')
  )
  return [
    ...left,
    ...unused.map((suppression) => unusedProblem(suppression, source, levels)),
    ...idle.map((span) => commentProblem(span, source, 'comment that ends no suppression', 'one to end'))
  ]
}

function covers({rule, firstLine, lastLine, enabled}: Suppression, {place, ruleId}: Problem): boolean {
  const {line} = place.start
  if (line < firstLine || line > lastLine || (rule !== undefined && rule !== ruleId)) return false
  return line < (enabled.get(ruleId) ?? Number.POSITIVE_INFINITY)
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
  return commentProblem(suppression, source, `suppression ${what}`, 'one to suppress: take the comment out')
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

/** The suppressions of a document, and the comments that would end one and do not. */
function readSuppressions(
  nodes: NodeIndex,
  source: Source,
  levels: ReadonlyMap<string, unknown>
): {suppressions: Suppression[]; idle: Span[]} {
  const suppressions: Suppression[] = []
  const idle: Span[] = []
  const open = new OpenSuppressions(levels)
  for (const {node} of nodes.of('html')) {
    if (!node.value.includes('paperlint-') || !node.position) continue
    const offset = node.position.start.offset!
    const raw = source.text.slice(offset, node.position.end.offset!)
    for (const match of raw.matchAll(comment)) {
      const start = offset + match.index
      const end = start + match[0].length
      const rules = match[2]!.split(/[\s,]+/).filter(Boolean)
      if (match[1] === 'enable') {
        if (!open.end(rules, source.lineAt(start))) idle.push({start, end})
        continue
      }
      const [firstLine, lastLine] = linesOf(match[1]!, source.lineAt(start), source.lineAt(end))
      for (const rule of rules.length > 0 ? rules : [undefined]) {
        const suppression = {start, end, rule, firstLine, lastLine, enabled: new Map<string, number>(), used: false}
        suppressions.push(suppression)
        if (match[1] === 'disable') open.add(suppression)
      }
    }
  }
  return {suppressions, idle}
}

function linesOf(kind: string, firstLine: number, lastLine: number): [number, number] {
  if (kind === 'disable-row') return [firstLine, firstLine]
  return kind === 'disable-next-line' ? [lastLine + 1, lastLine + 1] : [firstLine, Number.POSITIVE_INFINITY]
}

/** The suppressions that no comment has ended yet; each of them is told of an end once. */
class OpenSuppressions {
  readonly #rules: ReadonlyMap<string, unknown>
  readonly #ofRule = new Map<string, Suppression[]>()
  #ofAll: Suppression[] = []
  /** How many of those of all rules have been told that a rule is heard again. */
  readonly #told = new Map<string, number>()

  /** @param rules Those there are, by name. */
  constructor(rules: ReadonlyMap<string, unknown>) {
    this.#rules = rules
  }

  add(suppression: Suppression): void {
    if (suppression.rule === undefined) this.#ofAll.push(suppression)
    else {
      const alike = this.#ofRule.get(suppression.rule)
      if (alike) alike.push(suppression)
      else this.#ofRule.set(suppression.rule, [suppression])
    }
  }

  /** Ends those of some rules, or of all, on a line; `false` if there is none. */
  end(rules: readonly string[], line: number): boolean {
    const ended = rules.length === 0 ? [...this.#ofAll, ...[...this.#ofRule.values()].flat()] : this.#take(rules)
    for (const suppression of ended) suppression.lastLine = line
    if (rules.length === 0) {
      this.#ofRule.clear()
      this.#told.clear()
      this.#ofAll = []
      return ended.length > 0
    }
    for (const rule of rules) this.#hearAgain(rule, line)
    return ended.length > 0 || this.#ofAll.length > 0
  }

  #take(rules: readonly string[]): Suppression[] {
    const taken = rules.flatMap((rule) => this.#ofRule.get(rule) ?? [])
    for (const rule of rules) this.#ofRule.delete(rule)
    return taken
  }

  #hearAgain(rule: string, line: number): void {
    if (!this.#rules.has(rule)) return
    for (const suppression of this.#ofAll.slice(this.#told.get(rule))) suppression.enabled.set(rule, line)
    this.#told.set(rule, this.#ofAll.length)
  }
}
