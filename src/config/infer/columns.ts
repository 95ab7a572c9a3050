import {isInOrder} from '../../columns/match.js'
import {columnSchemas} from '../../columns/schema.js'
import type {PaperList, Table} from '../../list/model.js'
import type {TableSchema} from '../../list/settings.js'
import type {Config} from '../config.js'
import {countHaving, type Kind, mainKind, otherKinds} from './kinds.js'

/** Columns that a config can declare, and the reasons: one line for the user each. */
export interface InferredColumns {
  columns: NonNullable<Config['columns']>
  reasons: string[]
}

/**
 * What the tables of a list have in common, the fullest answer first; a plainer one may be needed where more would be reported by it.
 *
 * @param list As it is read without a config.
 */
export function inferColumns(list: PaperList): InferredColumns[] {
  const tables = list.tables.filter(({kind}) => kind === 'papers')
  const [shown] = columnSchemas(list)
  const main = shown && mainKind(shown, tables)
  const unrelated = tables.filter((table) => !main?.members.some((member) => member.table === table))
  const others = otherKinds(unrelated, tables)
  // One kind that has every table needs nothing that picks its tables.
  const [only] = others.length === 1 && others[0]!.kind.members.length === tables.length ? others : []
  if (only) return [{columns: only.kind.columns, reasons: describeColumns(only.kind, tables.length)}]
  const schemas = others.map(({picks}) => picks)
  const reasons = others.map((other) => describeKind(other, tables.length))
  if (!main) return schemas.length > 0 ? [{columns: schemas, reasons}] : []
  const {columns} = main
  const left = unrelated.filter(
    (table) => !others.some(({kind}) => kind.members.some((member) => member.table === table))
  )
  const alone = [...describeColumns(main, tables.length), ...describeRest(main, unrelated, tables.length)]
  const all = {
    columns: [...schemas, {columns}],
    reasons: [...reasons, ...describeColumns(main, tables.length), ...describeRest(main, left, tables.length)]
  }
  return [
    ...(schemas.length > 0 ? [all] : []),
    {columns, reasons: alone},
    {
      columns: [{columns, additional: true}],
      reasons: [...alone, 'columns: others are allowed, since they differ so much']
    }
  ]
}

function describeColumns(kind: Kind, total: number): string[] {
  return kind.columns.map(({name, aliases = []}, index) => {
    const others = aliases.length > 0 ? `, also as ${aliases.map(code).join(', ')}` : ''
    return `column ${code(name)}: in ${countHaving(kind, index)} of ${total} tables${others}`
  })
}

function describeKind({kind, picks}: {kind: Kind; picks: TableSchema}, total: number): string {
  const {header, section = ''} = picks
  const names = kind.columns.map(({name, optional}) => code(name) + (optional ? ' (optional)' : ''))
  const which = header === undefined ? `in the section “${section}”` : `with ${code(header)}`
  const lines = linesOf(kind.members.map(({table}) => table))
  return `columns of the tables ${which}: ${names.join(', ')}, in ${kind.members.length} of ${total} tables (${lines}); the others have other columns`
}

function code(name: string): string {
  return `\`${name}\``
}

/** What of the tables the columns leave out. */
function describeRest({members, schema}: Kind, unrelated: readonly Table[], total: number): string[] {
  const reasons: string[] = []
  const order = schema.columns.map(({name}) => name)
  const left = new Map<string, Table[]>()
  for (const {table, matches} of members) {
    for (const {column, expected} of matches)
      if (!expected) left.set(column.name, [...(left.get(column.name) ?? []), table])
  }
  const among = (tables: readonly Table[]) => `${tables.length} of ${total} tables (${linesOf(tables)})`
  for (const [name, tables] of left) reasons.push(`left out: column \`${name}\`, in ${among(tables)}`)
  const disordered = members.filter(
    ({matches}) =>
      !isInOrder(
        matches.flatMap(({expected}) => expected?.name ?? []),
        order
      )
  )
  if (disordered.length > 0)
    reasons.push(`left out: another order of the columns, in ${among(disordered.map(({table}) => table))}`)
  if (unrelated.length > 0) reasons.push(`left out: tables with none of these columns, ${among(unrelated)}`)
  return reasons
}

function linesOf(tables: readonly Table[]): string {
  const lines = tables.slice(0, 3).map(({line}) => line)
  return `${tables.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}${tables.length > 3 ? ', …' : ''}`
}
