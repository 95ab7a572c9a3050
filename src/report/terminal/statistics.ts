import type {Problem} from '../../lint/problem.js'
import {groupBy} from '../../text/group-by.js'
import {printableLogLine} from '../printable.js'
import type {Paint} from './paint.js'

/**
 * A table of the rules with the most problems first: how many there are, and how many of them each kind of fix solves.
 *
 * @param link Makes the name of a problem's rule a link to its page.
 * @returns Its lines; none without problems.
 */
export function statistics(
  problems: readonly Problem[],
  paint: Paint,
  link: (problem: Problem, name: string) => string = (_, name) => name
): string[] {
  if (problems.length === 0) return []
  const rules = [...groupBy(problems, ({ruleId}) => ruleId)].sort(
    ([a, ofA], [b, ofB]) => ofB.length - ofA.length || (a < b ? -1 : 1)
  )
  const header = ['rule', 'problems', '--fix', '--unsafe-fixes']
  const rows = rules.map(([rule, ofRule]) => [
    printableLogLine(rule),
    String(ofRule.length),
    countFixes(ofRule, 'safe'),
    countFixes(ofRule, 'unsafe')
  ])
  const widths = header.map((_, index) => Math.max(...[header, ...rows].map((cells) => cells[index]!.length)))
  const pad = (cell: string, index: number) =>
    index === 0 ? cell.padEnd(widths[index]!) : cell.padStart(widths[index]!)
  const lines = rows.map((cells, row) => {
    const [rule, ...counts] = cells.map(pad)
    const name = cells[0]!
    return [`${link(rules[row]![1][0]!, name)}${rule!.slice(name.length)}`, ...counts].join('  ').trimEnd()
  })
  return [paint('bold', header.map(pad).join('  ')), ...lines]
}

/** Blank instead of 0, so that the other numbers are seen. */
function countFixes(problems: readonly Problem[], applicability: 'safe' | 'unsafe'): string {
  const count = problems.filter(({fix}) => fix?.applicability === applicability).length
  return count === 0 ? '' : String(count)
}
