import type {ListItem, Paragraph, TableRow} from 'mdast'
import type {Link} from '../list/model.js'
import type {Heading} from '../outline/headings.js'
import type {Span} from '../text/span.js'

/** One link of a table of contents. Its span is that of its item, row or line, without what is nested in it. */
export interface TocEntry extends Span {
  /** What the link says. */
  text: string
  /** Its target as written. */
  url: string
  /** The fragment of the target, percent-decoded. */
  fragment: string
  link: Link
  /** The list item or table row; the paragraph, where the entries are a line of links; absent in HTML. */
  node: ListItem | TableRow | Paragraph | undefined
  /** How deep it is nested, from 0. */
  depth: number
  line: number
  parent: TocEntry | undefined
  /** Whether its anchor leads somewhere, as `Anchors.find` says. */
  match: 'exact' | 'case' | undefined
  /** The heading that its anchor leads to. */
  target: Heading | undefined
  /** The heading that it means. */
  heading: Heading | undefined
  /** The heading that it was probably named after, if it leads nowhere and its heading is unknown. */
  guess: Heading | undefined
}

/** A block of links to the document's own headings. */
export interface TableOfContents extends Span {
  kind: 'list' | 'table' | 'line'
  entries: TocEntry[]
  /** Headings that it names without a link to them: as plain text, or with a link that leads elsewhere. */
  mentioned: ReadonlySet<Heading>
  /** Whether it is between the marks of a tool, which names every heading. */
  isGenerated: boolean
}
