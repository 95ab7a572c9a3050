import {lintAndCount} from '../lint/lint.js'
import {pretty} from '../report/terminal/pretty.js'
import {pictureOf} from './picture.js'

/** The list that the docs show the report of. */
export const shownList = 'fixtures/small.md'

/** The width that terminals have at first. */
const COLUMNS = 80

/** What `npx paperlint fixtures/small.md` shows at a terminal. */
function reportOn(text: string, color: boolean): string {
  const file = {path: shownList, text, fixed: 0, ...lintAndCount(text, {path: shownList})}
  return pretty({files: [file]}, {color, columns: COLUMNS})
}

/**
 * The picture of it, `docs/report.svg`.
 *
 * @param text The list.
 */
export function pictureOfReport(text: string): string {
  return pictureOf('What paperlint reports on a list', `$ npx paperlint ${shownList}\n${reportOn(text, true)}`, COLUMNS)
}

/** Puts it into the page that shows it, as its first block of text. */
export function withShownReport(page: string, text: string): string {
  return page.replace(/(?<=\n```text\n)[\s\S]*?\n(?=```\n)/, () => reportOn(text, false))
}
