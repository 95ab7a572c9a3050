import {wrapAnsi} from 'fast-wrap-ansi'
import type {Problem} from '../../lint/problem.js'
import type {Source} from '../../text/source.js'
import {printableLine, printableLogLine} from '../printable.js'
import {fixMark} from './closing.js'
import {excerptOf} from './excerpt.js'
import type {Shown} from './fold.js'
import type {Paint} from './paint.js'

/** How the problems of one file are shown. */
export interface Style {
  paint: Paint
  /** Makes the name of a problem's rule a link to its page. */
  link: (problem: Problem, name: string) => string
  /** The width of the terminal. */
  columns: number
  /** The width of the longest `line:column` of the file. */
  placeWidth: number
  /** The width of the longest name of a rule of the file. */
  ruleWidth: number
  /** The list, if its lines are to be shown. */
  source: Source | undefined
}

/**
 * The lines of one problem: its place, level, rule and fix, each at a fixed column; its message below, indented and wrapped between words;
 * and the line of the list, if that is shown.
 */
export function problemLines({problem, left}: Shown, style: Style): string[] {
  const {paint, placeWidth} = style
  const below = [
    ...messageLines(problem, style),
    ...excerptLines(problem, style),
    ...(left > 0 ? [paint('dim', `… and ${left} more of ${printableLogLine(problem.ruleId)} (--all lists them)`)] : [])
  ]
  return [headerLine(problem, style), ...below.map((line) => `${' '.repeat(indentOf(placeWidth))}${line}`)]
}

/** The place before the message: `12:3`. */
export function placeOf({place: {start}}: Problem): string {
  return `${start.line}:${start.column}`
}

/** Below the level, which is behind the place. */
function indentOf(placeWidth: number): number {
  return 2 + placeWidth + 2
}

function headerLine(problem: Problem, {paint, link, placeWidth, ruleWidth}: Style): string {
  const {severity, ruleId, fix} = problem
  const mark = fixMark(problem)
  const level = paint(severity === 'error' ? 'red' : 'yellow', severity.padEnd('warning'.length))
  const name = printableLogLine(ruleId)
  const rule = link(problem, paint('dim', name))
  const gap = ' '.repeat(ruleWidth - name.length + 2)
  const fixable = fix ? `${gap}${paint(fix.applicability === 'safe' ? 'green' : 'dim', mark)}` : ''
  return `  ${placeOf(problem).padStart(placeWidth)}  ${level}  ${rule}${fixable}`
}

function messageLines({reason}: Problem, {columns, placeWidth}: Style): string[] {
  const wrapped = wrapAnsi(printableLine(reason), columns - indentOf(placeWidth))
  // Each line could begin with a command for the runner of a job.
  return wrapped.split('\n').map(printableLogLine)
}

function excerptLines({severity, place: {start, end}}: Problem, {paint, columns, placeWidth, source}: Style): string[] {
  const gutter = '│ '
  const excerpt =
    source && excerptOf(source, start.offset!, end.offset!, columns - indentOf(placeWidth) - gutter.length)
  if (!excerpt) return []
  const edge = paint('dim', gutter)
  return [
    `${edge}${excerpt.line}`,
    `${edge}${excerpt.mark.replace(/\^+/, (mark) => paint(severity === 'error' ? 'red' : 'yellow', mark))}`
  ]
}
