import {emptiedCell} from '../src/columns/placeholder.js'
import {foldMany} from '../src/fold.js'
import {emptyImages} from '../src/html/empty-images.js'
import {isExchanged} from '../src/links/exchanged.js'
import {aboutLink, inLinkPlace} from '../src/links/link-subject.js'
import {isTextless, lacksAddress, namesItsHost} from '../src/list/empty-links.js'
import type {Link, PaperList} from '../src/list/model.js'
import {removeLabel} from '../src/listings/empty-label.js'
import {fillFromOtherEntry} from '../src/listings/same-link.js'
import {defineRule, type Finding} from '../src/rule.js'
import {setCell} from '../src/table/cell-edits.js'
import {dividesTable, type GridRow, isFilled} from '../src/table/grid.js'
import {FEWEST} from '../src/text/convention.js'
import type {Fix} from '../src/text/edit.js'
import {quote} from '../src/text/quote.js'
import {says} from '../src/text/says.js'
import {startingIn} from '../src/text/sorted.js'
import {isLabel} from '../src/titles/labels.js'

/** No link without a target or without a text. */
export default defineRule({
  meta: {
    name: 'no-empty-link',
    description:
      'No link without a target or a text or with a placeholder such as `TODO`, no image without an address.',
    fixes: ['safe', 'unsafe'],
    level: 'error',
    alsoWarns: true,
    options: {
      badges: {type: 'boolean', default: false, description: 'Report badges (images) without a target too.'},
      allowComingSoon: {type: 'boolean', default: false, description: 'Allow `[Coming soon]()`.'}
    }
  },
  check(list, report, options) {
    const emptyRows = rowsOfEmptyLinks(list)
    const inEmptyRows = new Set(emptyRows.flatMap((row) => startingIn(list.links, row)))
    // Several part groups of papers, by one habit.
    const findings = emptyRows.map((row) => emptyRow(row, list))
    for (const finding of foldMany(findings, 'such rows', FEWEST)) report(finding)
    for (const link of list.links) {
      if (link.syntax === 'reference' || isExchanged(link, list) || inEmptyRows.has(link)) continue
      if (lacksAddress(link)) {
        // It leads where it says.
        if (namesItsHost(link)) continue
        const soon = says(link.text, 'coming soon')
        if ((link.image && !options.badges) || (soon && options.allowComingSoon)) continue
        const found = link.url === '' ? 'empty link' : `placeholder \`${link.url}\` as the address of a link`
        report({
          ...placeOf(link),
          message: `Unexpected ${found}, expected an address${inLinkPlace(link, list)}`,
          ...(soon && {severity: 'warning' as const}),
          fix: fillFromOtherEntry(link, list) ?? dropLink(link, list)
        })
      } else if (isTextless(link, list)) {
        report({
          ...placeOf(link),
          message: `Unexpected link without a text, expected a text to click on${inLinkPlace(link, list)}`
        })
      }
    }
    for (const finding of emptyImages(list)) report(finding)
  }
})

const placeOf = (link: Link) => ({start: link.start, end: link.end, about: aboutLink(link)})

/** The rows that show nothing, since all that they have are links without an address or a text. */
function rowsOfEmptyLinks({tables, source: {text}}: PaperList): GridRow[] {
  if (!text.includes('[]()')) return []
  return tables.flatMap(({grid}) => grid.body.filter((row) => row.cells.some(isFilled) && dividesTable(row, text)))
}

function emptyRow(row: GridRow, {source}: PaperList): Finding {
  const {start, end} = row.outerPipes
  const cells = row.cells.flatMap((cell, index) => (isFilled(cell) ? setCell(row, index, '', source) : []))
  // Blank cells are none without the pipes around them, only blanks at an end of the line.
  const whole = {start: row.start, end: row.end, text: `|${' |'.repeat(row.cells.length)}`}
  return {
    start: row.start,
    end: row.end,
    about: 'row: empty links',
    message: 'Unexpected row of nothing but empty links, expected a paper or blank cells',
    fix: {
      title: 'Empty the cells',
      applicability: 'unsafe',
      edits: start && end ? cells : [whole]
    }
  }
}

/** Whether a text says something of the paper also without its link: `[Coming soon]()`, and `[ImageNet]()` under `Dataset`. */
function isFact({text, column}: Link): boolean {
  if (says(text, 'coming soon')) return true
  return column?.kind !== 'code' && column?.kind !== 'link' && /[\p{L}\p{N}]/u.test(text) && !isLabel(text)
}

/** A cell with nothing else gets its placeholder, and a label among others goes, unless the text says more than what the link is; else the text stays as it is written, without the link around it. */
function dropLink(link: Link, list: PaperList): Fix | undefined {
  const {column, entry, start: linkStart, end: linkEnd} = link
  const cell = column && column.kind !== 'title' ? entry?.row?.cells[column.index]?.content : undefined
  const isAlone = cell?.start === linkStart && cell.end === linkEnd
  const emptied = isAlone && !isFact(link) ? emptiedCell(entry!.row!, column!, list) : undefined
  if (emptied) return {applicability: 'unsafe', edits: [emptied]}
  const removal = isFact(link) || isAlone ? undefined : removeLabel(link, list)
  if (removal)
    return {title: `Remove ${quote(link.text)}, which leads nowhere`, applicability: 'unsafe', edits: [removal]}
  const children = link.syntax === 'link' && 'children' in link.node ? link.node.children : []
  const start = children[0]?.position?.start.offset
  const end = children.at(-1)?.position?.end.offset
  if (start === undefined || end === undefined) return
  return {
    title: 'Keep the text without the link',
    applicability: 'unsafe',
    edits: [{start: link.start, end: link.end, text: list.source.text.slice(start, end)}]
  }
}
