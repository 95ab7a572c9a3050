import {applicability, checkOrder, checkPresence, quoted, reason} from '../src/columns/findings.js'
import {isUnrelated, matchColumns, mergesColumns} from '../src/columns/match.js'
import type {Comparison} from '../src/columns/model.js'
import {columnSchemas} from '../src/columns/schema.js'
import type {PaperList} from '../src/list/model.js'
import {defineRule, type Finding, noOptions, type Report} from '../src/rule.js'
import {escapeCell} from '../src/table/edits.js'
import {contentOf, isFilled} from '../src/table/grid.js'

/** The list's paper tables share one column schema: names, order, presence. */
export default defineRule({
  meta: {
    name: 'consistent-columns',
    description: 'The paper tables of a list have the same columns: names, order, presence.',
    fixes: ['safe', 'unsafe'],
    level: 'warn',
    options: noOptions
  },
  check(list, report) {
    for (const schema of columnSchemas(list)) {
      for (const table of schema.related) {
        const comparison = {table, schema, matches: matchColumns(table, schema)}
        if (isUnrelated(comparison.matches, schema)) {
          report(unrelatedTable(comparison))
          continue
        }
        for (const check of [checkNames, checkPresence, checkOrder]) check(comparison, list, report)
      }
    }
  }
})

/** One problem for all columns that a table of other columns lacks: whether it is about something else is for the maintainer to say. */
function unrelatedTable({matches, table, schema}: Comparison): Finding {
  const {start, end} = table.grid.header
  const title = matches.find(({expected}) => expected)?.column.name
  const names = quoted(schema.columns.map(({name}) => name))
  return {
    start,
    end,
    about: `${table.section.title}: columns`,
    message: `Unexpected table with none of the declared columns${title === undefined ? '' : ` but \`${title}\``}, expected ${names}`
  }
}

function checkNames({matches, table, schema}: Comparison, list: PaperList, report: Report): void {
  for (const {column, expected, merged = []} of matches) {
    const cell = table.grid.header.cells[column.index]!
    const {content} = cell
    const place = {start: content.start, end: content.end, about: `${table.section.title}: ${column.name}`}
    if (!expected) {
      if (schema.additional) continue
      const known = quoted(schema.columns.map(({name}) => name))
      report({...place, message: `Unexpected column \`${column.name}\`, expected one of the declared ones: ${known}`})
    } else if (expected.name !== column.name && expected.settled) {
      const text = escapeCell(expected.name)
      const rename = isFilled(cell) && isPlainHeader(contentOf(cell, list.source.text), column.name)
      report({
        ...place,
        message: `Unexpected column \`${column.name}\`, expected ${quoted([expected, ...merged].map(({name}) => name))}${reason(expected, schema)}`,
        fix:
          rename && !mergesColumns(column, expected)
            ? {
                title: `Rename the column to \`${expected.name}\``,
                applicability: applicability(schema),
                edits: [{start: content.start, end: content.end, text}],
                mayRemove: [column.name]
              }
            : undefined
      })
    }
  }
}

/** A header in bold or with a link would lose its marks; a person renames that. */
function isPlainHeader(raw: string, name: string): boolean {
  return raw.replace(/\s+/g, ' ') === name
}
