import type {Token} from './tokens.js'

/** What was meant to be the target of a link. */
export interface Target {
  /** The index of its first token, behind blanks and the brackets too many before it. */
  first: number
  /** How many brackets too many are before it. */
  extra: number
  /** The text before the first blank. */
  address: string
  addressEnd: number
  /** The index of the token behind the address. */
  after: number
  /** Whether its own brackets are closed. */
  balanced: boolean
  /** The index of the bracket that closes the target, on its line. */
  closing: number | undefined
  /** Whether nothing follows the address that could belong to it: the line or the cell ends, or another link starts. */
  atEnd: boolean
}

/** Reads what follows the opening bracket of a target, which is the token before `from`. */
export function readTarget(tokens: readonly Token[], from: number, text: string): Target {
  const opening = tokens[from]?.kind === 'blank' ? from + 1 : from
  let first = opening
  while (tokens[first]?.kind === '(' || tokens[first]?.kind === '（') first++
  const last = Math.min(tokens.length, first + MOST_TOKENS)
  let after = first
  let depth = 0
  for (; after < last; after++) {
    const {kind} = tokens[after]!
    if (STOPS.has(kind) || (kind === '[' && isLabel(tokens, after))) break
    if (kind === '(' || kind === '[') depth++
    else if ((kind === ')' || kind === ']') && --depth < 0) break
  }
  const addressEnd = tokens[after - 1]!.end
  const address = text.slice(tokens[first]?.start ?? addressEnd, addressEnd)
  const shared = {first, extra: first - opening, address, addressEnd, after, balanced: depth <= 0}
  const {kind} = tokens[after] ?? {kind: 'break'}
  if (kind === ')' || kind === '）') return {...shared, closing: after, atEnd: false}
  let rest = after
  while (rest < tokens.length && !ENDS.has(tokens[rest]!.kind)) rest++
  const end = tokens[rest]?.kind
  if (end === ')' || end === '）') return {...shared, closing: rest, atEnd: false}
  const isBlank = tokens.slice(after, rest).every((token) => token.kind === 'blank')
  return {...shared, closing: undefined, atEnd: kind === ']' || (isBlank && end !== '(' && end !== '（')}
}

/** *Chosen*: no address has as many brackets; the bound keeps the time linear. */
const MOST_TOKENS = 100

/** Tokens that end an address. */
const STOPS: ReadonlySet<string> = new Set(['blank', 'break', 'link', 'hidden', '|', '）'])
/** Tokens that end the search for the bracket that closes a target behind a blank. */
const ENDS: ReadonlySet<string> = new Set(['break', 'link', 'hidden', '|', '[', '(', '（', ')', '）'])

/** Whether a bracket opens the text of another link. */
function isLabel(tokens: readonly Token[], index: number): boolean {
  const {partner} = tokens[index]!
  return partner !== undefined && (tokens[partner + 1]?.kind === '(' || tokens[partner + 1]?.kind === '（')
}

export function hasBlank({closing, after, address}: Target): boolean {
  return closing !== undefined && address !== '' && closing > after
}

/** `[x](<https://y)` */
export function isHalfPointed({address, closing, after, extra}: Target): boolean {
  return closing === after && extra === 0 && /^<https?:\/\/[^<>]*$/i.test(address)
}

/** `https: //…`, `https ://…`, from behind the bracket. */
export function isTornScheme({address}: Target, from: number, text: string): boolean {
  return /^https?:?$/i.test(address) && /^[ \t]*https?(?::[ \t]+|[ \t]+:?)\/\//i.test(text.slice(from, from + 40))
}
