import type {Root} from 'mdast'
import type {NodeIndex} from '../markdown/node-index.js'
import {isCodeAddress} from '../papers/code-address.js'
import {says} from '../text/says.js'
import {startingIn} from '../text/sorted.js'
import type {Source} from '../text/source.js'
import type {Span} from '../text/span.js'
import {isTitleLike} from '../titles/labels.js'
import {showsPaper} from '../titles/paper-link.js'
import type {Link} from './model.js'

/** The parts of a document that entries are read from. */
export class Document {
  readonly #linkAt: ReadonlyMap<number, Link>

  constructor(
    readonly tree: Root,
    readonly nodes: NodeIndex,
    readonly source: Source,
    /** In document order. */
    readonly links: readonly Link[]
  ) {
    this.#linkAt = new Map(links.map((link) => [link.start, link]))
  }

  readonly linkAt = (offset: number): Link | undefined => this.#linkAt.get(offset)

  /** Whether a link in a part of the document says or shows that it leads to a paper. */
  presentsPaper(span: Span): boolean {
    return startingIn(this.links, span).some((link) => this.leadsToPaper(link))
  }

  readonly leadsToPaper = (link: Link): boolean => showsPaper(link) || this.#isLabelledPaper(link)

  /** `PDF: <https://…>` */
  #isLabelledPaper({syntax, start}: Link): boolean {
    if (syntax !== 'autolink') return false
    const [, label] = LABEL_BEFORE().exec(this.source.text.slice(Math.max(0, start - LONGEST_LABEL), start)) ?? []
    return label !== undefined && says(label, 'paper label')
  }

  /** Whether a link in a part of the document leads to a page of the web that is not code alone. */
  leadsOut(span: Span): boolean {
    return startingIn(this.links, span).some(
      ({url, text}) => /^(?:https?|ftp):\/\//i.test(url) && !(isCodeAddress(url) && isTitleLike(text))
    )
  }
}

/** With its colon and blanks, and the character before it: ` OpenReview : <`. */
const LONGEST_LABEL = 16
const LABEL_BEFORE = () => /(?:^|[^\p{L}])(\p{L}+)\s?[:：]\s?$/u
