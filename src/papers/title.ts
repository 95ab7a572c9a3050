import {oneLine} from '../text/trim.js'
import {isAscii, isPlain} from '../text/words.js'
import {bareTitle} from './title-decorations.js'

/**
 * The form in which titles are compared: without decorations, LaTeX, case, marks, punctuation and spaces.
 *
 * @param title The title as a reader sees it, Markdown taken away.
 * @returns `attentionisallyouneed`; nothing if there is no letter or digit in it.
 */
export function normalizeTitle(title: string): string {
  return readTitleText(title).normalized
}

/**
 * Whether a normalised title says enough to make two entries the same paper by itself. Shorter ones are labels and
 * common phrases as often as titles (tuned on 110,000 entries of real lists); an ideograph says about as much as two
 * letters.
 */
export function isEvidence(normalized: string): boolean {
  return (
    normalized.length >= SHORTEST_EVIDENCE || (normalized.length >= SHORTEST_CJK_EVIDENCE && CJK().test(normalized))
  )
}

/** In letters and digits: *measured* on those entries. */
const SHORTEST_EVIDENCE = 18
const SHORTEST_CJK_EVIDENCE = 8
const CJK = () => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** A title as it is compared. */
export interface TitleText {
  /** The words of the title itself. */
  tokens: readonly string[]
  /** The words before its first colon; all of them if it has none. */
  head: readonly string[]
  /** The words of a tag before it, such as `[StreamingLLM]`. */
  name: readonly string[]
  /** The words in parentheses at its end, such as `(Part II)`. */
  qualifier: readonly string[]
  /** Whether the title, or what is before its colon, is one word as written, a number behind it left out: `BLIP-2`, `OPT: …`. */
  isName: boolean
  headIsName: boolean
  /** All of its tokens joined, those of the qualifier too. */
  normalized: string
}

/** Reads a title for comparison. The order of the steps matters: each needs what those before it have done. */
export function readTitleText(title: string): TitleText {
  const text = title.slice(0, LONGEST_TITLE)
  const bare = isPlain(text) ? {text, name: '', qualifier: ''} : bareTitle(plainTitle(text))
  const colon = bare.text.search(/[:：!?]/)
  const head = colon === -1 ? bare.text : bare.text.slice(0, colon)
  const headTokens = tokenize(head)
  const tokens = colon === -1 ? headTokens : [...headTokens, ...tokenize(bare.text.slice(colon))]
  const qualifier = tokenize(bare.qualifier)
  return {
    tokens,
    head: headTokens,
    name: tokenize(bare.name),
    qualifier,
    isName: isOneWord(bare.text),
    headIsName: colon !== -1 && isOneWord(head),
    normalized: tokens.join('') + qualifier.join('')
  }
}

function isOneWord(text: string): boolean {
  return /^[^ ]+(?: v?\d[\d.]{0,5})?$/i.test(text.trim())
}

/** The title's text without addresses, tags, LaTeX, emoji and invisible characters. */
function plainTitle(title: string): string {
  let text = title
  if (text.includes('://')) text = text.replace(/\bhttps?:\/\/\S+/g, ' ')
  if (text.includes('<')) text = text.replace(/<\/?[a-z][^<>]*>/gi, ' ')
  if (text.includes('\\'))
    text = text.replace(/\\(?:([a-z]+)\s?|([^a-z]))/gi, (_, command, sign) => latex(command, sign))
  if (/[^ -~]/.test(text))
    text = text
      .replace(UNSEEN(), '')
      .normalize('NFKC')
      .replace(/[‘’ʼ`´]/g, "'")
  text = text.replace(/[$^_{}*`]/g, '')
  if (text.includes(': ')) text = text.replace(/:[a-z_]{2,30}: /g, ' ')
  return oneLine(text.replaceAll('~', ' '))
}

/** In UTF-16 units; the rest of a longer text, which is a paragraph, is not read. *Chosen*. */
export const LONGEST_TITLE = 600
// Emoji and other symbols with what modifies them, zero-width characters, soft hyphens, and the circumflex and tilde
// that LaTeX leaves behind.
const UNSEEN = () =>
  /[\u20E3\p{So}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Cf}\p{Variation_Selector}\u02C6\u02DC]/gu

/** The text of a LaTeX command: letters and signs are words, fonts and accents have none. */
function latex(command: string | undefined, sign: string | undefined): string {
  if (command === undefined) return sign === '&' ? '&' : ''
  if (command === 'times') return 'x'
  return GREEK_NAMES.has(command.toLowerCase()) ? command : ''
}

const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega'.split(
    ' '
  )
const GREEK_NAMES = new Set(GREEK)

/** The words of a text in lower case, without marks. A decimal number is one token, a run of CJK text as well. */
function tokenize(text: string): string[] {
  if (text === '') return []
  let lower = text.toLowerCase()
  const hasOnlyAscii = isAscii(lower)
  if (!hasOnlyAscii) {
    lower = lower
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .normalize('NFC')
      .replace(/[\u03b1-\u03c9]/g, (letter) => GREEK[letter.charCodeAt(0) - 0x3b1]!)
      .replace(/×/g, 'x')
  }
  if (/[',&+]/.test(lower))
    lower = lower.replace(/'|(?<=\d),(?=\d{3})/g, '').replace(/[&+]/g, (sign) => (sign === '&' ? ' and ' : ' plus '))
  if (hasOnlyAscii && !lower.includes('.')) return lower.match(/[a-z\d]+/g) ?? []
  return lower.match(TOKEN()) ?? []
}

const TOKEN = () => /(?:[\p{L}\p{N}\p{M}]|(?<=\d)\.(?=\d))+/gu
