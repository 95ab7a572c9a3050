import {memoize} from '../text/memoize.js'
import type {BrokenLink} from './slip.js'
import type {Token} from './tokens.js'

/**
 * `[x]](u)`, where other links of the block have two brackets on each side, as `[[x]](u)`: the first of the two is lost.
 *
 * @param closing The index of the second `]`, which has no partner.
 */
export function readDoubledText(
  tokens: readonly Token[],
  closing: number,
  place: Omit<BrokenLink, 'slip'>,
  text: string
): BrokenLink | undefined {
  const inner = tokens[closing - 1]
  if (inner?.kind !== ']' || inner.partner === undefined || !hasDoubled(tokens, text)) return
  const {start, end} = tokens[inner.partner]!
  const label = text.slice(end, inner.start).trim()
  return {...place, label, start, slip: 'no opening bracket', edits: [{start, end: start, text: '['}]}
}

const hasDoubled = memoize((tokens: readonly Token[], text: string) =>
  tokens.some((_, at) => isDoubled(tokens, at, text))
)

/** Whether a link that begins here, whole or broken, has two brackets on each side of its text. */
function isDoubled(tokens: readonly Token[], at: number, text: string): boolean {
  const {kind, start, end, partner} = tokens[at]!
  if (kind === 'link') return text.startsWith('[[', start) && text.slice(start, end).includes(']](')
  return kind === '[' && partner !== undefined && tokens[at + 1]!.partner === partner - 1
}
