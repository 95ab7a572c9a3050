import {memoizeByText} from '../text/memoize.js'
import {says} from '../text/says.js'
import {trimCharacters} from '../text/trim.js'
import {lettersAndDigits, lettersOf} from '../text/words.js'
import {isDatedVenue, isVenue, isVenueTag, isVenueWord, isWrittenAsVenue} from '../venues/venue-words.js'

/**
 * What lists write around a title and what is no part of it: tags before it (`[CVPR 2021]`, `🔥[Name]`), venue, year,
 * organisation and labels behind it, quotation marks around it.
 */

/** A title without its decorations. */
export interface BareTitle {
  text: string
  /** A name before the title, as in `[StreamingLLM] Efficient …` and `RoboSpatial: "RoboSpatial: …"`. */
  name: string
  /** The text in parentheses behind the title, if it is neither venue nor organisation, as in `… (Part II)`. */
  qualifier: string
}

/**
 * Takes the decorations away.
 *
 * @param title Plain text in Unicode's NFKC form, without emoji, with single spaces.
 */
export const bareTitle: (title: string) => BareTitle = memoizeByText((title) => {
  const ended = stripEnd(title)
  const begun = stripStart(ended.text)
  // What is left of `"Title", ICLR 2020 [code]` once its end and start are gone.
  const quoted = unquote(begun.text)
  if (quoted) {
    const inner = bareTitle(quoted.text)
    return {...inner, name: [begun.name, quoted.name, inner.name].filter(Boolean).join(' ')}
  }
  return {...begun, qualifier: ended.qualifier}
})

/** Decorations come in rows (`[code] [project] (oral)`); a text with more is no title. *Chosen*. */
const MOST_DECORATIONS = 8

/** Fewer letters are no title: then the title is in the brackets, or the venue is part of it. An ideograph counts for two. *Chosen*. */
const SHORTEST_TITLE = 8

function isTitle(text: string): boolean {
  const letters = lettersAndDigits(text).join('').length
  return letters >= SHORTEST_TITLE || letters + (text.match(/\p{Ideographic}/gu)?.length ?? 0) >= SHORTEST_TITLE
}

function stripStart(title: string): {text: string; name: string} {
  let text = title
  let name = ''
  for (let count = 0; count < MOST_DECORATIONS; count++) {
    const match = LEADING_TAG.exec(text) ?? LEADING_NUMBER().exec(text) ?? leadingVenue(text)
    if (!match) break
    const tag = (match[1] ?? match[2] ?? '').trim()
    // `[Re] Title` is a reproduction of the paper, hence another paper.
    if (/^re$/i.test(tag)) break
    const rest = text.slice(match[0].length)
    const isName = match[1] !== undefined || (match[0].endsWith(' ') && isNameOf(tag, rest))
    // Other parentheses at the start of a title belong to it: `(Im)possibility of …`.
    if (
      text.startsWith('(') &&
      lettersAndDigits(tag).length > 0 &&
      !isVenueTag(tag) &&
      !ENDS_WITH_YEAR.test(tag) &&
      !isName
    )
      break
    if (!isTitle(rest)) break
    if (isName && lettersOf(tag).length > 0 && !isVenueTag(tag)) name = name ? `${name} ${tag}` : tag
    text = rest
  }
  return {text, name}
}

/** There are more venues and authors than any list of them has: `(Big Data Research 2021)`, `（Hopper 等人，2017）`. */
export const ENDS_WITH_YEAR = /(?:^|[ ,，])(?:19|20)\d\d$/

/** `(CLIP) Learning …`, `(Flamingo) Flamingo: …` */
function isNameOf(tag: string, rest: string): boolean {
  return !tag.includes(' ') && (/[A-Z][^A-Z]*[A-Z]|[A-Za-z][^A-Za-z\d]*\d/.test(tag) || rest.startsWith(tag))
}

/** A longer bracket is a note, and longer parentheses are part of the title. *Chosen*. */
const LEADING_TAG = /^(?:[[【]+([^[\]【】]{0,60})[\]】]+|\(([^()]{1,40})\))[\s:：|,.–—-]*/
/** `12. `, `2021-05 `, `1981, `; a longer number is part of the title: `1001 …`. *Chosen*. */
const LEADING_NUMBER = () =>
  /^(?:\d{1,3}[.)]|(?:19|20)\d\d[-./]\d\d?(?:[-./]\d\d?)?|(?:19|20)\d\d(?=, \p{Lu})) ?[,:|–—-]? ?(?=[\p{L}(（[【])/u

/** `ICLR 2022, S4: Efficiently …`, `CVPR 2023 | …`, `2019-CVPR-Towards …`, `2019-CVPR - Towards …`, `L4DC 2024, …`, `CoRL 2022, Oral. …` */
function leadingVenue(text: string): RegExpExecArray | null {
  if (!/\d/.test(text.slice(0, LONGEST_LEADING_VENUE))) return null
  const dated = YEAR_AND_TAG().exec(text)
  if (dated) return dated
  const hyphens = HYPHENATED_VENUE().exec(text)
  if (hyphens && isVenueWord((hyphens[1] ?? hyphens[2])!)) return hyphens
  const match = LEADING_PHRASE.exec(text)
  // What is before a colon can be the name of a data set: `SQuAD 2018: …`.
  const isVenue = match && (isDatedVenue(match[0]) || (match[2] !== ':' && isWrittenAsVenue(match[1]!)))
  if (!isVenue) return null
  const [distinction, word] = FIRST_SENTENCE().exec(text.slice(match[0].length)) ?? []
  if (word !== undefined && says(word, 'distinction')) match[0] += distinction
  return match
}

/** `Oral. …` */
const FIRST_SENTENCE = () => /^(\p{L}{4,12})\. /u

/** `2012-ICML - `, `2014-Survey - `, `2014 - `: a dash that stands apart behind a year is no part of a title. */
const YEAR_AND_TAG = () => /^(?:19|20)\d\d(?:-[\p{L}_-]{2,16})? [-–—] (?=\p{L})/u

/** The longest venues of one word (`Eurographics`, `interspeech`) have twelve letters at most. */
const HYPHENATED_VENUE = () => /^(?:(?:19|20)?\d\d-([a-z]{2,12})|([a-z]{2,12})-?(?:19|20)\d\d)-(?=\p{L})/iu

/** A longer text before a comma or a colon is part of the title. *Chosen*: `ICLR 2021 Workshop Paper`. */
const LONGEST_LEADING_VENUE = 24
/** The same number. */
const LEADING_PHRASE = /^([^,|:：–—]{3,24}?(?:, (?:19|20)\d\d)?)([,|:：–—]| - )\s*/

function stripEnd(title: string): {text: string; qualifier: string} {
  let text = trimPunctuation(title)
  for (let count = 0; count < MOST_DECORATIONS; count++) {
    const tag = trailingTag(text)
    const length = tag === 'qualifier' ? undefined : (tag ?? trailingVenue(text))
    if (tag === 'qualifier') {
      const start = text.lastIndexOf('(')
      const rest = trimPunctuation(text.slice(0, start))
      // Behind a venue it is a note: `…, ICASSP 2020 (best paper of the year)`.
      const venue = trailingVenue(rest)
      if (venue !== undefined && isTitle(rest.slice(0, venue))) {
        text = trimPunctuation(rest.slice(0, venue))
        continue
      }
      return isTitle(rest) ? {text: rest, qualifier: text.slice(start + 1, -1)} : {text, qualifier: ''}
    }
    if (length === undefined) break
    const rest = trimPunctuation(text.slice(0, length))
    if (!isTitle(rest)) break
    text = rest
  }
  return {text, qualifier: ''}
}

/** The start of a bracket at the end, if it is a decoration; `qualifier` if it is about the paper. */
function trailingTag(text: string): number | 'qualifier' | undefined {
  if (text.endsWith(']')) {
    const inner = text.lastIndexOf('[')
    const content = text.slice(inner + 1, text.indexOf(']', inner))
    const start = text.endsWith(']]') && text[inner - 1] === '[' ? inner - 1 : inner
    // `[PUB]`, `[[Project]]`, `[CVPR2021]` are decorations; `[Part 2]` is not.
    return start > 0 && (!/\d/.test(content) || isVenueTag(content)) ? start : undefined
  }
  if (!text.endsWith(')')) return undefined
  const start = text.lastIndexOf('(')
  if (start <= 0) return undefined
  const content = text.slice(start + 1, -1).trim()
  if (content === '' || content.startsWith('@') || isVenueTag(content) || ENDS_WITH_YEAR.test(content)) return start
  // `GPT-4V(ision)` is a word.
  return text[start - 1] === ' ' ? 'qualifier' : undefined
}

/** Where a venue or year at the end starts: after a comma or the like (`, arXiv, 2023`), else only with its year. */
function trailingVenue(text: string): number | undefined {
  const publication = /\d$/.test(text) ? publicationBehindPeriod(text) : undefined
  if (publication !== undefined) return publication
  const delimiter = DELIMITED_END.exec(text)
  if (
    delimiter &&
    (isVenue(delimiter[1]!) ||
      isWrittenAsVenue(delimiter[1]!) ||
      IN_NAME_WITH_YEAR().test(delimiter[1]!) ||
      isDatedVenue(VENUE_OF_WORKSHOP.exec(delimiter[1]!)?.[1] ?? ''))
  )
    return delimiter.index
  const preprint = /\d$/.test(text) ? text.search(ARXIV_AT_END) : -1
  if (preprint > 0) return preprint
  // Called for every title, and few end with a year.
  if (!YEAR.test(text.slice(-LONGEST_DATED_VENUE))) return undefined
  const words = text.split(' ')
  for (let count = Math.min(MOST_VENUE_WORDS, words.length - 1); count > 0; count--) {
    const tail = words.slice(-count).join(' ')
    if (isDatedVenue(tail)) return text.length - tail.length
  }
  return undefined
}

/** Where a publication with its kind in its name starts, between a period and the year: `. IEEE Transactions on Multimedia, 2020`. */
function publicationBehindPeriod(text: string): number | undefined {
  const match = PUBLICATION_AND_YEAR().exec(text)
  const words = lettersOf(match?.[1] ?? '')
  const isName =
    words.every((word) => /\p{Lu}/u.test(word) || says(word, 'small word')) &&
    words.some((word) => says(word, 'kind of venue') || isVenueWord(word))
  return isName ? match?.index : undefined
}

/** Not behind an abbreviation. *Chosen*: a longer text is a sentence. */
const PUBLICATION_AND_YEAR = () => /(?<=\p{L}{3}|\d)\. (?!An? |The )(\p{Lu}[^.,:;?!]{3,79}), (?:19|20)\d\d$/u

/** A longer text behind a comma or the like is part of the title, and so is the end of a series: `Hack, Art, and Science`. *Chosen*. */
const DELIMITED_END = /(?:[,;.|/–—]| - )\s*(?!\s|and |or )([^,;.|/–—]{2,60})$/
/** `…, in Data Mining and Knowledge Discovery 2019`: there are more venues than any list of them has. */
const IN_NAME_WITH_YEAR = () => /^in \p{Lu}[^\d]{1,50} (?:19|20)\d\d$/u
/** `…. ICML 2019 Workshop on Foo` */
const VENUE_OF_WORKSHOP = /^(\S+ (?:19|20)\d\d) Workshop\b/
/** `, arXiv:1511.04587`, `. arXiv preprint arXiv:1511.04587` */
const ARXIV_AT_END = /[,.;] ?(?:arXiv preprint )?arXiv: ?\d{4}\.\d{4,5}(?:v\d)?$/i
/** Without a comma, a longer name of a venue is cut off in part only. *Chosen*. */
const MOST_VENUE_WORDS = 5
const YEAR = /(?<!\d)(?:(?:19|20)\d\d|\d\d)(?!\d)/
/** A fast test only: in UTF-16 units, more than the year and what can follow it. *Chosen*. */
const LONGEST_DATED_VENUE = 40

/** `Name: "Title", venue` → the title. Quotation marks within a title stay: `"Why Should I Trust You?": Explaining …`. */
function unquote(text: string): {text: string; name: string} | undefined {
  const match = /["“]/.test(text) ? QUOTED.exec(text) : null
  if (!match) return undefined
  const [, name = '', title] = match
  const rest = match[3]!.trimStart()
  // `Explaining NLP models: "Why should I trust you?"` is a title.
  if (name.split(' ').length > MOST_NAME_WORDS || !isTitle(title!) || (rest !== '' && !/^[,.;(]/.test(rest)))
    return undefined
  return {text: title!, name}
}

/** A name before a quoted title has a word or two. *Chosen*. */
const MOST_NAME_WORDS = 2
/** Fewer than twelve letters in quotation marks are words of an author's own, as in `SHORTEST_QUOTE` of `titles/parts.ts`. *Chosen*. */
const QUOTED = /^(?:([^"“”:：]{1,40})[:：] ?)?["“]([^"“”]{12,})["”](.*)$/

function trimPunctuation(text: string): string {
  return trimCharacters(text, NOTHING, END_PUNCTUATION)
}

const NOTHING: ReadonlySet<string> = new Set()
const END_PUNCTUATION = new Set(' .,;:|/-–—。，、；：'.split(''))
