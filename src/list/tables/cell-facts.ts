import type {TableCell} from 'mdast'
import {plainText} from '../../markdown/plain-text.js'
import {says} from '../../text/says.js'
import {startingIn} from '../../text/sorted.js'
import {encloses} from '../../text/span.js'
import {oneLine} from '../../text/trim.js'
import type {EntryTitle} from '../../titles/entry-title.js'
import {EntryText} from '../../titles/parts.js'
import {piecesOf} from '../../titles/pieces.js'
import type {Document} from '../evidence.js'
import type {Link} from '../model.js'

/** The content of a cell, for recognising the kind of its column. */
export class CellFacts {
  /** Its text as a reader sees it. */
  readonly text: string
  readonly links: Link[]
  /** Whether its text can be that of an empty cell. */
  readonly saysNothing: boolean
  readonly #cell: TableCell
  readonly #document: Document
  #whole: EntryText | undefined

  constructor(cell: TableCell, document: Document) {
    const {start, end} = cell.position!
    this.text = oneLine(plainText(cell))
    this.saysNothing = says(this.text, 'perhaps nothing')
    this.links = startingIn(document.links, {start: start.offset!, end: end.offset!})
    this.#cell = cell
    this.#document = document
  }

  get linksToPaper(): boolean {
    return this.links.some(({id}) => id !== undefined)
  }

  /** Read on demand: few columns can be that of the titles. */
  get whole(): EntryText {
    this.#whole ??= new EntryText(piecesOf(this.#cell.children, this.#document.source, this.#document.linkAt))
    return this.#whole
  }

  /** Whether a title in the cell is the text of a link to the paper, or the other way round, as in bold. */
  linksToPaperBy(title: EntryTitle): boolean {
    return this.links.some((link) => link.id !== undefined && (encloses(link, title) || encloses(title, link)))
  }
}
