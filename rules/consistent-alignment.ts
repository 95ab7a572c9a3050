import {isFor} from '../src/columns/schema.js'
import type {Column, PaperList, Table} from '../src/list/model.js'
import {tableSchemasOf} from '../src/list/settings.js'
import {defineRule} from '../src/rule.js'
import {delimiterCell} from '../src/table/edits.js'
import {isDelimited} from '../src/table/grid.js'
import {convention, isClear, reasonOf} from '../src/text/convention.js'
import {groupBy} from '../src/text/group-by.js'
import {foldName} from '../src/text/words.js'

/** The same column is aligned alike in all paper tables. */
export default defineRule({
  meta: {
    name: 'consistent-alignment',
    description: 'A column is aligned alike in all paper tables of the list.',
    fixes: ['safe'],
    level: 'warn'
  },
  check(list, report) {
    const tables = list.tables.filter(({kind, grid}) => kind === 'papers' && isDelimited(grid))
    const common = inferred(tables)
    for (const table of tables) {
      const conventions = new Map([...common, ...declared(table, list)])
      const departing = table.columns.flatMap((column) => {
        const convention = conventions.get(foldName(column.name))
        return convention && convention.align !== column.align ? [{column, ...convention}] : []
      })
      if (departing.length === 0) continue
      const {delimiter} = table.grid
      const groups = groupBy(departing, ({column, align, reason}) => `${column.align} ${align} ${reason}`)
      report({
        start: delimiter.start,
        end: delimiter.end,
        about: `${table.section.title}: alignment`,
        message: [...groups.values()].map(describe).join('; '),
        fix: {
          title: `Align ${departing.map(({column}) => `\`${column.name}\``).join(', ')}`,
          applicability: 'safe',
          edits: departing.map(({column, align}) => {
            const {start, end} = delimiter.cells[column.index]!.content
            return {start, end, text: delimiterCell(align, end - start)}
          })
        }
      })
    }
  }
})

interface Convention {
  align: Column['align']
  reason: string
}

/** The alignment that the config declares for the columns of a table, by each of their names. */
function declared(table: Table, {settings}: PaperList): [string, Convention][] {
  const schema = settings.columns && tableSchemasOf(settings.columns).find((each) => isFor(each, table))
  return (schema?.columns ?? []).flatMap(({name, aliases = [], align}) =>
    align === undefined
      ? []
      : [name, ...aliases].map((each): [string, Convention] => [
          foldName(each),
          {align: align === 'none' ? null : align, reason: 'as declared'}
        ])
  )
}

/** The alignment of the columns of one name in a clear share of the tables. Columns without a name are not compared. */
function inferred(tables: readonly Table[]): [string, Convention][] {
  // Of two columns of one name the first one counts: the share is one of tables.
  const columns = tables.flatMap((table) =>
    [...groupBy(table.columns, ({name}) => foldName(name)).values()].map(([column]) => ({
      ...column!,
      line: table.line
    }))
  )
  const groups = groupBy(columns, ({name}) => foldName(name))
  groups.delete('')
  return [...groups].flatMap(([name, group]): [string, Convention][] => {
    const common = convention(group, ({align}) => align, isClear)
    if (!common) return []
    const {value, agreeing, total} = common
    return [[name, {align: value, reason: reasonOf(agreeing.length, total, 'tables', agreeing[0]!.line)}]]
  })
}

function describe(group: readonly (Convention & {column: Column})[], index: number): string {
  const {column, align, reason} = group[0]!
  const names = group.map(({column: {name}}) => `\`${name}\``).join(', ')
  return `${index === 0 ? 'U' : 'u'}nexpected ${alignmentName(column.align)} of ${names}, expected ${alignmentName(align)} ${reason}`
}

function alignmentName(align: Column['align']): string {
  return align === null ? 'default alignment' : `${align} alignment`
}
