import type {List, ListItem, Nodes, Paragraph, Parents, Table, TableRow} from 'mdast'
import type {Link} from '../list/model.js'
import {plainText} from '../markdown/plain-text.js'
import {spanOf} from '../markdown/span-of.js'
import {startingIn} from '../text/sorted.js'
import type {Span} from '../text/span.js'

/** An item of a list, a cell of a table, or a line of links. */
export interface TocItem extends Span {
  /** Absent in HTML. */
  node: ListItem | TableRow | Paragraph | undefined
  depth: number
  links: Link[]
  /** What it says. */
  text: string
  /** What it says before, between and behind its links. */
  around: readonly string[]
  hasNested: boolean
}

export function leadsToFragment(link: Link): boolean {
  return isPlaced(link) && link.url.includes('#')
}

/** Not a reference or its definition, nor a bare address that the tree does not place. */
function isPlaced({syntax, start, end}: Link): boolean {
  return syntax !== 'reference' && syntax !== 'definition' && start < end
}

/** The items of a list, the cells of a table, the line of a paragraph. */
export function readItems(node: List | Table | Paragraph, parent: Parents, links: readonly Link[]): TocItem[] {
  if (node.type === 'list') return readListItems(node, 0, links)
  if (node.type === 'table') return readCells(node, links)
  return parent.type === 'root' || parent.type === 'blockquote' ? [readItem(node, node, 0, node, links)] : []
}

function readListItems(list: List, depth: number, links: readonly Link[]): TocItem[] {
  return list.children.flatMap((item) => {
    const text = item.children.find((child) => child.type === 'paragraph')
    const nested = item.children
      .filter((child) => child.type === 'list')
      .flatMap((child) => readListItems(child, depth + 1, links))
    return text ? [{...readItem(text, item, depth, text, links), hasNested: nested.length > 0}, ...nested] : nested
  })
}

/** Blanks before the text of a cell show its depth. */
function readCells(table: Table, links: readonly Link[]): TocItem[] {
  return placedCells(
    table.children.flatMap((row) =>
      row.children.map((cell, column) => {
        const text = plainText(cell)
        return {column, item: readItem(cell, row, text.length - text.trimStart().length, row, links)}
      })
    )
  )
}

/** The cells that say something, with their depth among the others. A column without any such link describes the headings of the others. */
export function placedCells(cells: readonly {column: number; item: TocItem}[]): TocItem[] {
  const columns = new Set(cells.flatMap(({column, item}) => (item.links.some(leadsToFragment) ? [column] : [])))
  const items = cells.flatMap(({column, item}) => (columns.has(column) && item.text.trim() !== '' ? [item] : []))
  const depths = [...new Set(items.map(({depth}) => depth))].sort((a, b) => a - b)
  return items.map((item) => ({...item, depth: depths.indexOf(item.depth)}))
}

function readItem(
  text: Parents,
  node: ListItem | TableRow | Paragraph,
  depth: number,
  end: Nodes,
  all: readonly Link[]
): TocItem {
  const links = startingIn(all, spanOf(text)).filter(isPlaced)
  return {
    node,
    depth,
    links,
    text: plainText(text),
    around: textsAround(text.children, links),
    hasNested: false,
    start: spanOf(node).start,
    end: spanOf(end).end
  }
}

function textsAround(nodes: readonly Nodes[], links: readonly Link[]): string[] {
  const texts = ['']
  let next = 0
  for (const node of nodes) {
    const {start, end} = node.position ? spanOf(node) : {start: 0, end: 0}
    while (next < links.length && links[next]!.end <= start) next++
    if (next < links.length && links[next]!.start < end) texts.push('')
    else texts.push(texts.pop()! + plainText(node))
  }
  return texts
}
