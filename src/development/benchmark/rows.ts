import type {Random} from './random.js'
import {makeTitles} from './titles.js'
import {notes, venues} from './words.js'

/** The cells of a row. */
export interface Row {
  paper: string
  venue: string
  code: string
  /** `undefined` if the row has no such cell. */
  notes: string | undefined
}

/** Makes rows of papers. All titles and ids differ. */
export function makeRows(count: number, random: Random): Row[] {
  return makeTitles(count, random).map((title, index) => {
    // Counted, not random, so that all ids differ.
    const year = 18 + (index % 7)
    const month = String(1 + random.below(12)).padStart(2, '0')
    const number = String(1 + (index % 99_000)).padStart(5, '0')
    return {
      paper: `[${title}](https://arxiv.org/abs/${year}${month}.${number})`,
      venue: `${random.pick(venues)} 20${year + random.below(2)}`,
      code: random.percent(70) ? `[code](https://github.com/example-lab/${fileName(title).slice(0, 24)}${index})` : '-',
      notes: random.percent(80) ? random.pick(notes) : '-'
    }
  })
}

/** The Markdown of a row, without its line ending. */
export function printRow({paper, venue, code, notes}: Row): string {
  return `| ${[paper, venue, code, ...(notes === undefined ? [] : [notes])].join(' | ')} |`
}

/** The form of a title in an address. */
export function fileName(title: string): string {
  return title.toLowerCase().replace(/[^a-z\d]+/g, '-')
}
