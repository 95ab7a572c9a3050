import {emptyCellsOf} from '../../columns/placeholder.js'
import type {PaperList} from '../../list/model.js'
import {secondListingsOf} from '../../listings/second-listings.js'
import {convention, isMajority} from '../../text/convention.js'
import type {Config} from '../config.js'
import {inferColumns} from './columns.js'
import {saysMore} from './says-more.js'

/** A config inferred from a list, and the reasons. */
export interface InferredConfig {
  config: Config
  /** One line for the user for each inferred key. */
  reasons: string[]
}

/** Infers a first config from the conventions of a list, by which no rule says more than without it. */
export function inferConfig(list: PaperList): InferredConfig {
  const config: Config = {}
  const reasons: string[] = []
  inferPlaceholder(list, config, reasons)
  inferCrossListing(list, config, reasons)
  const candidates = inferColumns(list)
  const found = candidates.find(({columns}) => !saysMore(list, {...config, columns}))
  if (!found) return {config, reasons: [noColumns(list, candidates.length > 0), ...reasons]}
  return {config: {columns: found.columns, ...config}, reasons: [...found.reasons, ...reasons]}
}

function noColumns({tables}: PaperList, areShared: boolean): string {
  if (areShared) return 'columns: none, since the tables differ so much that more would be reported'
  const count = tables.filter(({kind}) => kind === 'papers').length
  if (count === 0) return 'columns: none, since the list has no paper tables'
  if (count === 1) return 'columns: none, since the list has only one paper table'
  return `columns: none, since too few of the paper tables (${count}) share their columns`
}

/** What more than half of the empty cells have, where no cell has to change by that which was fine before. */
function inferPlaceholder(list: PaperList, config: Config, reasons: string[]): void {
  const cells = emptyCellsOf(list)
  const common = convention(cells, (content) => content, isMajority)
  if (!common) {
    if (cells.length > 0)
      reasons.push(`placeholder: none, since no more than half of the ${cells.length} empty cells look alike`)
    return
  }
  const placeholder = common.value
  if (saysMore(list, {...config, placeholder})) {
    reasons.push('placeholder: none, since more would be reported')
    return
  }
  config.placeholder = placeholder
  reasons.push(
    `placeholder: ${placeholder === '' ? 'blank' : `\`${placeholder}\``}, as in ${common.agreeing.length} of ${common.total} empty cells`
  )
}

/** The config declares a habit of the list, so that it is not reported again. */
function inferCrossListing(list: PaperList, config: Config, reasons: string[]): void {
  const {papers, crossListed, isHabit} = secondListingsOf(list)
  config.crossListing = isHabit ? 'allow' : 'auto'
  reasons.push(
    `crossListing: ${config.crossListing}, which ${isHabit ? 'says nothing' : 'warns'} of a paper in several groups: ${crossListed} of ${papers} ${crossListed === 1 ? 'is' : 'are'}`
  )
}
