import type {List, ListItem, Nodes} from 'mdast'
import type {PaperList} from '../list/model.js'
import {spellFragment} from '../outline/fragments.js'
import type {Heading} from '../outline/headings.js'
import {headingTitle} from '../outline/title.js'
import type {Edit} from '../text/edit.js'
import {isOmitted} from './outline.js'
import {tablesOfContents} from './read.js'
import {printMarkdown} from './style.js'

/** Fewer headings need no table of contents. */
const FEWEST_HEADINGS = 3

/**
 * A table of contents for a list that has none: a nested list of the headings of the two highest ranks, put before the first of them. The
 * title of the list, a heading above all others in Markdown or in HTML, is left out.
 *
 * @returns The first heading, where the table goes, and the edit; `undefined` for a list with too few headings.
 */
export function createToc(list: PaperList): {heading: Heading; place: string; edit: Edit} | undefined {
  const {source, tree} = list
  const blocks = new Map<Nodes, number>(tree.children.map((node, index) => [node, index]))
  const all = list.headings.filter(({node}) => node.type === 'heading' && blocks.has(node))
  const [first, ...others] = all
  if (tablesOfContents(list).length > 0 || !first) return undefined
  const isAbove = others.every(({depth}) => depth > first.depth)
  // Some lists write all headings with one `#`; papers are in a section.
  const isFirstOfEquals = first.depth === 1 && !list.entries.some(({section}) => section.heading === first)
  const isTitle = list.headings[0] === first && (isAbove || isFirstOfEquals)
  const headings = isTitle ? others : all
  if (headings.length < FEWEST_HEADINGS) return undefined
  const top = headings.reduce((least, {depth}) => Math.min(least, depth), 6)
  const named = headings.filter(
    (heading) => heading.depth <= top + 1 && heading.anchor !== undefined && !isOmitted(list, heading)
  )
  if (named.length < FEWEST_HEADINGS) return undefined
  // Below a section that lists papers, links to the others read as “see also”.
  const place = headings[0]!.start
  if (list.entries.some(({end, section}) => end <= place && section.heading && section.heading !== first))
    return undefined
  let last = blocks.get(headings[0]!.node)! - 1
  // `<a name="x"></a>` above a heading belongs to it.
  while (tree.children[last] && isAnchor(tree.children[last]!)) last--
  const before = tree.children[last]
  // An indented block below a list would be part of its last item.
  const next = tree.children[last + 1]!.position!.start
  const isIndented = next.column > 2
  if (!before) {
    const text = printToc(named, top, '-').replaceAll('\n', source.endOfLine) + source.endOfLine.repeat(2)
    return {heading: first, place: 'before line 1', edit: {start: 0, end: isIndented ? next.offset! : 0, text}}
  }
  const start = before.position!.end.offset!
  const line = source.lineAt(start)
  const end = source.lineEnd(line)
  const text = printToc(named, top, bulletAfter(before, list)).replaceAll('\n', source.endOfLine)
  const gap = source.endOfLine.repeat(2)
  // A heading right below must not become a part of the last item.
  const after = source.line(line + 1).trim() === '' ? '' : source.endOfLine
  if (isIndented) {
    const kept = source.text.slice(start, end)
    return {
      heading: first,
      place: `after line ${line}`,
      edit: {start, end: next.offset!, text: kept + gap + text + gap}
    }
  }
  return {
    heading: first,
    place: `after line ${line}`,
    edit: {start, end, text: source.text.slice(start, end) + gap + text + after}
  }
}

function isAnchor(node: Nodes): boolean {
  return node.type === 'html' && /^<[^>]{1,200}\b(?:name|id)=/.test(node.value)
}

/** Two lists with one bullet would become one. */
function bulletAfter(node: Nodes, {source}: PaperList): '-' | '*' {
  return node.type === 'list' && source.text[node.position!.start.offset!] === '-' ? '*' : '-'
}

function printToc(headings: readonly Heading[], top: number, bullet: '-' | '*'): string {
  const root: List = {type: 'list', ordered: false, spread: false, children: []}
  for (const heading of headings) {
    const item: ListItem = {
      type: 'listItem',
      spread: false,
      children: [{type: 'paragraph', children: [linkTo(heading)]}]
    }
    const parent = root.children.at(-1)
    if (heading.depth === top || !parent) root.children.push(item)
    else if (parent.children[1]?.type === 'list') parent.children[1].children.push(item)
    else parent.children.push({type: 'list', ordered: false, spread: false, children: [item]})
  }
  return printMarkdown(root, {bullet, listItemIndent: 'one'})
}

function linkTo(heading: Heading) {
  const url = `#${spellFragment(heading.anchor!, '')}`
  return {type: 'link' as const, url, children: [{type: 'text' as const, value: headingTitle(heading)}]}
}
