import type {Link, PaperList} from '../list/model.js'
import {fragmentOf} from '../outline/fragments.js'
import type {GivenId} from '../outline/given-ids.js'
import type {Finding} from '../rule.js'

/** The ids that are given to two places: links lead to the first. Those of elements other than `<a>` only where a link leads to them. */
export function repeatedIds({givenIds, links, source}: PaperList): Finding[] {
  const linked = new Set(links.map(({url}) => fragmentOf(url)))
  const known = new Map<string, GivenId>()
  return givenIds.flatMap((id) => {
    if (id.empty) return []
    const first = known.get(id.name)
    if (!first) known.set(id.name, id)
    if (!first || !(id.isAnchor || linked.has(id.name)) || isSamePlace(first, id, source.text)) return []
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

/** Two attributes of one element, two anchors of one heading, or two anchors with nothing between them. */
function isSamePlace(first: GivenId, second: GivenId, text: string): boolean {
  if (first.heading && first.heading === second.heading) return true
  return !/\S/.test(text.slice(first.span.end, second.span.start).replace(/<[^<>]{0,200}>/g, ''))
}

/** Ids without a name: `<a name="">`, and those of other elements where a link leads to the heading beside. */
export function emptyIds({givenIds, links, source}: PaperList): Finding[] {
  if (!givenIds.some(({empty}) => empty)) return []
  const firstTo = new Map<string | undefined, Link>()
  for (const link of links) {
    const fragment = fragmentOf(link.url)
    if (!firstTo.has(fragment)) firstTo.set(fragment, link)
  }
  return givenIds.flatMap(({name, span, isAnchor, empty, heading}) => {
    if (!empty || !(isAnchor || name !== '')) return []
    const {element, attribute, value} = empty
    const tag = source.text.slice(span.start, span.end)
    if (name === '' && /\shref\s*=/i.test(tag)) return []
    const link = name === '' ? undefined : firstTo.get(name)
    const expected = link ? `\`${name}\`, where line ${source.lineAt(link.start)} leads` : 'a name'
    return [
      {
        ...span,
        about: `${element} ${attribute}: ${heading?.text ?? ''}`,
        severity: 'warning',
        message: `Unexpected empty \`${attribute}\` of \`<${element}>\`, expected ${expected}`,
        fix: link && value ? {applicability: 'safe', edits: [{...value, text: name}]} : undefined
      }
    ]
  })
}
