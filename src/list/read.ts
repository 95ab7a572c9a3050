import type {Root} from 'mdast'
import {type HtmlElement, readElements} from '../markdown/html.js'
import {NodeIndex} from '../markdown/node-index.js'
import {type Anchors, readAnchors} from '../outline/anchors.js'
import {type GivenId, readGivenIds} from '../outline/given-ids.js'
import {type Heading, readHeadings} from '../outline/headings.js'
import {readSections, type Section} from '../outline/sections.js'
import {registryOf} from '../papers/id.js'
import type {Surroundings} from '../surroundings.js'
import type {GridRow} from '../table/grid.js'
import {innermostOf} from '../text/innermost.js'
import {says} from '../text/says.js'
import {partitionPoint} from '../text/sorted.js'
import type {Source} from '../text/source.js'
import type {Span} from '../text/span.js'
import {nicknameIn} from '../titles/entry-title.js'
import {type EntryDraft, readBlockEntries, readHeadingEntries, readOnce} from './entries.js'
import {Document} from './evidence.js'
import {readGroups} from './groups.js'
import {roleOf} from './link-role.js'
import {readImages, readLinks} from './links.js'
import type {Column, Entry, Group, Image, Link, PaperList, Table} from './model.js'
import type {Settings} from './settings.js'
import {readTable} from './tables/tables.js'

/**
 * Reads a document as a list of papers.
 *
 * @param tree mdast of the source's text, with positions.
 * @param path The file's path, if it is known.
 */
export function readPaperList(
  tree: Root,
  source: Source,
  settings: Settings,
  surroundings?: Surroundings,
  path?: string
): PaperList {
  return new ReadPaperList(tree, source, settings, surroundings, path)
}

/** Reads what nearly every rule needs; rules read the rest on demand. */
class ReadPaperList implements PaperList {
  readonly nodes: NodeIndex
  readonly headings: Heading[]
  readonly sections: Section[]
  readonly sectionAt: (offset: number) => Section
  readonly anchors: Anchors
  readonly givenIds: GivenId[]
  readonly tables: Table[]
  readonly links: Link[]
  readonly images: Image[]
  readonly elements: readonly HtmlElement[]
  readonly entries: Entry[]
  asShown: PaperList['asShown']
  readonly #entryOfRow: ReadonlyMap<GridRow, Entry>

  constructor(
    readonly tree: Root,
    readonly source: Source,
    readonly settings: Settings,
    readonly surroundings: Surroundings | undefined,
    readonly path: string | undefined
  ) {
    this.nodes = new NodeIndex(tree)
    const elements = readElements(tree, source)
    this.elements = elements
    this.headings = readHeadings(this.nodes, source, settings.host, elements)
    this.links = readLinks(this.nodes, source, elements)
    this.givenIds = readGivenIds(this.headings, this.nodes, source, elements, this.links)
    this.anchors = readAnchors(this.headings, this.givenIds, settings.host)
    this.images = readImages(this.nodes, elements)
    const document = new Document(tree, this.nodes, source, this.links)
    const blocks = readBlockEntries(document, elements)
    const {sections, sectionAt} = readSections(tree, this.headings, elements, new Set(blocks.map(({start}) => start)))
    this.sections = sections
    this.sectionAt = sectionAt
    const tables = this.nodes
      .of('table')
      .map(({node}) => readTable(node, sectionAt(node.position!.start.offset!), document))
    this.tables = tables.map(({table}) => table)
    const others = readOnce([...tables.flatMap(({rows}) => rows), ...blocks].sort(byStart))
    const drafts = [...others, ...readHeadingEntries(document, this.headings, others)].sort(byStart)
    const groups = readGroups(drafts, tree, source)
    this.entries = drafts.map((draft) => completeEntry(draft, sectionOf(draft, sectionAt), groups.get(draft)!))
    assignLinks(this.entries, this.tables, this.links)
    this.#entryOfRow = new Map(this.entries.flatMap((entry) => (entry.row ? [[entry.row, entry]] : [])))
  }

  entryOf(row: GridRow): Entry | undefined {
    return this.#entryOfRow.get(row)
  }
}

function byStart(a: Span, b: Span): number {
  return a.start - b.start
}

/** A heading that presents a paper is listed in the section around its own. */
function sectionOf({kind, start}: EntryDraft, sectionAt: (offset: number) => Section): Section {
  const section = sectionAt(start)
  return kind === 'heading' ? (section.parent ?? section) : section
}

function completeEntry(draft: EntryDraft, section: Section, group: Group): Entry {
  // The draft becomes the entry: a copy of thousands of them takes longer than all else here.
  const entry = draft as unknown as Entry
  entry.section = section
  entry.group = group
  group.entries.push(entry)
  return entry
}

/** Gives every link to the innermost entry around it, and to its column; and every entry the ids of its links. */
function assignLinks(entries: readonly Entry[], tables: readonly Table[], links: readonly Link[]): void {
  for (const [index, entry] of innermostOf(entries, links).entries()) {
    if (!entry) continue
    const link = links[index]!
    link.entry = entry
    entry.links.push(link)
  }
  for (const table of tables) assignColumns(table, links)
  for (const link of links) link.role = roleOf(link)
  for (const entry of entries) entry.ids = idsOf(entry)
}

/** The first id of each registry: later ones are papers that a note or a summary cites. */
function idsOf(entry: Entry): string[] {
  const ids = new Map<string, string>()
  for (const link of entry.links) {
    const id = link.column && isOfOtherPapers(link.column) ? undefined : link.id
    const registry = id && registryOf(id)
    if (id === undefined || registry === undefined || ids.has(registry)) continue
    if (ids.size === 0 || !isCitedBehind(link, entry)) ids.set(registry, id)
  }
  return [...ids.values()]
}

/** `Title [paper](…), extends [FooNet](…)`: a link with a name behind the title. A text of more words can say what else there is: `[Extended version](…)`. */
function isCitedBehind({start, text, column}: Link, {titleSpan}: Entry): boolean {
  return (!column || column.kind === 'title') && start >= titleSpan.end && !text.includes(' ') && !!nicknameIn(text)
}

/** What a note cites, and the papers of the data sets that a paper uses. */
const isOfOtherPapers = ({kind, name}: Column) =>
  kind === 'note' || (kind !== 'title' && says(name, 'column of data sets'))

function assignColumns(table: Table, links: readonly Link[]): void {
  const {start, end} = table.node.position!
  let index = partitionPoint(links.length, (at) => links[at]!.start < start.offset!)
  for (const row of table.grid.body) {
    for (; index < links.length && links[index]!.start < Math.min(row.end, end.offset!); index++) {
      const link = links[index]!
      const cell = partitionPoint(row.cells.length, (at) => row.cells[at]!.start <= link.start) - 1
      link.column = cell >= 0 && link.end <= row.cells[cell]!.end ? table.columns[cell] : undefined
    }
  }
}
