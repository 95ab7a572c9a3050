import type {Column, PaperList, Table} from '../list/model.js'
import type {Finding} from '../rule.js'
import {contentOf, type GridRow} from '../table/grid.js'
import {FEWEST} from '../text/convention.js'
import {quote, withoutAddresses} from '../text/quote.js'
import {says} from '../text/says.js'
import {isAscii, lettersAndDigits} from '../text/words.js'
import {aboutRow, inRow} from './names.js'

/** Two cells of a row that are under each other's header. */
export interface ExchangedCells {
  row: GridRow
  columns: readonly [Column, Column]
}

/**
 * The rows of a table in which two cells are exchanged: each has the form that several cells of the other's column have, and that no other
 * cell of its own column has.
 */
export function exchangedCells(rows: readonly GridRow[], {columns}: Table, {source}: PaperList): ExchangedCells[] {
  if (rows.length <= FEWEST) return []
  const forms = rows.map(({cells}) => cells.map((cell) => formOf(contentOf(cell, source.text))))
  const counts = columns.map(() => new Map<string, number>())
  for (const row of forms)
    for (const [index, form] of row.entries()) {
      const count = counts[index]
      if (form !== '') count?.set(form, (count.get(form) ?? 0) + 1)
    }
  const isUsual = (form: string, index: number) => (counts[index]!.get(form) ?? 0) >= FEWEST
  return rows.flatMap((row, at) => {
    if (row.cells.length !== columns.length) return []
    const form = forms[at]!
    const odd = columns.filter(({index}) => counts[index]!.get(form[index]!) === 1)
    if (odd.length > MOST_ODD) return []
    const areExchanged = (first: Column, second: Column) => {
      const [one, other] = [form[first.index]!, form[second.index]!]
      const areAlike = ALIKE.some((forms) => forms.has(one) && forms.has(other))
      return !areAlike && isUsual(one, second.index) && isUsual(other, first.index)
    }
    const pairs = odd.flatMap((first, place) =>
      odd.slice(place + 1).flatMap((second) => (areExchanged(first, second) ? [[first, second] as const] : []))
    )
    const [pair, ...others] = pairs
    return pair && others.length === 0 ? [{row, columns: pair}] : []
  })
}

/** *Chosen*: a row with more odd cells is of another kind. */
const MOST_ODD = 4

/** *Chosen*: with so many words a text can be a title; a venue has fewer. */
const WORDS_OF_TITLE = 4
const FOUR_WORDS = /^[^A-Za-z\d]*(?:[A-Za-z\d]+[^A-Za-z\d]+){3}[A-Za-z\d]/

function hasWordsOfTitle(text: string): boolean {
  return isAscii(text) ? FOUR_WORDS.test(text) : lettersAndDigits(text).length >= WORDS_OF_TITLE
}

/** Words alone, and links, can be long or short, with a year or without, on any host, under any header. */
const ALIKE: readonly ReadonlySet<string>[] = [
  new Set(['text', 'text title', 'dated']),
  new Set(['link', 'link title', 'code', 'code title'])
]

/** What kind of thing a cell shows, read off its form alone; `''` for nothing. */
function formOf(content: string): string {
  if (content === '' || says(content, 'nothing')) return ''
  if (/^(?:\[?!\[|<img\b)/.test(content)) return 'image'
  const isLink = content.includes('](') || /https?:/.test(content)
  const text = isLink ? withoutAddresses(content) : content
  const link = isLink ? (/github\.com/i.test(content) ? 'code' : 'link') : 'text'
  if (hasWordsOfTitle(text)) return `${link} title`
  if (link !== 'text') return link
  return /\d/.test(text) && !/[A-Za-z\u0080-\uffff]/.test(text)
    ? 'number'
    : /(?:19|20)\d\d/.test(text)
      ? 'dated'
      : 'text'
}

export function exchangedPair({row, columns: [first, second]}: ExchangedCells, list: PaperList): Finding {
  const {text} = list.source
  const [a, b] = [row.cells[first.index]!, row.cells[second.index]!]
  const [one, other] = [contentOf(a, text), contentOf(b, text)]
  return {
    start: a.content.start,
    end: b.content.end,
    about: aboutRow(row, list),
    severity: 'warning',
    message: `Unexpected ${quote(withoutAddresses(one))} under \`${first.name}\` and ${quote(withoutAddresses(other))} under \`${second.name}\`, expected them exchanged${inRow(row, list)}`,
    fix: {
      title: 'Exchange the two cells',
      applicability: 'unsafe',
      edits: [
        {...a.content, text: other},
        {...b.content, text: one}
      ]
    }
  }
}
