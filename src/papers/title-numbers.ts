import type {TitleText} from './title.js'

/**
 * Whether two titles have the same numbers, versions, roman numerals and plus signs. The papers of a series differ only
 * in these: BLIP and BLIP-2, Part I and Part II, Qwen2 and Qwen2.5, ISS and ISS++.
 */
export function sameNumbers(a: TitleText, b: TitleText): boolean {
  const first = numbersOf(a)
  const second = numbersOf(b)
  return (
    areEqual(first.versions, second.versions) &&
    areEqualWhereBothAre(first.dimensions, second.dimensions) &&
    areEqualWhereBothAre(first.years, second.years) &&
    !differByLetter(a.head, b.head)
  )
}

interface Numbers {
  versions: Set<string>
  /** 2D, 3D: part of what a paper is about, and left out as other words are. */
  dimensions: Set<string>
  /** Mostly the venue's or the date's. */
  years: Set<string>
}

function numbersOf({tokens, name, qualifier}: TitleText): Numbers {
  const numbers: Numbers = {versions: new Set(), dimensions: new Set(), years: new Set()}
  let before = ''
  for (const token of [...name, ...tokens, ...qualifier]) {
    const roman = ROMAN.get(token) ?? (SERIES.has(before) ? LETTER_ROMAN.get(token) : undefined)
    if (roman !== undefined) numbers.versions.add(roman)
    else if (token === 'plus') numbers.versions.add(token)
    else if (HAS_DIGIT.test(token)) addNumbers(numbers, token)
    before = token
  }
  return numbers
}

const HAS_DIGIT = /\d/

function addNumbers(numbers: Numbers, token: string): void {
  if (/^[1-6]d$/.test(token)) numbers.dimensions.add(token)
  else if (/^(?:19|20)\d\d$/.test(token)) numbers.years.add(token)
  else for (const number of token.match(/\d+(?:\.\d+)*/g) ?? []) numbers.versions.add(number)
}

const ROMAN = new Map([
  ['ii', '2'],
  ['iii', '3'],
  ['iv', '4'],
  ['vi', '6'],
  ['vii', '7'],
  ['viii', '8'],
  ['ix', '9']
])

// Elsewhere these are letters: `Animate-X`, `Can I …`.
const LETTER_ROMAN = new Map([
  ['i', '1'],
  ['v', '5'],
  ['x', '10']
])
/** Words that number the parts of a series. */
export const SERIES = new Set([
  'part',
  'volume',
  'vol',
  'chapter',
  'section',
  'phase',
  'episode',
  'book',
  'task',
  'stage'
])

/** `VERA: …` and `VERA-V: …`, `PROP: …` and `B-PROP: …` are two papers. */
function differByLetter(a: readonly string[], b: readonly string[]): boolean {
  const extra = [...a.filter((token) => !b.includes(token)), ...b.filter((token) => !a.includes(token))]
  return extra.length > 0 && extra.every((token) => /^[b-z]$/.test(token))
}

function areEqual(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((each) => b.has(each))
}

function areEqualWhereBothAre(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === 0 || b.size === 0 || areEqual(a, b)
}
