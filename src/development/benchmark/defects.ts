import type {Row} from './rows.js'

/** A defect of real lists. Its safe fix restores the original text. */
interface Defect {
  /** Whether the fix would restore this row. */
  fits(row: Row): boolean
  plant(row: Row): Row
}

const defects: readonly Defect[] = [
  // no-ragged-row: the fix pads with the placeholder.
  {fits: ({notes}) => notes === '-', plant: (row) => ({...row, notes: undefined})},
  // consistent-placeholder
  {fits: ({code}) => code === '-', plant: (row) => ({...row, code: ''})},
  // no-malformed-link
  {fits: () => true, plant: (row) => ({...row, paper: row.paper.replace('(https:', '(ttps:')})}
]

/**
 * Plants a number of defects, at most one a row, spread over all rows and kinds.
 *
 * @throws {Error} if there are too few rows.
 */
export function plantDefects(rows: readonly Row[], count: number): Row[] {
  const planted = [...rows]
  for (let index = 0; index < count; index++) {
    const {fits, plant} = defects[index % defects.length]!
    const start = Math.floor((index * rows.length) / count)
    const end = Math.floor(((index + 1) * rows.length) / count)
    const chosen = rows.findIndex((row, at) => at >= start && at < end && fits(row))
    const at = chosen < 0 ? start : chosen
    planted[at] = chosen < 0 ? defects.at(-1)!.plant(rows[at]!) : plant(rows[at]!)
  }
  return planted
}
