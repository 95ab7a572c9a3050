import type {Edit} from '../text/edit.js'
import {isLabel} from '../titles/labels.js'
import {isAddressLike} from './addresses/address-slip.js'
import {readBareAddress, readSecondAddress} from './bare-address.js'
import {readDoubledText} from './doubled-text.js'
import {readExchanged} from './exchanged.js'
import type {BrokenLink} from './slip.js'
import {hasBlank, isHalfPointed, isTornScheme, readTarget, type Target} from './text-link-target.js'
import {addressEnd, readLinkInside, type Token, type TokenKind} from './tokens.js'

/** What is longer is no label; the bound keeps the time linear. */
const LONGEST_LABEL = 2000
const MOST_LABEL_TOKENS = 40

/** The broken links among the tokens of a block, in their order; none lies within another. */
export function readBrokenLinks(tokens: readonly Token[], text: string): BrokenLink[] {
  const block = new BlockReader(tokens, text)
  const found = tokens.flatMap(({kind}, index) => {
    if (kind === ']') return block.readBehindText(index) ?? readBareAddress(tokens, index, text) ?? []
    if (kind === 'link') return readSecondAddress(tokens, index, text) ?? []
    if (kind === '[') return block.readUnclosedText(index) ?? []
    if (kind === '(' || kind === '（') return block.readTurnedLink(index) ?? block.readFullWidthText(index) ?? []
    return []
  })
  found.sort((a, b) => a.start - b.start)
  return found.filter((link, index) => index === 0 || link.start >= found[index - 1]!.end)
}

/** Each slip is a pattern of tokens; each method reads those that a bracket can begin. */
class BlockReader {
  constructor(
    readonly tokens: readonly Token[],
    readonly text: string
  ) {}

  /** `[x] (u)`, `[x]（u）`, `[x](u v)`, `[x](u`, `[x]((u)`, `x](u)`, `[x](<u)`, `(x](u)`, `[x][u]`, `[x]{u}`: all that has a `]` before the address. */
  readBehindText(closing: number): BrokenLink | undefined {
    const opening = this.tokens[closing]!.partner
    const label = opening === undefined ? '' : this.#label(opening, closing)
    if (label === undefined || label.startsWith('^')) return undefined
    const isApart = this.#kind(closing + 1) === 'blank'
    const bracket = closing + (isApart ? 2 : 1)
    const kind = this.#kind(bracket)
    if ((kind === '[' || kind === '{') && opening !== undefined && !isApart) {
      return this.#readWrongTarget(opening, label, bracket)
    }
    if (kind !== '(' && kind !== '（') return undefined
    const inside = opening === undefined || isApart ? undefined : readLinkInside(this.tokens, bracket, this.text)
    const target = readTarget(this.tokens, bracket + 1, this.text)
    const end = target.closing === undefined ? target.addressEnd : this.tokens[target.closing]!.end
    const place = {label: label.replace(/^\[|\]$/g, ''), start: this.tokens[opening ?? closing]!.start, end}
    if (inside) return {...place, slip: 'link inside', ...inside}
    if (isHalfPointed(target)) {
      const at = this.tokens[target.first]!.start
      return {...place, slip: 'half pointed', edits: [{start: at, end: at + 1, text: ''}]}
    }
    if (!isAddressLike(target.address) && !isTornScheme(target, this.tokens[bracket]!.end, this.text)) {
      const exchanged = isApart || kind !== '(' ? undefined : readExchanged(place, label, target, this.text)
      if (exchanged) return exchanged
      return !isApart && kind === '(' && this.#isMeant(target, label, closing)
        ? {...place, slip: 'blank inside'}
        : undefined
    }
    if (opening === undefined) return isApart || kind !== '(' ? undefined : this.#readUnopened(closing, place, target)
    return this.#readTargetSlip(place, target, closing, bracket)
  }

  #readTargetSlip(
    place: Omit<BrokenLink, 'slip'>,
    target: Target,
    text: number,
    bracket: number
  ): BrokenLink | undefined {
    const {closing} = target
    const closingKind = closing === undefined ? undefined : this.#kind(closing)
    const blank = bracket > text + 1 ? [this.#replace(text + 1, '')] : []
    if (this.#kind(bracket) === '（' || closingKind === '）') {
      if (closing === undefined) return undefined
      return {...place, slip: 'full-width', edits: [...blank, this.#replace(bracket, '('), this.#replace(closing, ')')]}
    }
    if (blank.length > 0) return closingKind === ')' ? {...place, slip: 'blank before', edits: blank} : undefined
    if (closing === undefined) return this.#readUnclosedTarget(place, target, bracket)
    if (hasBlank(target)) return {...place, slip: 'blank inside'}
    if (target.extra === 0) return undefined
    const edits = Array.from({length: target.extra}, (_, index) => this.#replace(target.first - 1 - index, ''))
    return {...place, slip: 'extra bracket', edits: edits.reverse()}
  }

  #readUnclosedTarget(place: Omit<BrokenLink, 'slip'>, target: Target, bracket: number): BrokenLink {
    const {after, addressEnd, balanced, atEnd, address} = target
    const [last, next] = [this.tokens[after - 1]!, this.tokens[after]]
    const further = this.tokens[after + 1]
    const isLoose = next?.partner === undefined || (further?.kind === ']' && further.partner === undefined)
    if (balanced && next?.kind === ']' && isLoose)
      return {...place, end: next.end, slip: 'wrong bracket', edits: [this.#replace(after, ')')]}
    if (balanced && atEnd && last.kind === '}' && last.partner === undefined)
      return {...place, slip: 'wrong bracket', edits: [this.#replace(after - 1, ')')]}
    // An address that goes on in the next line, where its bracket is closed.
    if (this.tokens[bracket]!.partner !== undefined) return {...place, slip: 'blank inside'}
    // What is escaped or else right behind an address may have been meant as a part of it.
    const closed = next?.kind !== 'hidden' && balanced && atEnd && !/[.,;:!?*_~'"`\\]$/.test(address)
    return {
      ...place,
      slip: 'unclosed',
      ...(closed && {edits: [{start: addressEnd, end: addressEnd, text: ')'}]})
    }
  }

  /** `x](u)`; where the text begins can be seen in `(x](u)` and `{x](u)` only, but `[](x](u)` begins an address there. */
  #readUnopened(closing: number, place: Omit<BrokenLink, 'slip'>, target: Target): BrokenLink {
    let opening = closing - 1
    while (closing - opening < MOST_LABEL_TOKENS && LABEL_KINDS.has(this.#kind(opening))) opening--
    const {kind, partner, start} = this.tokens[opening] ?? {}
    const begins = (kind === '(' || kind === '{') && partner === undefined && this.#kind(opening - 1) !== ']'
    if (!begins || opening === closing - 1 || target.closing === undefined) {
      const doubled = target.closing && readDoubledText(this.tokens, closing, place, this.text)
      return doubled || {...place, slip: 'no opening bracket'}
    }
    const label = this.text.slice(this.tokens[opening]!.end, this.tokens[closing]!.start).trim()
    return {...place, label, start: start!, slip: 'wrong bracket', edits: [this.#replace(opening, '[')]}
  }

  /** `[x][https://…]`, `[x]{https://…}` */
  #readWrongTarget(opening: number, label: string, bracket: number): BrokenLink | undefined {
    const closing = addressEnd(this.tokens, bracket + 1, this.text)
    if (closing === undefined || ![']', ')', '}'].includes(this.#kind(closing)!) || this.#kind(closing + 1) === '(')
      return
    const edits = [this.#replace(bracket, '('), this.#replace(closing, ')')]
    const {end} = this.tokens[closing]!
    return {slip: 'wrong bracket', label, start: this.tokens[opening]!.start, end, edits}
  }

  /** `[x(u)`, `[x}(u)`, where nothing closes the bracket further on either; `[[x(u)]`, where the bracket around it does. */
  readUnclosedText(opening: number): BrokenLink | undefined {
    let end = opening + 1
    while (end - opening < MOST_LABEL_TOKENS) {
      if (LABEL_KINDS.has(this.#kind(end))) end++
      else if (this.#isRemark(end)) end = this.tokens[end]!.partner! + 1
      else break
    }
    if (end === opening + 1 || this.#kind(end - 1) === 'blank') return undefined
    const isWrong = (this.#kind(end) === '}' || this.#kind(end) === ')') && this.tokens[end]!.partner === undefined
    const bracket = isWrong ? end + 1 : end
    const closing = this.#kind(bracket) === '(' ? addressEnd(this.tokens, bracket + 1, this.text) : undefined
    if (closing === undefined || this.#kind(closing) !== ')') return undefined
    const label = this.#label(opening, end)
    if (label === undefined) return undefined
    const at = this.tokens[end]!.start
    const link: BrokenLink = {
      slip: isWrong ? 'wrong bracket' : 'no closing bracket',
      label,
      start: this.tokens[opening]!.start,
      end: this.tokens[closing]!.end,
      edits: [isWrong ? this.#replace(end, ']') : {start: at, end: at, text: ']'}]
    }
    const {partner} = this.tokens[opening]!
    if (partner === undefined || isWrong) return link
    if (partner !== closing + 1) return undefined
    const around = this.tokens[opening - 1]
    if (around?.kind === '[' && around.partner === undefined) return link
    // `[paper(u)]` can have lost a bracket or have it at the wrong place; `[Foo et al.(u)]` is a remark.
    if (!isLabel(label)) return undefined
    return {...link, end: this.tokens[partner]!.end, edits: [...link.edits!, this.#replace(partner, '')], isGuess: true}
  }

  /** `(x)[https://y]` */
  readTurnedLink(opening: number): BrokenLink | undefined {
    const middle = this.tokens[opening]!.partner
    if (middle === undefined || this.#kind(middle + 1) !== '[') return undefined
    const closing = addressEnd(this.tokens, middle + 2, this.text)
    const behind = closing === undefined ? undefined : this.#kind(closing + 1)
    const between = this.tokens.slice(opening + 1, middle)
    if (closing === undefined || this.#kind(closing) !== ']' || behind === '(' || behind === '[') return undefined
    if (between.length === 0 || between.some(({kind}) => kind !== 'other' && kind !== 'blank')) return undefined
    const [start, end] = [this.tokens[opening]!.start, this.tokens[closing]!.end]
    const edits = [
      this.#replace(opening, '['),
      {start: this.tokens[middle]!.start, end: this.tokens[middle + 1]!.end, text: ']('},
      this.#replace(closing, ')')
    ]
    return {
      slip: 'wrong way round',
      label: this.text.slice(start + 1, this.tokens[middle]!.start).trim(),
      start,
      end,
      edits
    }
  }

  /** `【x】(https://y)` */
  readFullWidthText(bracket: number): BrokenLink | undefined {
    const closing = this.tokens[bracket]!.start - 1
    if (this.text[closing] !== '】') return
    let first = bracket - 1
    while (bracket - first < MOST_LABEL_TOKENS && LABEL_KINDS.has(this.#kind(first - 1))) first--
    const from = this.tokens[first]!.start
    const start = from + this.text.slice(from, closing).lastIndexOf('【')
    const label = this.text.slice(start + 1, closing).trim()
    const end = addressEnd(this.tokens, bracket + 1, this.text)
    if (start < from || !label || end === undefined || !/[)）]/.test(this.#kind(end)!)) return
    const around = [
      {start, end: start + 1, text: '['},
      {start: closing, end: closing + 1, text: ']'}
    ]
    const edits = [...around, this.#replace(bracket, '('), this.#replace(end, ')')]
    return {slip: 'full-width text', label, start, end: this.tokens[end]!.end, edits}
  }

  /** The text between two tokens, without code and the like; nothing if it cannot be a label. */
  #label(opening: number, closing: number): string | undefined {
    const [start, end] = [this.tokens[opening]!.end, this.tokens[closing]!.start]
    if (end - start > LONGEST_LABEL || this.text.slice(start, end).trim() === '') return undefined
    const between = this.tokens.slice(opening + 1, closing)
    if (between.some(({kind}) => kind === 'link')) return undefined
    return between
      .map((token) => (token.kind === 'hidden' ? '' : this.text.slice(token.start, token.end)))
      .join('')
      .trim()
  }

  /**
   * Whether prose in the place of an address was meant as one. `$f[ij](x y)$` is a formula, and `[some text](see section two)` is prose: a
   * target looks like a path, or its text has two brackets or is the label of a link.
   */
  #isMeant(target: Target, label: string, closing: number): boolean {
    if (!hasBlank(target) || this.#kind(target.closing!) !== ')' || !/\p{L}{2}/u.test(label)) return false
    const isPath = this.#kind(closing - 1) === ']' || /^#|[/\\]|\.\p{L}{2,5}$/u.test(target.address)
    return (isPath || isLabel(label)) && !this.text.slice(this.tokens[0]!.start, this.tokens.at(-1)!.end).includes('$')
  }

  /** Parentheses of a title, `XGen (BLIP-3): A Family`, with nothing but words in them. */
  #isRemark(opening: number): boolean {
    const {kind, partner} = this.tokens[opening] ?? {}
    if (kind !== '(' || partner === undefined || partner - opening > MOST_LABEL_TOKENS) return false
    const isWords = this.tokens.slice(opening + 1, partner).every((token) => LABEL_KINDS.has(token.kind))
    return isWords && addressEnd(this.tokens, opening + 1, this.text) === undefined
  }

  #kind(index: number): TokenKind | undefined {
    return this.tokens[index]?.kind
  }

  #replace(index: number, text: string): Edit {
    const {start, end} = this.tokens[index]!
    return {start, end, text}
  }
}

const LABEL_KINDS: ReadonlySet<TokenKind | undefined> = new Set(['other', 'blank', 'hidden'] as const)
