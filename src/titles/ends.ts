import {isClear} from '../text/convention.js'
import {says} from '../text/says.js'
import {mostFrequent} from '../text/tally.js'
import type {EntryTitle} from './entry-title.js'
import {titleLikeness} from './likeness.js'
import {type EntryText, plainText, type TitlePart} from './parts.js'

/**
 * Cuts what is behind the titles of some siblings where most of them have a venue, and it is known: `A Title, ICML`. There are more venues
 * than any list of them has.
 *
 * @returns What makes of the title of one of them what it is among its siblings.
 */
export function endAsSiblings(
  siblings: readonly EntryText[],
  best: TitlePart
): (text: EntryText, title: EntryTitle) => EntryTitle {
  // A mark ends a title too.
  if (best !== plainText) return (_, title) => title
  const sign = mostFrequent(siblings.flatMap((text) => signBehindTitle(text) ?? []))
  const agreeing = siblings.filter((text) => signBehindTitle(text) === sign).length
  if (sign === undefined || !isClear(agreeing, siblings.length)) return (_, title) => title
  return (text, title) => {
    const at = title.text.lastIndexOf(`${sign} `)
    const isWhole = text.runs.some((run) => run.text === title.text) && signBehindTitle(text) !== sign
    const rest = title.text.slice(0, Math.max(0, at))
    return isWhole && titleLikeness(rest) === 1 && isName(title.text.slice(at + 2)) ? {...title, text: rest} : title
  }
}

/** The comma or the like between a title and the venue behind it. */
function signBehindTitle({runs}: EntryText): string | undefined {
  const [run] = runs
  const behind = run?.whole.slice(run.whole.indexOf(run.text) + run.text.length)
  return /^([,.]|\s-) \p{L}/u.exec(behind ?? '')?.[1]
}

/** *Chosen*: a longer text is the end of a title. */
const LONGEST_NAME = 40

/** `IEEE ICIC`, `Journal of Foo` */
function isName(text: string): boolean {
  const [first = '', ...others] = text.split(' ')
  const isCapital = (word: string) => /^\p{Lu}/u.test(word)
  return (
    text.length <= LONGEST_NAME &&
    isCapital(first) &&
    others.every((word) => isCapital(word) || says(word, 'small word'))
  )
}
