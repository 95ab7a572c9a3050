import type {Html, Root} from 'mdast'
import {visit} from 'unist-util-visit'
import type {Source} from '../markdown/source.js'
import type {Span} from '../paper-list/paper-list.js'
import {Problem} from './problem.js'

/** A comment that tells paperlint to be silent about some lines. */
interface Suppression extends Span {
  /** The rules it names; none means all. */
  rules: string[]
  firstLine: number
  lastLine: number
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
 * @param running The rules that are switched on; a comment about another one is not unused.
 */
export function suppress(
  problems: readonly Problem[],
  tree: Root,
  source: Source,
  running: ReadonlySet<string>
): Problem[] {
  const suppressions = readSuppressions(tree, source)
  if (suppressions.length === 0) return [...problems]
  const left = problems.filter((problem) => {
    const line = problem.place.start.line
    const matching = suppressions.filter(
      ({rules, firstLine, lastLine}) =>
        firstLine <= line && line <= lastLine && (rules.length === 0 || rules.includes(problem.ruleId))
    )
    for (const suppression of matching) suppression.used = true
    return matching.length === 0
  })
  const unused = suppressions.filter(
    ({used, rules}) => !used && (rules.length === 0 || rules.some((rule) => running.has(rule)))
  )
  return [...left, ...unused.map((suppression) => unusedProblem(suppression, source))]
}

function unusedProblem({start, end, rules}: Suppression, source: Source): Problem {
  const what = rules.length === 0 ? 'no problem' : `no problem of ${rules.map((rule) => `\`${rule}\``).join(', ')}`
  const finding = {
    start,
    end,
    about: source.text.slice(start, end),
    message: `Unexpected suppression of ${what}, expected one to suppress: take the comment out`
  }
  return new Problem(finding, 'unused-suppression', 'warning', source)
}

function readSuppressions(tree: Root, source: Source): Suppression[] {
  const found: Suppression[] = []
  let open: Suppression[] = []
  visit(tree, 'html', (node: Html) => {
    if (!node.value.includes('paperlint-') || !node.position) return
    const offset = node.position.start.offset!
    const raw = source.text.slice(offset, node.position.end.offset!)
    for (const match of raw.matchAll(comment)) {
      const start = offset + match.index
      const end = start + match[0].length
      const rules = match[2]!.split(/[\s,]+/).filter(Boolean)
      if (match[1] === 'enable') {
        open = open.filter((suppression) => !closes(suppression, rules, source.lineAt(start)))
        continue
      }
      const [firstLine, lastLine] = linesOf(match[1]!, source.lineAt(start), source.lineAt(end))
      const suppression = {start, end, rules, firstLine, lastLine, used: false}
      found.push(suppression)
      if (match[1] === 'disable') open.push(suppression)
    }
  })
  return found
}

function linesOf(kind: string, firstLine: number, lastLine: number): [number, number] {
  if (kind === 'disable-row') return [firstLine, firstLine]
  return kind === 'disable-next-line' ? [lastLine + 1, lastLine + 1] : [firstLine, Number.POSITIVE_INFINITY]
}

/** Ends what a suppression covers, if an `enable` is about the same rules or about all. */
function closes(suppression: Suppression, rules: readonly string[], line: number): boolean {
  if (rules.length > 0 && rules.join() !== suppression.rules.join()) return false
  suppression.lastLine = line
  return true
}
