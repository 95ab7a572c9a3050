import {duplicatesAcross, type ListingFile} from '../lint/across-files.js'
import {addedLines} from '../lint/kept-lines.js'
import type {KnownProblems} from './lint-new.js'
import type {LintRun} from './lint-run.js'

/**
 * Adds the papers that several files of a run list to its report.
 *
 * @param known Earlier problems, which are not reported.
 */
export async function addDuplicatesAcross(
  {listed, options: {since}, base}: LintRun,
  known: KnownProblems | undefined
): Promise<void> {
  const files = await Promise.all(
    listed.map(async ({report, file, papers}) => {
      const before = since === undefined ? undefined : (base?.get(file!)?.text ?? '')
      const lines = before === undefined ? undefined : await addedLines(before, report.text)
      const listing: ListingFile = {path: report.path, text: report.text, listed: papers, addedLines: lines}
      return {report, file, listing}
    })
  )
  const found = duplicatesAcross(files.map(({listing}) => listing))
  for (const {report, file, listing} of files) {
    const problems = found.get(listing) ?? []
    const chosen = known?.chooseMore && file !== undefined ? known.chooseMore(file, problems) : problems
    report.problems = [...report.problems, ...chosen].sort((a, b) => a.place.start.offset! - b.place.start.offset!)
  }
}
