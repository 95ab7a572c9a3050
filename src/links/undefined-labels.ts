import type {Entry, Link, PaperList} from '../list/model.js'
import {innermostOf} from '../text/innermost.js'
import type {Span} from '../text/span.js'
import type {Token} from './tokens.js'

/** `[text][label]`, `[label][]` or `[^label]`, which Markdown leaves as text where nothing defines the label. */
export interface UndefinedLabel extends Span {
  /** The text of the link; absent in a footnote. */
  text?: string
  label: string
  /** Whether the text is the label: `[label][]`. */
  isCollapsed?: true
  /** Whether there is another link in its block. */
  besideLink: boolean
}

/** Tokens of a block that look like a reference or a footnote. Those with a definition are links, not text. */
export function readUndefinedLabels(tokens: readonly Token[], text: string): UndefinedLabel[] {
  const besideLink = tokens.some(({kind}) => kind === 'link')
  const read = (opening: number): string | undefined => {
    const closing = tokens[opening]?.kind === '[' ? tokens[opening]!.partner : undefined
    const isPlain = closing !== undefined && closing - opening <= MOST_TOKENS
    const between = isPlain ? tokens.slice(opening + 1, closing) : []
    if (between.length === 0 || between.some(({kind}) => kind !== 'other' && kind !== 'blank')) return undefined
    return text.slice(tokens[opening]!.end, tokens[closing!]!.start)
  }
  return tokens.flatMap((token, index): UndefinedLabel[] => {
    const first = read(index)
    if (first === undefined) return []
    const {partner} = token
    const behind = tokens[partner! + 1]
    if (/^\^[\w-]+$/.test(first) && behind?.kind !== '(')
      return [{label: first, besideLink, start: token.start, end: tokens[partner!]!.end}]
    if (behind?.kind === '[' && behind.partner === partner! + 2)
      return [
        {text: first, label: first, isCollapsed: true, besideLink, start: token.start, end: tokens[partner! + 2]!.end}
      ]
    const label = read(partner! + 1)
    if (label === undefined || /^\^|:\/\//.test(label) || tokens[tokens[partner! + 1]!.partner! + 1]?.kind === '(')
      return []
    return [{text: first, label, besideLink, start: token.start, end: tokens[tokens[partner! + 1]!.partner!]!.end}]
  })
}

/** *Chosen*: a text and a label are some words. */
const MOST_TOKENS = 40

/**
 * The labels that were meant as such. Brackets can be tags (`[oral][code soon]`), so a reference is one only in a list with references that
 * work, and beside other links only where such a reference has its text or its column.
 */
export function meantLabels(
  labels: readonly UndefinedLabel[],
  list: PaperList
): {label: UndefinedLabel; entry: Entry | undefined}[] {
  if (labels.length === 0) return []
  const all = list.links.filter(({syntax}) => syntax === 'reference')
  const references = all.filter(isFull)
  const texts = new Set(references.map(({text}) => text.toLowerCase()))
  const columns = new Set(references.map(({column}) => column).filter((column) => column !== undefined))
  const footnotes = list.nodes.of('footnoteDefinition').length > 0
  const entries = innermostOf(list.entries, labels)
  return labels.flatMap((label, index) => {
    const entry = entries[index]
    const isAlone = !(label.besideLink || (entry && entry.links.length > 0))
    const column = entry && columnAt(label, entry)
    const isMeant =
      label.text === undefined
        ? footnotes
        : (label.isCollapsed ? all : references).length > 0 &&
          (isAlone || texts.has(label.text.toLowerCase()) || (column !== undefined && columns.has(column)))
    return isMeant ? [{label, entry}] : []
  })
}

function isFull({node}: Link): boolean {
  return node.type === 'linkReference' && node.referenceType === 'full'
}

function columnAt({start}: Span, {table, row}: Entry) {
  const index = row?.cells.findIndex((cell) => cell.start <= start && start < cell.end) ?? -1
  return index < 0 ? undefined : table?.columns[index]
}
