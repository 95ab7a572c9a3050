import type {Position} from 'unist'
import {byFrequency} from '../text/tally.js'
import {byImportance, type Item} from './by-importance.js'
import {countEqualBefore} from './occurrences.js'
import {printable} from './printable.js'
import type {Reporter} from './report.js'
import {workflowCommand} from './workflow-command.js'

/** GitHub shows at most this many of each level in one step (https://github.com/actions/toolkit/pull/734). */
const MOST_OF_A_LEVEL = 10

/**
 * Workflow commands, which GitHub Actions shows as annotations: first those on lines of the pull request, which it shows beside the
 * diff. The last line counts the problems that are not shown.
 */
export const github: Reporter = ({files}, {inJobSummary}) => {
  const annotations = byImportance(files)
  const before = countEqualBefore(annotations.map(({problem}) => problem.severity))
  const shown = annotations.filter((_, index) => before[index]! < MOST_OF_A_LEVEL).map(command)
  const left = annotations.filter((_, index) => before[index]! >= MOST_OF_A_LEVEL)
  const rules = byFrequency(left.map(({problem}) => problem.ruleId)).map(([rule, number]) => `${number} ${rule}`)
  const where = inJobSummary ? ' in the job summary' : ''
  if (left.length > 0) shown.push(`… ${left.length} more${where} (${rules.join(', ')})`)
  return shown.map((line) => `${line}\n`).join('')
}

function command({path, problem}: Item): string {
  const {severity, ruleId, reason, place} = problem
  return workflowCommand(severity, {file: printable(path), ...placeOf(place), title: ruleId}, reason)
}

/** The runner takes columns only where start and end are on one line (https://github.com/actions/runner/pull/2082). */
function placeOf({start, end}: Position) {
  if (start.line !== end.line) return {line: start.line, endLine: end.line}
  return {line: start.line, endLine: end.line, col: start.column, endColumn: end.column}
}
