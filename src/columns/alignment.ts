import type {Column, Table} from '../list/model.js'
import {convention, isMajority} from '../text/convention.js'

export function commonAlignment(name: string, tables: readonly Table[]): Column['align'] {
  const columns = tables.flatMap((table) => table.columns.filter((column) => column.name === name))
  return convention(columns, ({align}) => align, isMajority)?.value ?? null
}
