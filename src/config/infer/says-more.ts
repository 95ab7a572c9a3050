import {rules} from '../../../rules/index.js'
import type {PaperList} from '../../list/model.js'
import {readPaperList} from '../../list/read.js'
import {tally} from '../../text/tally.js'
import type {Config} from '../config.js'
import {resolveConfig} from '../resolve.js'

/** Whether a rule finds more in a list with a config than without one. */
export function saysMore(list: PaperList, config: Config): boolean {
  return findsMore(countFindings(list, config), countFindings(list, {}))
}

/** Whether each rule finds as much in a list by one config as by another. */
export function saysTheSame(list: PaperList, config: Config, other: Config): boolean {
  const [counts, others] = [countFindings(list, config), countFindings(list, other)]
  return !findsMore(counts, others) && !findsMore(others, counts)
}

function findsMore(counts: ReadonlyMap<string, number>, before: ReadonlyMap<string, number>): boolean {
  return [...counts].some(([rule, count]) => count > (before.get(rule) ?? 0))
}

/** The number of problems of each rule that the config switches on. */
function countFindings({tree, source, surroundings}: PaperList, config: Config): Map<string, number> {
  const resolved = resolveConfig(config)
  const list = readPaperList(tree, source, resolved.settings, surroundings)
  const found: string[] = []
  for (const rule of rules) {
    const {name} = rule.meta
    const {level, options} = resolved.rules.get(name)!
    if (level !== 'off') rule.check(list, () => found.push(name), options)
  }
  return tally(found)
}
