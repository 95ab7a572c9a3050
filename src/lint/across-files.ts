import {areDistinctVersions} from '../listings/distinct-items.js'
import {otherTitle} from '../listings/other-title.js'
import {matchPapers} from '../papers/match.js'
import {quote} from '../text/quote.js'
import {Source} from '../text/source.js'
import {DUPLICATE_RULE, type ListedPaper} from './listed-papers.js'
import {Problem} from './problem.js'

/** One file of a run, after it was linted and perhaps fixed. */
export interface ListingFile {
  /** Its path, as reports show it. */
  path: string
  /** The text that the places are in. */
  text: string
  listed: readonly ListedPaper[]
  /** The numbers of the lines that are new; without them all are. */
  addedLines?: ReadonlySet<number> | undefined
}

/** A listing, and the file that it is in. */
interface Listing {
  file: ListingFile
  paper: ListedPaper
}

/**
 * Finds the papers that several files list.
 *
 * @param files In the order of the run.
 * @returns The problems of each file: one for each listing of a paper that an earlier file has, or, if only the earlier listing is on a new
 * line, at that one.
 */
export function duplicatesAcross(files: readonly ListingFile[]): Map<ListingFile, Problem[]> {
  const listings = files.flatMap((file) => file.listed.map((paper): Listing => ({file, paper})))
  const problems = new Map<ListingFile, Problem[]>()
  const reported = new Set<ListedPaper>()
  for (const {a, b, verdict} of matchPapers(listings.map(({paper}) => paper.presentation))) {
    const [first, second] = [listings[a]!, listings[b]!]
    if (verdict.kind !== 'same' || first.file === second.file) continue
    if (areDistinctVersions(first.paper.version, second.paper.version)) continue
    const [here, there] = isNew(second) ? [second, first] : [first, second]
    if (!isNew(here) || reported.has(here.paper)) continue
    reported.add(here.paper)
    problems.set(here.file, [...(problems.get(here.file) ?? []), problemOf(here, there, there === first)])
  }
  return problems
}

function isNew({file, paper}: Listing): boolean {
  return file.addedLines?.has(paper.place.start.line) ?? true
}

function problemOf({file, paper}: Listing, there: Listing, isLater: boolean): Problem {
  const {title} = paper.version
  const {ids} = paper.presentation
  const place = `line ${there.paper.place.start.line} of ${there.file.path}`
  const problem = new Problem(
    {
      start: paper.place.start.offset!,
      end: paper.place.end.offset!,
      // Another subject than that of a second listing in the same file, so that baselines count them separately.
      about: `${title}, in several files`,
      message: `Unexpected second listing of ${quote(title)}, expected it once (${isLater ? 'first' : 'already'} on ${place})${otherTitle({title, ids}, {title: there.paper.version.title, ids: there.paper.presentation.ids}, place)}`
    },
    DUPLICATE_RULE,
    paper.severity,
    new Source(file.text)
  )
  const message = isLater ? 'first listed here' : 'already listed here'
  problem.related = [{message, place: there.paper.place, path: there.file.path}]
  return problem
}
