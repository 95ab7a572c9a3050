import type {List, ListItem, Nodes, Parents, Root, TableRow} from 'mdast'
import {textOfHtml, withoutComments} from '../markdown/html-text.js'
import {isLabelLine, labelAtEnd, nameOf, saysSomething} from '../outline/labels.js'
import {groupBy} from '../text/group-by.js'
import type {Source} from '../text/source.js'
import type {EntryDraft} from './entries.js'
import type {Group} from './model.js'

/**
 * The group of each entry: one list or one table, that is siblings with nothing but entries between them.
 *
 * A heading, a parent item, a label, a summary, a row that spans its table and another table begin another group, and several papers in one
 * cell are a group. Only the place in the tree decides, so that it makes no difference whether an entry is a row, an item, a paragraph, a
 * heading or an HTML element.
 *
 * @param drafts In document order.
 */
export function readGroups(drafts: readonly EntryDraft[], tree: Root, source: Source): Map<EntryDraft, Group> {
  return new GroupReader(drafts, source).read(tree)
}

/** The group that the next entry among some siblings joins. */
interface OpenGroup {
  /** Absent until there is an entry. */
  group: Group | undefined
  /** What names the next group, if anything does; read only for one that has an entry. */
  name: Nodes | undefined
}

class GroupReader {
  readonly #source: Source
  readonly #drafts: readonly EntryDraft[]
  /** An HTML block or a paragraph can have many entries. */
  readonly #draftsOf: ReadonlyMap<Nodes, EntryDraft[]>
  readonly #groups = new Map<EntryDraft, Group>()

  constructor(drafts: readonly EntryDraft[], source: Source) {
    this.#source = source
    this.#drafts = drafts
    this.#draftsOf = groupBy(drafts, ({node}) => node)
  }

  read(tree: Root): Map<EntryDraft, Group> {
    this.#readBlocks(tree, undefined)
    this.#readElements(this.#drafts.filter((draft) => !this.#groups.has(draft)))
    return this.#groups
  }

  #readBlocks(parent: Parents, name: Nodes | undefined): void {
    let open = begin(name)
    /** Of the entries that are headings; what is below one belongs to it. */
    let headings: {depth: number; open: OpenGroup} | undefined
    let previous: Nodes['type'] | undefined
    let end = -1
    for (const block of parent.children) {
      const drafts = block.type === 'html' ? undefined : this.#draftsOf.get(block)
      if (block.type === 'heading') {
        if (drafts) {
          if (headings?.depth !== block.depth) headings = {depth: block.depth, open: begin()}
          this.#add(drafts, headings.open)
        } else if (headings && block.depth <= headings.depth) headings = undefined
        open = begin()
      } else if (drafts) {
        if (previous !== block.type) open = begin(open.name)
        this.#add(drafts, open)
        end = drafts.at(-1)!.end
      } else if (block.position!.start.offset! < end || isInvisible(block)) {
        continue
      } else if (block.type === 'list') {
        if (previous !== 'list') open = begin(open.name)
        this.#readList(block, open)
      } else if (block.type === 'table') {
        this.#readRows(block.children.slice(1), begin(open.name))
        open = begin()
      } else {
        open = begin(block)
        if (block.type === 'blockquote' || block.type === 'footnoteDefinition') this.#readBlocks(block, undefined)
      }
      previous = block.type
    }
  }

  #readList(list: List, open: OpenGroup): void {
    const {name} = open
    for (const item of list.children) {
      const drafts = this.#draftsOf.get(item)
      const [first] = item.children
      if (drafts) {
        this.#add(drafts, open)
        const label = labelAtEnd(item)
        if (label) Object.assign(open, begin(label))
      }
      // What it names is within it.
      else if (isParent(item)) Object.assign(open, begin(name))
      else if (first?.type === 'heading' || (first?.type === 'paragraph' && isLabelLine(first)))
        Object.assign(open, begin(item))
      this.#readBlocks(item, first)
    }
  }

  #readRows(rows: readonly TableRow[], open: OpenGroup): void {
    for (const row of rows) {
      const drafts = this.#draftsOf.get(row)
      const papers = drafts ? -1 : row.children.findIndex((cell) => this.#draftsOf.has(cell))
      if (drafts) this.#add(drafts, open)
      // `Topic | Papers`
      else if (papers >= 0)
        this.#add(this.#draftsOf.get(row.children[papers]!)!, begin(row.children.slice(0, papers).find(saysSomething)))
      else if (hasOneText(row)) Object.assign(open, begin(row))
    }
  }

  /** Entries of raw HTML, whose elements are no nodes of their own: tags for what is between them decide. */
  #readElements(drafts: readonly EntryDraft[]): void {
    let open = begin()
    let end = 0
    for (const draft of drafts) {
      const between = this.#source.text.slice(end, draft.start)
      if (BOUNDARY_TAG.test(between) || textOfHtml(between) !== '') open = begin()
      this.#add([draft], open)
      end = Math.max(end, draft.end)
    }
  }

  #add(drafts: readonly EntryDraft[], open: OpenGroup): void {
    open.group ??= {title: open.name ? nameOf(open.name) : '', entries: []}
    for (const draft of drafts) this.#groups.set(draft, open.group)
  }
}

/** Looked for from both ends: most rows have several. */
function hasOneText({children}: TableRow): boolean {
  const first = children.findIndex(saysSomething)
  return first >= 0 && first === children.findLastIndex(saysSomething)
}

function begin(name?: Nodes): OpenGroup {
  return {group: undefined, name}
}

/** Elements that a list, a table or a section begins or ends with. */
const BOUNDARY_TAG = /<\/?(?:ul|ol|dl|table|thead|h[1-6]|details|summary|hr)\b/i

/** A block that a reader does not see ends no group, nor does one that is folded: an abstract belongs to the entry above. */
function isInvisible(block: Nodes): boolean {
  if (block.type !== 'html') return block.type === 'definition'
  return (
    withoutComments(block.value).trim() === '' || /^<details\b(?:(?!<details\b).)*<\/details>\s*$/is.test(block.value)
  )
}

function isParent(item: ListItem): boolean {
  return item.children.some(({type}) => type === 'list')
}
