import type {PaperList} from '../../list/model.js'
import type {Config} from '../config.js'
import {exactGlob} from '../glob.js'
import {inferConfig} from './infer.js'
import {saysTheSame} from './says-more.js'

/** A list, and its path from the folder of the config, with forward slashes. */
export interface ListOfFolder {
  path: string
  list: PaperList
}

/** A config for some lists of a folder. */
export interface InferredForLists {
  config: Config
  /** One line for the user for each inferred key, and one if the config is not for every list of the folder. */
  reasons: string[]
  /** The paths of the other lists that have conventions of their own. */
  others: string[]
}

/** Lists with the same conventions. */
interface Group {
  paths: string[]
  config: Config
  reasons: string[]
}

/**
 * Infers a first config from some lists of a folder. It is for every list of the folder where it says in each what that list's own
 * conventions say; else the conventions are in `overrides` for the lists that have them, and the other lists are left to themselves.
 *
 * @param lists The lists to learn from.
 * @param others The other lists of the folder and below it.
 */
export function inferForLists(lists: readonly ListOfFolder[], others: readonly ListOfFolder[]): InferredForLists {
  const groups = groupByConventions(lists)
  const reasons = groups.flatMap(({paths, reasons}) =>
    lists.length === 1 ? reasons : reasons.map((reason) => `${paths.join(', ')}: ${reason}`)
  )
  const [{config, paths}] = groups as [Group, ...Group[]]
  if (groups.length > 1) return {config: overridesFor(groups), reasons, others: []}
  const different = others.filter(({list}) => !saysTheSame(list, config, inferConfig(list).config))
  if (different.length === 0) return {config, reasons, others: []}
  return {config: overridesFor([{config, paths, reasons}]), reasons, others: different.map(({path}) => path)}
}

function groupByConventions(lists: readonly ListOfFolder[]): Group[] {
  const groups: Group[] = []
  for (const {path, list} of lists) {
    const {config, reasons} = inferConfig(list)
    // A config without columns says nothing about columns, so that it would fit a list that has some.
    const alike = groups.find(
      (group) => Object.keys(config).every((key) => key in group.config) && saysTheSame(list, group.config, config)
    )
    if (alike) alike.paths.push(path)
    else groups.push({paths: [path], config, reasons})
  }
  return groups
}

function overridesFor(groups: readonly Group[]): Config {
  return {overrides: groups.map(({paths, config}) => ({files: paths.map(exactGlob), ...config}))}
}
