import {withoutControls} from '../report/printable.js'
import {oneLine} from '../text/trim.js'
import type {ExportedPaper} from './papers.js'

/** The columns, each with its cell. Where a cell has several values, a blank cannot be in any of them, or ` | ` is between them. */
const columns: Record<string, (paper: ExportedPaper) => string | number | undefined> = {
  title: ({title}) => title,
  nickname: ({nickname}) => nickname,
  authors: ({authors}) => authors,
  venue: ({venue}) => venue,
  year: ({year}) => year,
  code: ({code}) => code,
  section: ({listings}) => [...new Set(listings.map(({section}) => section))].join(' | '),
  links: ({links}) => links.map(({url}) => url.replace(/\s/g, '%20')).join(' '),
  ids: ({ids}) => ids.join(' '),
  listings: ({listings}) => listings.map(({path, line}) => (path === undefined ? line : `${path}:${line}`)).join(' | ')
}

/** CSV as in RFC 4180, with a header. */
export function toCsv(papers: readonly ExportedPaper[]): string {
  const rows = papers.map((paper) => Object.values(columns).map((cellOf) => cell(String(cellOf(paper) ?? ''))))
  return [Object.keys(columns), ...rows].map((cells) => `${cells.join(',')}\r\n`).join('')
}

/** Spreadsheets run a cell that begins like this as a formula (https://owasp.org/www-community/attacks/CSV_Injection). */
const FORMULA = /^\s*[=+\-@＝＋－＠]/

function cell(text: string): string {
  const line = withoutControls(oneLine(text))
  const harmless = FORMULA.test(line) ? `'${line}` : line
  return /[",]|^ | $/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
