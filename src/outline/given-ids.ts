import type {HtmlElement} from '../markdown/html.js'
import type {NodeIndex} from '../markdown/node-index.js'
import {innermostOf} from '../text/innermost.js'
import type {Source} from '../text/source.js'
import type {Span} from '../text/span.js'
import {idsInText, withoutAttributes} from './braces.js'
import {fragmentOf} from './fragments.js'
import type {Heading} from './headings.js'
import {nameFinder} from './lost-names.js'

/** An anchor that the author gave: an `id`, an `<a name>`, or an id in braces. */
export interface GivenId {
  /** Of one with a slip: the name that links can have meant; `''` if there is none. */
  name: string
  /** The heading that it belongs to: it is in it, right above it or right below it. */
  heading: Heading | undefined
  /** What gives it: the start tag, or the braces. */
  span: Span
  /** Whether it is that of an `<a>`, which is there to be linked to. */
  isAnchor: boolean
  /** Of one that no link can lead to as it is written: where its name should be. */
  slip?: IdSlip
}

/** An id without a name (`<a name="">`), with a stray `#` (`<a name="#data">`), or copied with the name of the first of that name. */
export interface IdSlip extends Attribute {
  kind: 'empty' | 'sign' | 'copy'
  written: string
  /** The one that it is a copy of. */
  first?: Span
}

interface Attribute {
  element: string
  attribute: string
  /** Between its quotes; absent where it has none. */
  value: Span | undefined
}

/**
 * The ids that authors give, in document order: in raw HTML, and in braces as kramdown, MkDocs, Hugo and Docusaurus read them
 * (`{#id}`, `{: #id .class}`, and an id in an MDX comment).
 *
 * @param elements What `readElements` found in the document.
 * @param links Those of the document, which say what an id without a name was meant to be.
 */
export function readGivenIds(
  headings: readonly Heading[],
  nodes: NodeIndex,
  source: Source,
  elements: readonly HtmlElement[],
  links: readonly {url: string; text: string}[]
): GivenId[] {
  const all = [...idsInHtml(elements), ...idsInBraces(nodes, source)].sort((a, b) => a.start - b.start)
  const ids = withStraySigns(all, headings, links)
  const lines = new Set(ids.map(({start}) => source.lineAt(start)))
  const owners = headingsOfLines(headings, source, lines)
  const placed = ids.map((id) => ({...id, heading: owners.get(source.lineAt(id.start))}))
  const firsts = new Map<string, PlacedId>()
  for (const id of placed) if (!firsts.has(id.name)) firsts.set(id.name, id)
  const isCopy = ({name, heading, attribute}: PlacedId) =>
    attribute !== undefined && name !== '' && heading !== undefined && firsts.get(name)!.heading !== heading
  const hasSlip = placed.some((id) => id.name === '' || isCopy(id))
  const nameFor = hasSlip
    ? nameFinder(
        headings,
        placed.filter((id) => !isCopy(id)),
        links
      )
    : undefined
  return placed.map((id) => {
    const {name, heading, start, end, isAnchor, attribute, sign} = id
    const given = {name, heading, span: {start, end}, isAnchor}
    if (sign) return {...given, slip: {...attribute!, kind: 'sign', written: `#${name}`}}
    if (name === '') return {...given, name: nameFor!(heading), slip: {...attribute!, kind: 'empty', written: ''}}
    const meant = isCopy(id) ? nameFor!(heading) : ''
    // A name that another id has is no slip of the hand here.
    if (meant === '' || firsts.has(meant)) return given
    return {...given, name: meant, slip: {...attribute!, kind: 'copy', written: name, first: firsts.get(name)!}}
  })
}

interface FoundId extends Span {
  name: string
  isAnchor: boolean
  /** Absent for one in braces. */
  attribute?: Attribute
  /** Whether a `#` is before its name. */
  sign?: boolean
}

interface PlacedId extends FoundId {
  heading: Heading | undefined
}

/** Of the ids with a stray `#`, which browsers find by it, those that a link leads to in vain since it has one `#`. */
function withStraySigns(
  ids: readonly FoundId[],
  headings: readonly Heading[],
  links: readonly {url: string}[]
): readonly FoundId[] {
  if (!ids.some(({sign}) => sign)) return ids
  const linked = new Set(links.map(({url}) => fragmentOf(url)))
  const known = new Set([...headings.map(({anchor}) => anchor), ...ids.flatMap(({name, sign}) => (sign ? [] : name))])
  return ids.filter(({name, sign}) => !sign || (linked.has(name) && !linked.has(`#${name}`) && !known.has(name)))
}

function idsInHtml(elements: readonly HtmlElement[]): FoundId[] {
  return elements.flatMap(({attributes, attributeSpans, name: element, start, startTagEnd}) =>
    (element === 'a' ? ['id', 'name'] : ['id']).flatMap((attribute): FoundId[] => {
      const written = attributes[attribute]
      const sign = written?.startsWith('#') && written.length > 1
      const name = sign ? written!.slice(1) : written
      // Browsers find no id with a blank in it; one with `#` is a slip.
      if (name === undefined || /\s\S|#/.test(name.trim())) return []
      const place = {element, attribute, value: attributeSpans[attribute]}
      const id = {name: name.trim(), start, end: startTagEnd, isAnchor: element === 'a', attribute: place}
      return id.name === '' || id.name === name ? [{...id, ...(sign && {sign})}] : []
    })
  )
}

function idsInBraces(nodes: NodeIndex, source: Source): FoundId[] {
  if (!source.text.includes('{')) return []
  const ids = idsInText(source.text).map((id) => ({...id, end: id.start + 1, isAnchor: false}))
  const noText: Span[] = (['code', 'inlineCode', 'html', 'yaml'] as const)
    .flatMap((type) => nodes.of(type).map(({node}) => node.position!))
    .map(({start, end}) => ({start: start.offset!, end: end.offset!}))
    .sort((a, b) => a.start - b.start)
  const around = innermostOf(noText, ids)
  return ids.filter((_, index) => !around[index])
}

/**
 * The heading that the ids on a line belong to. An id with anything beside it on its line is the anchor of that, such as an entry;
 * between two headings it belongs to the one that it touches, else to the one below.
 */
function headingsOfLines(
  headings: readonly Heading[],
  source: Source,
  lines: ReadonlySet<number>
): ReadonlyMap<number, Heading> {
  const isId = (line: number) =>
    lines.has(line) && /^[\s>]*$/.test(withoutAttributes(source.line(line).replace(/<[^<>]{1,500}(?:>|(?=<))/g, '')))
  const isBlank = (line: number) => /^[\s>]*$/.test(source.line(line))
  const owners = new Map<number, Heading>()
  let last = 0
  let below = 0
  for (const heading of headings) {
    for (let line = heading.line - 1; line > last && (isId(line) || isBlank(line)); line--) {
      if (isId(line) && (line === heading.line - 1 || line >= below)) owners.set(line, heading)
    }
    last = source.lineAt(heading.end)
    for (let line = heading.line; line <= last; line++) owners.set(line, heading)
    for (below = last + 1; isId(below); below++) owners.set(below, heading)
    if (below === last + 1 && isBlank(below) && isId(below + 1) && isBlank(below + 2)) owners.set(below + 1, heading)
  }
  return owners
}
