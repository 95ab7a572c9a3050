import type {TableCell} from 'mdast'
import {plainText} from '../markdown/plain-text.js'
import {oneLine} from '../text/one-line.js'
import type {Source} from '../text/source.js'
import type {Span} from '../text/span.js'
import {type EntryTitle, readTitle} from './entry-title.js'
import {linksWithin} from './links.js'
import type {Link} from './model.js'

/** What a cell holds, as far as telling columns apart needs it. */
export class CellFacts {
  /** Its text as a reader sees it. */
  readonly text: string
  readonly links: Link[]
  readonly #cell: TableCell
  readonly #source: Source

  constructor(cell: TableCell, source: Source, links: readonly Link[]) {
    const {start, end} = cell.position!
    this.text = oneLine(plainText(cell))
    this.links = linksWithin(links, {start: start.offset!, end: end.offset!})
    this.#cell = cell
    this.#source = source
  }

  get linksToPaper(): boolean {
    return this.links.some(({id}) => id !== undefined)
  }

  /** What would be the paper's title, if this were the cell of the title. */
  get title(): string {
    return this.#readTitle()?.text ?? ''
  }

  /** Whether that title links to a paper. */
  get titleIsPaperLink(): boolean {
    const title = this.linksToPaper ? this.#readTitle() : undefined
    return title !== undefined && this.links.some((link) => holds(link, title) && link.id !== undefined)
  }

  /** Read when it is asked for: few columns can be that of the titles. */
  #readTitle(): EntryTitle | undefined {
    return readTitle(this.#cell.children, this.#source)
  }
}

/** Whether a title is the text of a link, or the link is its text, as in bold. */
function holds(link: Span, title: Span): boolean {
  return (link.start <= title.start && title.end <= link.end) || (title.start <= link.start && link.end <= title.end)
}
