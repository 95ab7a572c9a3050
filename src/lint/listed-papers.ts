import type {Position} from 'unist'
import type {ResolvedConfig} from '../config/resolve.js'
import type {PaperList} from '../list/model.js'
import {readPaperList} from '../list/read.js'
import {type PaperVersion, versionOf} from '../listings/distinct-items.js'
import {isListing} from '../listings/listing.js'
import {papersOf, presentationOf} from '../listings/papers.js'
import {parse} from '../markdown/parse.js'
import {readMeantList} from '../meant/read.js'
import type {Presentation} from '../papers/same-paper.js'
import {Source} from '../text/source.js'
import {Problem} from './problem.js'
import {suppress} from './suppressions.js'

/** The rule that a paper in several files breaks. */
export const DUPLICATE_RULE = 'no-duplicate-paper'

/** The first listing of a paper in a file, as plain data: files are compared when all of them are linted, in whatever thread. */
export interface ListedPaper {
  presentation: Presentation
  version: PaperVersion
  place: Position
  severity: 'error' | 'warning'
}

/**
 * The papers of a text that are to be compared with those of other files: none unless `crossFile` says so, nor where the rule is off or suppressed.
 *
 * @param text Markdown that was linted with the same config.
 */
export function listedPapers(text: string, config: ResolvedConfig): ListedPaper[] {
  if (!comparesFiles(config)) return []
  const source = new Source(text)
  const shown = readPaperList(parse(source.text), source, config.settings, config.surroundings, config.path)
  const list = readMeantList(shown, parse)
  const candidates = crossFileCandidates(list, config)
  const left = new Set(
    suppress(
      candidates.map(({problem}) => problem),
      list.nodes,
      source,
      config.rules
    )
  )
  return candidates.filter(({problem}) => left.has(problem)).map(({listed}) => listed)
}

/**
 * Each paper of a list, with the problem that it would be in another file: a comment that suppresses this problem is in use, whether or not
 * another file of the run lists the paper.
 */
export function crossFileCandidates(
  list: PaperList,
  config: ResolvedConfig
): {listed: ListedPaper; problem: Problem}[] {
  if (!comparesFiles(config)) return []
  const isError = config.settings.crossFile === 'forbid' && config.rules.get(DUPLICATE_RULE)!.level === 'error'
  const severity = isError ? 'error' : 'warning'
  return papersOf(list).papers.flatMap(({entries}) => {
    const entry = entries.find((each) => isListing(each, list) && (!each.table || each.table.kind === 'papers'))
    if (!entry) return []
    const finding = {...entry.titleSpan, about: entry.title, message: entry.title}
    const problem = new Problem(finding, DUPLICATE_RULE, severity, list.source)
    const {place} = problem
    return [
      {problem, listed: {presentation: presentationOf(entry), version: versionOf(entry, list.source), place, severity}}
    ]
  })
}

function comparesFiles({settings, rules}: ResolvedConfig): boolean {
  return settings.crossFile !== 'allow' && rules.get(DUPLICATE_RULE)!.level !== 'off'
}
