import type {ListItem, Nodes, Parents} from 'mdast'
import type {HtmlRow} from '../markdown/html-tables.js'
import type {Span} from '../text/span.js'
import type {EntryText} from './parts.js'

/** Something that may present a paper: an item, a paragraph, a heading or an HTML element, with what belongs to it. */
export type Candidate = CandidateBase &
  ({kind: 'item'; node: ListItem} | {kind: 'paragraph' | 'heading' | 'element'; node: Nodes})

interface CandidateBase extends Span {
  parent: Parents
  /** Where the title is searched. */
  text: EntryText
  /** Whether something in it shows that it presents a paper; without that its siblings have to. */
  isProven: boolean
  /**
   * Whether it counts only where siblings have the same shape: an item of a list is there to present something, but a paragraph
   * with a link to a paper can be prose.
   */
  needsSiblings: boolean
  htmlRow?: HtmlRow | undefined
}

/** Candidates of one shape: the items of a list, the paragraphs of a document, its headings of one rank. */
export type Siblings = Candidate[]
