import type {Span} from '../text/span.js'
import {pair, type Token} from './tokens.js'

/** A bracket beside a link whose partner is missing: `[x](u)]`, `[[x](u)`, `[x](u))`. Its span is that of the bracket. */
export interface LooseBracket extends Span {
  bracket: '[' | ']' | '(' | ')'
  /** The link, which works. */
  link: Span
  side: 'before' | 'behind'
}

/**
 * The unpaired brackets of a block right beside a link; one for each link. Others are intervals, lists (`a)`) and prose.
 *
 * @param broken The broken links of the block; what is loose beside one is part of the same slip.
 */
export function readLooseBrackets(tokens: readonly Token[], broken: readonly Span[], text: string): LooseBracket[] {
  const pieces = collapse(tokens, broken, text)
  pair(pieces)
  const brokenStarts = new Set(broken.map(({start}) => start))
  const found = new Map<number, LooseBracket>()
  for (const [index, piece] of pieces.entries()) {
    const side = sideOf(piece)
    const at = side && linkBeside(pieces, index, side, text)
    if (at === undefined || found.has(at)) continue
    const {start, end} = pieces[at]!
    const bracket = piece.kind as LooseBracket['bracket']
    if (!brokenStarts.has(start))
      found.set(at, {bracket, link: {start, end}, side: side!, start: piece.start, end: piece.end})
  }
  return [...found.values()]
}

/** On which side of its link a loose bracket is. An escaped one can close another; without one it is meant. */
function sideOf({kind, partner, start, end}: Token): LooseBracket['side'] | undefined {
  if (partner !== undefined || end - start > 1) return undefined
  return kind === '[' || kind === '(' ? 'before' : kind === ']' || kind === ')' ? 'behind' : undefined
}

/** *Chosen*: signs and blanks between a bracket and its link; nobody writes more, and a page can be made of brackets. */
const MOST_BETWEEN = 20

function linkBeside(pieces: readonly Token[], index: number, side: LooseBracket['side'], text: string) {
  const isRound = pieces[index]!.kind === '(' || pieces[index]!.kind === ')'
  const step = side === 'before' ? 1 : -1
  const brackets = side === 'before' ? '[(' : '])'
  const isBetween = (piece: Token) => brackets.includes(piece.kind) || (!isRound && isGap(piece, text))
  let at = index + step
  while (Math.abs(at - index) <= MOST_BETWEEN && pieces[at] && isBetween(pieces[at]!)) at += step
  return pieces[at]?.kind === 'link' ? at : undefined
}

/** A blank, or the marks of an emphasis. */
function isGap({kind, start, end}: Token, text: string): boolean {
  return kind === 'blank' || (kind === 'other' && /^[*_]{1,3}$/.test(text.slice(start, end)))
}

/** The tokens with each broken link as one, and with escaped brackets as brackets. */
function collapse(tokens: readonly Token[], broken: readonly Span[], text: string): Token[] {
  const pieces: Token[] = []
  let next = 0
  for (const {kind, start, end} of tokens) {
    while (next < broken.length && broken[next]!.end <= start) next++
    const within = broken[next]
    if (within && within.start <= start) {
      if (within.start === start) pieces.push({kind: 'link', start, end: within.end, partner: undefined})
    } else {
      const escaped =
        kind === 'hidden' && end - start === 2 ? /^\\([[\]()])$/.exec(text.slice(start, end))?.[1] : undefined
      pieces.push({kind: (escaped as Token['kind']) ?? kind, start, end, partner: undefined})
    }
  }
  return pieces
}
