import type {Problem} from '../../lint/problem.js'
import {Source} from '../../text/source.js'
import {printableLogLine} from '../printable.js'
import type {FileReport, Reporter} from '../report.js'
import {closingLines} from './closing.js'
import {foldProblems, type Shown} from './fold.js'
import {linkTo, painter} from './paint.js'
import {placeOf, problemLines, type Style} from './problem-lines.js'
import {statistics} from './statistics.js'

/** With more problems than this, the lines of the list are not shown: nobody reads a report of many screens. *Chosen*. */
const FEW = 20
/** What a terminal has that does not say its width, in columns; one without a size, as `script` and containers make it, says 0. */
const USUAL_WIDTH = 80
/** A narrower terminal gets lines of this width, in columns, and breaks them itself. *Chosen*. */
const NARROWEST = 40

/**
 * The report for people at a terminal: what is wrong in each file, wrapped to the width of the terminal; where there are few problems, the
 * lines of the list that they are on; a table of the rules; what was read and found.
 */
export const pretty: Reporter = (report, options) => {
  const paint = painter(options.color)
  const link: Style['link'] = ({url}, name) => (options.links && url ? linkTo(url, name) : name)
  const columns = Math.max(options.columns || USUAL_WIDTH, NARROWEST)
  const files = options.statistics ? [] : report.files.map((file) => ({file, shown: shownOf(file, options.all)}))
  const withExcerpts = files.reduce((sum, {shown}) => sum + shown.length, 0) <= FEW
  const problems = report.files.flatMap((file) => file.problems)
  const blocks = [
    ...files.flatMap(({file, shown}) => fileBlocks(file, shown, {paint, link, columns}, withExcerpts)),
    options.statistics || problems.length > 1 ? statistics(problems, paint, link) : [],
    closingLines(report, options, paint)
  ]
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n')
}

function shownOf({problems}: FileReport, all: boolean | undefined): Shown[] {
  return all ? problems.map((problem) => ({problem, left: 0})) : foldProblems(problems)
}

/** The problems below the path of their file. With the lines of the list each problem is a block of its own. */
function fileBlocks(
  {path, text}: FileReport,
  shown: readonly Shown[],
  style: Pick<Style, 'paint' | 'link' | 'columns'>,
  withExcerpts: boolean
): string[][] {
  if (shown.length === 0) return []
  const placeWidth = widest(shown, placeOf)
  const ruleWidth = widest(shown, ({ruleId}) => ruleId)
  const source = withExcerpts ? new Source(text) : undefined
  const heading = style.paint('underline', printableLogLine(path))
  const blocks = shown.map((each) => problemLines(each, {...style, placeWidth, ruleWidth, source}))
  return withExcerpts ? [[heading], ...blocks] : [[heading, ...blocks.flat()]]
}

/** No spread: a list can have more problems than a call can have arguments. */
function widest(shown: readonly Shown[], textOf: (problem: Problem) => string): number {
  return shown.reduce((width, {problem}) => Math.max(width, textOf(problem).length), 0)
}
