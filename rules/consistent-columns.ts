import {
  applicability,
  checkOrder,
  checkPresence,
  misspeltHeader,
  quoted,
  reason,
  renameColumn
} from '../src/columns/findings.js'
import {isUnrelated, matchColumns, mergesColumns} from '../src/columns/match.js'
import {misspeltHeaders} from '../src/columns/misspelt.js'
import type {ColumnMatch, ColumnSchema, Comparison, SchemaColumn} from '../src/columns/model.js'
import {columnSchemas} from '../src/columns/schema.js'
import {foldMany} from '../src/fold.js'
import type {Column, PaperList, Table} from '../src/list/model.js'
import {shownList} from '../src/meant/read.js'
import {defineRule, type Finding, type Report} from '../src/rule.js'
import {isClear} from '../src/text/convention.js'
import {foldWords} from '../src/text/words.js'

/** The list's paper tables share one column schema: names, order, presence. */
export default defineRule({
  meta: {
    name: 'consistent-columns',
    description: 'The paper tables of a list have the same columns: names, order, presence.',
    fixes: ['safe', 'unsafe'],
    level: 'warn'
  },
  check(list, report) {
    const told = new Set<number>()
    const tell: Report = (finding) => {
      told.add(finding.start)
      report(finding)
    }
    for (const schema of columnSchemas(list)) {
      const comparisons: Comparison[] = []
      for (const table of schema.related) {
        const comparison = {table, schema, matches: matchColumns(table, schema)}
        if (isUnrelated(comparison.matches, schema)) {
          report(unrelatedTable(comparison))
          continue
        }
        for (const check of [checkNames, checkPresence, checkOrder]) check(comparison, list, tell)
        comparisons.push(comparison)
      }
      for (const finding of otherSpellings(comparisons, schema, list)) tell(finding)
    }
    for (const slip of misspeltHeaders(shownList(list).tables)) {
      const finding = misspeltHeader(slip, list)
      if (!told.has(finding.start)) report(finding)
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
  for (const match of matches) {
    const {column, expected} = match
    if (!expected) {
      if (schema.additional) continue
      const known = quoted(schema.columns.map(({name}) => name))
      const message = `Unexpected column \`${column.name}\`, expected one of the declared ones: ${known}`
      report({...placeOf(column, table), message})
    } else if (expected.name !== column.name && expected.settled && !isSpelling(column, expected, schema))
      report(otherName({...match, expected}, table, schema, list))
  }
}

/** Whether a column only writes the name of the schema's in another way, which is a slip in the one or the other, however many tables do. */
function isSpelling(column: Column, expected: SchemaColumn, {origin}: ColumnSchema): boolean {
  return origin === 'inferred' && foldWords(column.name) === foldWords(expected.name)
}

/** One problem for all tables in which a column is spelt in another way. Which is meant is clear only where most have one. */
function otherSpellings(comparisons: readonly Comparison[], schema: ColumnSchema, list: PaperList): readonly Finding[] {
  return schema.columns.flatMap((expected) => {
    const findings = comparisons.flatMap(({table, matches}) => {
      const match = matches.find((each) => each.expected === expected)
      const isOther = match && match.column.name !== expected.name && isSpelling(match.column, expected, schema)
      return isOther ? otherName({...match, expected}, table, schema, list) : []
    })
    const known = comparisons.filter(({matches}) => matches.some((each) => each.expected === expected)).length
    if (!isClear(known - findings.length, known)) for (const finding of findings) finding.fix = undefined
    return foldMany(findings, `${findings.length === 2 ? 'table writes' : 'tables write'} it in another way`, 2)
  })
}

function placeOf(column: Column, table: Table) {
  const {start, end} = table.grid.header.cells[column.index]!.content
  return {start, end, about: `${table.section.title}: ${column.name}`}
}

function otherName(
  {column, expected, isGuess, merged = []}: ColumnMatch & {expected: SchemaColumn},
  table: Table,
  schema: ColumnSchema,
  list: PaperList
): Finding {
  return {
    ...placeOf(column, table),
    message: `Unexpected column \`${column.name}\`, expected ${quoted([expected, ...merged].map(({name}) => name))}${reason(expected, schema)}`,
    fix:
      isGuess || mergesColumns(column, expected)
        ? undefined
        : renameColumn(column, table, expected.name, applicability(schema), list)
  }
}
