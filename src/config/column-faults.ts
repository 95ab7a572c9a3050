import type {DeclaredColumn, Settings, TableSchema} from '../list/settings.js'
import {type ConfigFault, type ConfigPath, showPath} from './fault.js'

/** What is wrong in declared columns, each of which the schema allows. */
export function columnFaults(columns: Settings['columns'] = [], parent: ConfigPath): ConfigFault[] {
  const schemas = columns.flatMap((each, index) =>
    'columns' in each ? [{schema: each, path: [...parent, index]}] : []
  )
  if (schemas.length === 0) return repeatedNames(columns as DeclaredColumn[], parent)
  return [
    ...columns.flatMap((each, index) => ('columns' in each ? [] : [strayColumn(each, [...parent, index])])),
    ...schemas.slice(0, -1).flatMap(({schema, path}) => (isForAll(schema) ? [beforeOthers(path)] : [])),
    ...schemas.flatMap(({schema, path}) => [
      ...repeatedNames(schema.columns, [...path, 'columns']),
      ...unknownHeader(schema, path)
    ])
  ]
}

function strayColumn({name}: DeclaredColumn, path: ConfigPath): ConfigFault {
  return {
    path,
    message: `unexpected column "${name}" at ${showPath(path)}, expected "columns" as the others there have`
  }
}

function isForAll({header, section}: TableSchema): boolean {
  return header === undefined && section === undefined
}

/** The tables of later schemas would all be of this one. */
function beforeOthers(path: ConfigPath): ConfigFault {
  return {
    path,
    message: `unexpected columns for all tables at ${showPath(path)}, expected "header" or "section", or them last`
  }
}

/** Every table that has the header would have an unknown column. */
function unknownHeader({header, columns, additional}: TableSchema, parent: ConfigPath): ConfigFault[] {
  if (header === undefined || additional || columns.some(({name, aliases = []}) => [name, ...aliases].includes(header)))
    return []
  const path = [...parent, 'header']
  return [{path, message: `unexpected "${header}" at ${showPath(path)}, expected one of the columns there`}]
}

/** Names that two columns share: a header could mean either. */
function repeatedNames(columns: readonly DeclaredColumn[], parent: ConfigPath): ConfigFault[] {
  const owners = new Map<string, number>()
  const faults: ConfigFault[] = []
  for (const [index, {name, aliases = []}] of columns.entries()) {
    for (const [place, text] of [name, ...aliases].entries()) {
      const path = [...parent, index, ...(place === 0 ? ['name'] : ['aliases', place - 1])]
      const owner = owners.get(text) ?? index
      owners.set(text, owner)
      if (owner === index) continue
      faults.push({
        path,
        message: `unexpected "${text}" at ${showPath(path)}, which ${showPath([...parent, owner])} has already`
      })
    }
  }
  return faults
}
