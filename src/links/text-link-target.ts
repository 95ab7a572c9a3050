/** What is longer is no label and no address; the bound keeps the time linear. */
export const LONGEST = 2000

/** What was meant to be the target of a link. */
export interface Target {
  /** What stands before the first blank. */
  address: string
  addressEnd: number
  /** Whether its own parentheses are closed. */
  balanced: boolean
  /** The bracket that closes the target, on its line. */
  closing: ')' | '）' | undefined
  /** After the closing bracket; without one, after the address. */
  end: number
  /** Whether nothing follows the address that could belong to it: the line or the cell ends, or another link starts. */
  atEnd: boolean
}

/** Reads what follows the opening parenthesis of a target. Links stand masked as U+E001, and all else that is no text as U+E000. */
export function readTarget(text: string, start: number): Target {
  let from = start
  while (text[from] === ' ' || text[from] === '\t') from++
  let offset = from
  let depth = 0
  const last = Math.min(text.length, from + LONGEST)
  for (; offset < last && !/[\s\uE000\uE001<>|）]/.test(text[offset]!); offset++) {
    if (/[([]/.test(text[offset]!)) depth++
    else if (/[)\]]/.test(text[offset]!) && --depth < 0) break
  }
  const addressEnd = offset
  const address = text.slice(from, addressEnd)
  const shared = {address, addressEnd, balanced: depth <= 0}
  if (text[offset] === ')' || text[offset] === '）')
    return {
      ...shared,
      closing: text[offset] as ')',
      end: offset + 1,
      atEnd: false
    }
  const rest = /^[^\r\n|\uE000\uE001[(（]*/.exec(text.slice(offset, offset + LONGEST))![0]
  const close = rest.search(/[)）]/)
  const atEnd =
    text[offset] === ']' ||
    (rest.trim() === '' && text[offset + rest.length] !== '(' && text[offset + rest.length] !== '（')
  return close < 0
    ? {...shared, closing: undefined, end: addressEnd, atEnd}
    : {
        ...shared,
        closing: rest[close] as ')',
        end: offset + close + 1,
        atEnd: false
      }
}

export function holdsBlank({end, addressEnd, closing, address}: Target): boolean {
  return closing === ')' && address !== '' && end > addressEnd + 1
}
