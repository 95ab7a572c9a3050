import {matchColumns} from '../paper-list/column-schema.js'
import {isListing} from '../paper-list/listing.js'
import type {PaperList} from '../paper-list/paper-list.js'
import type {Config} from './config.js'

/** A config that a list itself suggests, and from what. */
export interface InferredConfig {
  config: Config
  /** One line for each thing inferred, for people. */
  reasons: string[]
}

/** Reads a list's own conventions off it, as a config to start from. */
export function inferConfig(list: PaperList): InferredConfig {
  const config: Config = {}
  const reasons: string[] = []
  inferColumns(list, config, reasons)
  inferPlaceholder(list, config, reasons)
  inferCrossListing(list, config, reasons)
  return {config, reasons}
}

function inferColumns(list: PaperList, config: Config, reasons: string[]): void {
  const schema = list.columnSchema
  const tables = list.tables.filter(({kind}) => kind === 'papers').length
  if (!schema) {
    reasons.push(
      tables === 0
        ? 'columns: none, since the list has no paper tables'
        : `columns: none, since too few of the paper tables (${tables}) share their columns`
    )
    return
  }
  const aliases = new Map(schema.columns.map((column) => [column, new Set<string>()]))
  const present = new Map(schema.columns.map((column) => [column, 0]))
  for (const table of schema.tables) {
    for (const {column, expected} of matchColumns(table, schema)) {
      if (!expected) continue
      present.set(expected, present.get(expected)! + 1)
      if (column.name !== expected.name) aliases.get(expected)!.add(column.name)
    }
  }
  config.columns = schema.columns.map((column) => {
    const names = [...aliases.get(column)!]
    const optional = present.get(column)! < schema.tables.length
    return {name: column.name, ...(names.length > 0 && {aliases: names}), ...(optional && {optional})}
  })
  for (const column of schema.columns) {
    const names = [...aliases.get(column)!].map((name) => `\`${name}\``)
    reasons.push(
      `column \`${column.name}\`: in ${present.get(column)} of ${schema.tables.length} tables${names.length > 0 ? `, also as ${names.join(', ')}` : ''}`
    )
  }
}

function inferPlaceholder(list: PaperList, config: Config, reasons: string[]): void {
  if (!list.tables.some(({kind}) => kind === 'papers')) return
  config.placeholder = list.placeholder
  reasons.push(`placeholder: ${list.placeholder === '' ? 'blank' : `\`${list.placeholder}\``}, as most empty cells`)
}

/** A list that repeats a twentieth of its papers in other sections, and more than a few, means to. */
function inferCrossListing(list: PaperList, config: Config, reasons: string[]): void {
  const listings = list.papers.map(({entries}) => entries.filter(isListing)).filter((entries) => entries.length > 0)
  const crossListed = listings.filter((entries) => new Set(entries.map(({section}) => section)).size > 1).length
  config.crossListing = crossListed >= 5 && crossListed * 20 >= listings.length ? 'allow' : 'warn'
  reasons.push(
    `crossListing: ${config.crossListing}, since ${crossListed} of ${listings.length} papers ${crossListed === 1 ? 'stands' : 'stand'} in more than one section`
  )
}
