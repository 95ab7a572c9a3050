import type {PhrasingContent} from 'mdast'
import {plainText} from '../markdown/plain-text.js'
import {isVenueTag} from '../papers/venue-words.js'
import {memoize} from '../text/memoize.js'
import {oneLine} from '../text/one-line.js'
import type {Source} from '../text/source.js'
import type {Span} from '../text/span.js'
import {beginsWithAuthors} from './authors.js'
import {isLabel, isTitleLike} from './labels.js'

/** The title of an entry, and where it stands. */
export interface EntryTitle extends Span {
  text: string
}

/** A piece of a line: a link, a run that is bold or in italics, or plain text. */
interface Piece extends Span {
  text: string
  kind: 'link' | 'strong' | 'text'
}

/**
 * Finds the title in the content of a cell, an item or a paragraph.
 *
 * Real entries write it in three ways: as the text of a link, in bold, or as the text before the first link (`Title, authors
 * [[paper]](…)`). A badge, a label such as `[pdf]` or a tag such as `🔥[**H2O**]` before it is not the title.
 */
export function readTitle(content: readonly PhrasingContent[], source: Source): EntryTitle | undefined {
  return memoize(titles, content, () => findTitle(readPieces(content, source)))
}

/** Asked of a cell to tell its column, and again for its entry. */
const titles = new WeakMap<readonly PhrasingContent[], EntryTitle | undefined>()

function findTitle(pieces: readonly Piece[]): EntryTitle | undefined {
  const marked = pieces.find((piece) => piece.kind !== 'text' && isTitleLike(piece.text))
  const text = leadingText(pieces) ?? (marked === pieces[0] ? undefined : leadingText(withoutTags(pieces)))
  // Before a link that could be a title too, the longer of the two is it: `Title [CVPR 2019 Oral](…)`, `A talk on [Title](…)`.
  if (
    text &&
    isTitleLike(text.text) &&
    (!marked || (marked.start >= text.end && text.text.length > marked.text.length && !beginsWithAuthors(text.text)))
  )
    return text
  if (marked) return {text: marked.text, start: marked.start, end: marked.end}
  const only = pieces.find((piece) => piece.kind !== 'text' && piece.text !== '' && !isLabel(piece.text))
  if (only && (!text || text.start > only.start)) return {text: only.text, start: only.start, end: only.end}
  return text ?? (only && {text: only.text, start: only.start, end: only.end})
}

/** What stands behind the tags at the start of an entry: `[[CVPR 2021](…)] Title`, `[pdf](…) Title`. */
function withoutTags(pieces: readonly Piece[]): Piece[] {
  const isTag = ({kind, text}: Piece) => kind === 'link' && (isLabel(text) || isVenueTag(text))
  const isBracket = ({kind, text}: Piece) => kind === 'text' && /^[\s[\]()]*$/.test(text)
  const first = pieces.findIndex((piece) => !isTag(piece) && !isBracket(piece))
  if (first < 1) return []
  const [piece, ...rest] = pieces.slice(first) as [Piece, ...Piece[]]
  const text = piece.text.replace(/^[\s\])|:：,，-]+/, '')
  return piece.kind === 'text' ? [{...piece, text, start: piece.end - text.length}, ...rest] : [piece, ...rest]
}

/** The text before the first link that is not part of it, over bold runs and code, on the first line that has any. */
function leadingText(pieces: readonly Piece[]): EntryTitle | undefined {
  let text = ''
  let start = -1
  let end = -1
  for (const piece of pieces) {
    if (piece.kind === 'link') break
    if (piece.text === '\n') {
      if (text.trim() !== '') break
      text = ''
      start = -1
      continue
    }
    if (start < 0) start = piece.start
    end = piece.end
    text += piece.text
  }
  // `Title [[paper]](…)`: the bracket before the link belongs to the link.
  const trimmed = oneLine(text)
    .replace(/[[(（【|,，:：;—–-]$/, '')
    .trim()
  return trimmed === '' ? undefined : {text: trimmed, start, end}
}

function readPieces(content: readonly PhrasingContent[], source: Source): Piece[] {
  const pieces: Piece[] = []
  for (const node of content) {
    const start = node.position?.start.offset
    const end = node.position?.end.offset
    if (start === undefined || end === undefined) continue
    if (node.type === 'break' || (node.type === 'html' && /^<(?:br|p|\/p|div|\/div)\b/i.test(node.value))) {
      pieces.push({kind: 'text', text: '\n', start, end})
    } else if (node.type === 'link' || node.type === 'linkReference') {
      pieces.push({
        kind: 'link',
        text: oneLine(plainText(node)),
        start,
        end
      })
    } else if (
      node.type === 'strong' ||
      (node.type === 'emphasis' && pieces.every((piece) => piece.text.trim() === ''))
    ) {
      // Italics inside a line are authors or a venue; only at its start they mark a title.
      const link = node.children.length === 1 && node.children[0]!.type === 'link' ? node.children[0] : undefined
      const inner = node.children.some((child) => child.type === 'link')
      if (inner && !link) pieces.push(...readPieces(node.children, source))
      else pieces.push({kind: link ? 'link' : 'strong', text: oneLine(plainText(node)), start, end})
    } else if (node.type === 'text') {
      pushLines(pieces, node.value, start, end)
    } else if (node.type === 'inlineCode' || node.type === 'delete' || node.type === 'emphasis') {
      pieces.push({kind: 'text', text: plainText(node), start, end})
    }
  }
  return pieces
}

/** A soft line break in an item often ends the title (`Title\n  Authors\n  [[paper]]`). */
function pushLines(pieces: Piece[], value: string, start: number, end: number): void {
  value.split('\n').forEach((line, index) => {
    if (index > 0) pieces.push({kind: 'text', text: '\n', start, end})
    if (line !== '') pieces.push({kind: 'text', text: line, start, end})
  })
}
