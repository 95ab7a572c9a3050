import type {Finding, Related} from './rule.js'
import type {Fix} from './text/edit.js'

/** So many findings of one kind in one list are how it was written, not slips: a maintainer reads one of them. *Chosen*. */
const MANY = 10

/**
 * Makes one finding of many of one kind: at the first of them, with the others as related places and one fix for all.
 *
 * Where a line of the others is new (`--since`), it is reported there with its own message.
 *
 * @param findings In document order.
 * @param others Says what the others are, such as `rows lack cells at their end too`.
 * @param fewest From so many on.
 */
export function foldMany(findings: readonly Finding[], others: string, fewest = MANY): readonly Finding[] {
  const [first, ...rest] = findings
  if (!first || rest.length === 0 || findings.length < fewest) return findings
  return [
    {
      ...first,
      message: `${first.message}; ${rest.length} more ${others}`,
      related: relatedPlaces(rest),
      fix: joinFixes(findings)
    }
  ]
}

/** The places of findings that another one speaks for; each is reported with its own message where it alone is new. */
export function relatedPlaces(findings: readonly Finding[]): Related[] {
  return findings.map(({message, start, end}) => ({message, start, end, messageHere: message}))
}

/** One fix for some findings, if each of them has one and all are of the same applicability. */
export function joinFixes(findings: readonly Finding[]): Fix | undefined {
  const fixes = findings.flatMap(({fix}) => fix ?? [])
  const [applicability, ...different] = new Set(fixes.map((fix) => fix.applicability))
  if (!applicability || different.length > 0 || fixes.length < findings.length) return undefined
  const [{title}] = fixes as [Fix]
  const others = fixes.length - 1
  return {
    applicability,
    ...(title !== undefined && {title: others === 0 ? title : `${title}, and ${others} more like it`}),
    edits: fixes.flatMap(({edits}) => edits),
    mayRemove: fixes.flatMap(({mayRemove}) => mayRemove ?? [])
  }
}
