import type {Link, PaperList} from '../list/model.js'
import {fragmentOf} from '../outline/fragments.js'
import type {GivenId} from '../outline/given-ids.js'
import type {Finding} from '../rule.js'
import {groupBy} from '../text/group-by.js'

/** The ids that are given to two places: links lead to the first. Those of elements other than `<a>` only where a link leads to them. */
export function repeatedIds({givenIds, links, source}: PaperList): Finding[] {
  const linked = new Set(links.map(({url}) => fragmentOf(url)))
  /** The first of each name, and where the anchors right behind it end. */
  const known = new Map<string, {first: GivenId; end: number}>()
  return givenIds.flatMap((id) => {
    if (id.name === '') return []
    const place = known.get(id.name)
    if (!place) {
      known.set(id.name, {first: id, end: id.span.end})
      return []
    }
    const {first} = place
    // Two attributes of one element, or anchors with nothing between them
    const isBeside = place.end >= 0 && isNothing(source.text.slice(place.end, id.span.start))
    place.end = isBeside ? id.span.end : -1
    const isOfOneHeading = first.heading !== undefined && first.heading === id.heading
    if (id.slip || isBeside || isOfOneHeading || !(id.isAnchor || linked.has(id.name))) return []
    const line = source.lineAt(id.span.start)
    return [
      {
        ...id.span,
        about: `#${id.name}`,
        severity: 'warning',
        message: `Unexpected second anchor \`${id.name}\`, expected another name; links lead to the first (line ${source.lineAt(first.span.start)})`,
        related: [
          {
            message: 'the first',
            ...first.span,
            messageHere: `Unexpected anchor \`${id.name}\`, expected another name; line ${line} has it already`
          }
        ]
      }
    ]
  })
}

function isNothing(html: string): boolean {
  return !/\S/.test(html.replace(/<[^<>]{0,200}>/g, ''))
}

/** Ids that no link can lead to as they are written; of those without a name only `<a name="">`, and those of other elements where a link leads to the heading beside. */
export function slippedIds({givenIds, links, source}: PaperList): Finding[] {
  if (!givenIds.some(({slip}) => slip)) return []
  const firstTo = new Map<string | undefined, Link>()
  for (const link of links) {
    const fragment = fragmentOf(link.url)
    if (!firstTo.has(fragment)) firstTo.set(fragment, link)
  }
  const meant = groupBy(givenIds, ({name}) => name)
  return givenIds.flatMap(({name, span, isAnchor, slip, heading}) => {
    if (!slip || !(isAnchor || name !== '')) return []
    const {kind, element, attribute, value, written, first} = slip
    const found = {
      empty: `empty \`${attribute}\` of \`<${element}>\``,
      sign: `\`#\` in the \`${attribute}\` \`${written}\` of \`<${element}>\``,
      copy: `second anchor \`${written}\``
    }
    const tag = source.text.slice(span.start, span.end)
    if (name === '' && /\shref\s*=/i.test(tag)) return []
    const link = name === '' ? undefined : firstTo.get(name)
    const expected = link ? `\`${name}\`, where line ${source.lineAt(link.start)} leads` : 'a name'
    return [
      {
        ...span,
        about: `${element} ${attribute}: ${heading?.text ?? ''}`,
        // The link leads nowhere.
        ...(kind === 'empty' && {severity: 'warning' as const}),
        message: `Unexpected ${found[kind]}, expected ${expected}${first ? `; line ${source.lineAt(first.start)} has \`${written}\` already` : ''}`,
        fix:
          link && value && meant.get(name)!.length === 1
            ? {applicability: 'safe', edits: [{...value, text: name}], mayRemove: [written]}
            : undefined
      }
    ]
  })
}
