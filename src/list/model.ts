import type {ListItem, Nodes, Parents, Root, TableCell, Table as TableNode, TableRow} from 'mdast'
import type {HtmlElement} from '../markdown/html.js'
import type {HtmlRow} from '../markdown/html-tables.js'
import type {NodeIndex} from '../markdown/node-index.js'
import type {Anchors} from '../outline/anchors.js'
import type {GivenId} from '../outline/given-ids.js'
import type {Heading} from '../outline/headings.js'
import type {Section} from '../outline/sections.js'
import type {Surroundings} from '../surroundings.js'
import type {Align, Grid, GridRow} from '../table/grid.js'
import type {Source} from '../text/source.js'
import type {Span} from '../text/span.js'
import type {Settings} from './settings.js'

/** The content of a column's cells. */
export type ColumnKind = 'title' | 'name' | 'link' | 'code' | 'venue' | 'date' | 'note' | 'unknown'

export interface Column {
  index: number
  /** The header's text as a reader sees it. */
  name: string
  kind: ColumnKind
  align: Align
}

export interface Table {
  node: TableNode
  /** Where its pipes, cells and padding are in the source. */
  grid: Grid
  section: Section
  columns: Column[]
  /** `papers` lists papers; `leaderboard` compares them, so that it may repeat them; `other` is about something else. */
  kind: 'papers' | 'leaderboard' | 'other'
  line: number
}

/** A link of an entry or of the list. Its span is that of the whole link. */
export interface Link extends Span {
  /** What the link says, without images. */
  text: string
  /** Its target as written, `''` if there is none. */
  url: string
  /** The id of the paper that it leads to, such as `arxiv:2211.05719`; none if it is not known as a paper's. */
  id: string | undefined
  /** The span of the target in the source, without `<>` and title; `undefined` if unknown. */
  urlSpan: Span | undefined
  syntax: 'link' | 'autolink' | 'reference' | 'html' | 'definition'
  /** What it says that it leads to, by its text or else the name of its column. */
  role: 'paper' | 'code' | 'other'
  /** Whether it contains an image, as a badge does. */
  image: boolean
  node: Nodes
  /** The entry that it belongs to. */
  entry: Entry | undefined
  /** The column of the entry's table that it is in. */
  column: Column | undefined
}

/**
 * One list or one table, as a reader sees it: entries that are siblings, with nothing but entries between them.
 *
 * A heading, a parent item, a label (`**X**:`), a `<summary>`, a row that spans its table and another table begin another group.
 * The papers of a row that lists several are a group too.
 */
export interface Group {
  /** The text of the label, the parent item, the summary or the cell that begins it; `''` where only a heading does. */
  title: string
  /** In document order. */
  entries: Entry[]
}

/** An image, in Markdown or in HTML. Its span is that of the whole image. */
export interface Image extends Span {
  /** Its address as written. */
  url: string
  /** The id of the paper that it is kept with, as figures on arXiv are. */
  id: string | undefined
}

/** What every entry has. Its span is that of the row, the item, or the blocks that present the paper. */
interface EntryBase extends Span {
  /** The title as a reader sees it, without venue, authors and tags; the nickname, if the entry gives nothing else. */
  title: string
  titleSpan: Span
  /** The short name of the work, if the entry gives one: `FooNet` of `**FooNet**: [A Title](…)`. It identifies nothing. */
  nickname: string | undefined
  /** Paper ids from its links, such as `arxiv:2211.05719`, in order of appearance. */
  ids: string[]
  links: Link[]
  section: Section
  /** The list or table that it is one of. */
  group: Group
  line: number
  /** Its parent in the tree: a table, a list, or any block around a paragraph. */
  parent: Parents
}

/** A row of a table. */
export interface RowEntry extends EntryBase {
  kind: 'row'
  table: Table
  row: GridRow
  htmlRow?: undefined
  /** The cells of its row in the tree, excess ones too. */
  cells: TableCell[]
  node: TableRow
}

/** An item of a list, with the sub-items that describe it. */
export interface ItemEntry extends EntryBase {
  kind: 'item'
  table?: undefined
  row?: undefined
  htmlRow?: undefined
  node: ListItem
}

/** A paragraph, a heading or an HTML element (`<li>`, `<tr>`, `<p>`), with the blocks below that belong to it. */
export interface BlockEntry extends EntryBase {
  kind: 'paragraph' | 'heading' | 'element'
  table?: undefined
  row?: undefined
  /** The row of a table in HTML, where that presents the paper. */
  htmlRow?: HtmlRow | undefined
  /** The first of its blocks; of an HTML element, the node with its start tag. */
  node: Nodes
}

/** One presentation of one paper. */
export type Entry = RowEntry | ItemEntry | BlockEntry

/** The whole document as a list of papers: what the rules read. Everything is in document order. */
export interface PaperList {
  source: Source
  tree: Root
  nodes: NodeIndex
  settings: Settings
  /** The files around it; absent if there are none, as in a browser. */
  surroundings: Surroundings | undefined
  /** The file's path, as it was given; absent where there is none. */
  path: string | undefined
  headings: Heading[]
  sections: Section[]
  /** The section in which an offset lies. */
  sectionAt(offset: number): Section
  anchors: Anchors
  /** The ids that the author gave. */
  givenIds: GivenId[]
  tables: Table[]
  links: Link[]
  images: Image[]
  /** The elements of its raw HTML. */
  elements: readonly HtmlElement[]
  entries: Entry[]
  /** Where broken blocks are read as they are meant: the list as GitHub shows it, and where these blocks are. */
  asShown?: {list: PaperList; broken: readonly Span[]} | undefined
  /** The entry that a table row presents, if it presents one. */
  entryOf(row: GridRow): Entry | undefined
}
