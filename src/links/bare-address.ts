import type {BrokenLink} from './slip.js'
import {addressEnd, type Token} from './tokens.js'

/** `[x](u)(u)`: a second address in parentheses right behind a link. */
export function readSecondAddress(tokens: readonly Token[], link: number, text: string): BrokenLink | undefined {
  const opening = tokens[link + 1]
  const last = opening?.kind === '(' ? addressEnd(tokens, link + 2, text) : undefined
  if (last === undefined || tokens[last]?.kind !== ')') return undefined
  const source = text.slice(tokens[link]!.start, tokens[link]!.end)
  const [start, end] = [opening!.start, tokens[last]!.end]
  return {
    slip: 'second address',
    label: source.slice(1, Math.max(1, source.lastIndexOf(']('))),
    start,
    end,
    ...(source.endsWith(`]${text.slice(start, end)}`) && {edits: [{start, end, text: ''}]})
  }
}

/** `[code]https://y`: an address without parentheses right behind the text of a link. `[1]https://y` and `[a]https://y` cite. */
export function readBareAddress(tokens: readonly Token[], closing: number, text: string): BrokenLink | undefined {
  const opening = tokens[closing]!.partner
  const last = opening === undefined ? undefined : addressEnd(tokens, closing + 1, text)
  if (last === undefined || !ENDS.has(tokens[last]?.kind)) return undefined
  const label = text.slice(tokens[opening!]!.end, tokens[closing]!.start)
  if (!/\p{L}/u.test(label) || /^(?:\^|[a-z]$)/i.test(label)) return undefined
  const first = tokens[closing]!.end
  const end = first + text.slice(first, tokens[last - 1]!.end).replace(END_OF_SENTENCE, '').length
  const edits = [
    {start: first, end: first, text: '('},
    {start: end, end, text: ')'}
  ]
  return {slip: 'no parentheses', label, start: tokens[opening!]!.start, end, edits}
}

/** Markdown leaves these signs to the text as well. */
const END_OF_SENTENCE = /(?<![.,:;!?])[.,:;!?]+$/

const ENDS: ReadonlySet<Token['kind'] | undefined> = new Set([undefined, 'blank', 'break', '|', '[', 'link'] as const)
