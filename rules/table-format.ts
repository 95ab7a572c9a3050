import type {PaperList, Table} from '../src/list/model.js'
import {defineRule} from '../src/rule.js'
import {isDelimited} from '../src/table/grid.js'
import {hasSplitText, hiddenContents, isHiddenNote} from '../src/table/split-cell.js'
import {hasStyle, isContentAligned, printTable, styleOf, type TableStyle} from '../src/table/style.js'
import {type Convention, convention, isMajority, reasonOf} from '../src/text/convention.js'

/** The source of all tables has one style. */
export default defineRule({
  meta: {
    name: 'table-format',
    description: 'The source of all tables is compact, padded or aligned.',
    fixes: ['safe'],
    level: 'off',
    options: {
      style: {
        enum: ['compact', 'padded', 'aligned', 'consistent'],
        default: 'consistent',
        description: '`|a|b|`, `| a | b |`, pipes one under the other, or what most tables of the list have.'
      }
    }
  },
  check(list, report, options) {
    const common = options.style === 'consistent' ? commonStyle(list) : undefined
    const style = options.style === 'consistent' ? common?.value : options.style
    if (!style) return
    for (const table of list.tables) {
      const isInStyle = hasStyle(table, style, list.source)
      // Many aligned tables only align their pipes: the cells are checked only if the config asks for the style.
      if (isInStyle && (options.style !== 'aligned' || isContentAligned(table, list.source))) continue
      if (!isDelimited(table.grid) || hasPipeTooMany(table, list)) continue
      const rows = printTable(table, style, list.source).filter(
        ({row, text}) => list.source.text.slice(row.start, row.end) !== text
      )
      const [first] = rows
      if (!first) continue
      const {header} = table.grid
      report({
        start: header.start,
        end: header.end,
        about: `${table.section.title}: format`,
        message: `Unexpected format of the table, expected ${isInStyle ? 'its cells aligned as its delimiter row says' : describe(style)}${common ? ` ${reasonFor(table, common)}` : ''}; the first difference is on line ${first.row.line}`,
        fix: {
          title: `Write ${rows.length} lines of the table anew`,
          applicability: 'safe',
          edits: rows.map(({row: {start, end}, text}) => ({start, end, text}))
        }
      })
    }
  }
})

/** Whether a pipe may split a text: the blanks beside it are no padding then. */
function hasPipeTooMany({grid: {header, body}}: Table, {source}: PaperList): boolean {
  const {text} = source
  return body.some(
    (row) => !hiddenContents(row, header.cells.length, text).every(isHiddenNote) || hasSplitText(row, text)
  )
}

/** The style that more than half of the tables have. */
function commonStyle({tables, source}: PaperList): Convention<Table, TableStyle | undefined> | undefined {
  return convention(tables, (table) => styleOf(table, source), isMajority)
}

/** A table of the common style can have a slip of its own. */
function reasonFor(table: Table, {agreeing, total}: Convention<Table, unknown>): string {
  return agreeing.includes(table)
    ? 'as most of its rows are'
    : reasonOf(agreeing.length, total, 'tables', agreeing[0]!.line)
}

function describe(style: TableStyle): string {
  return {
    compact: 'compact rows (`|a|b|`)',
    padded: 'padded rows (`| a | b |`)',
    aligned: 'its pipes one under the other'
  }[style]
}
