import {diffArrays} from 'diff'
import type {Range, TextEdit} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {Edit} from '../../text/edit.js'

/** Bounds the time of a comparison; where more lines changed than this, the whole text is replaced. */
const MOST_CHANGES = 2000

/** Where a document has the text from `start` to `end`: UTF-16 offsets into it, its byte order mark included. */
export function rangeOf(document: TextDocument, start: number, end: number): Range {
  return {start: document.positionAt(start), end: document.positionAt(end)}
}

/**
 * The edits of a fix, for an editor.
 *
 * @param edits With offsets into the text without its byte order mark.
 * @param shift The length of that mark.
 */
export function textEditsOf(document: TextDocument, edits: readonly Edit[], shift: number): TextEdit[] {
  return edits.map(({start, end, text}) => ({range: rangeOf(document, start + shift, end + shift), newText: text}))
}

/** The edits that make another text of a document, and leave the lines alone that stay as they are: so do the cursor and the folds. */
export function changesTo(document: TextDocument, after: string): TextEdit[] {
  const before = document.getText()
  if (before === after) return []
  const changes = diffArrays(linesOf(before), linesOf(after), {maxEditLength: MOST_CHANGES})
  if (!changes) return [{range: rangeOf(document, 0, before.length), newText: after}]
  const edits: {start: number; end: number; newText: string}[] = []
  let offset = 0
  for (const {added, removed, value} of changes) {
    const text = value.join('')
    const last = edits.at(-1)
    // What is removed and added at one place is one edit.
    const edit = last?.end === offset ? last : {start: offset, end: offset, newText: ''}
    if ((added || removed) && edit !== last) edits.push(edit)
    if (added) edit.newText += text
    else offset += text.length
    if (removed) edit.end = offset
  }
  return edits.map(({start, end, newText}) => ({range: rangeOf(document, start, end), newText}))
}

/** Each with its ending. */
function linesOf(text: string): string[] {
  return text === '' ? [] : text.split(/(?<=\n)|(?<=\r)(?!\n)/)
}
