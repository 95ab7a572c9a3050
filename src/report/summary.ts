import {byFrequency} from '../text/tally.js'
import {byImportance, type Item} from './by-importance.js'
import {countOf} from './count-of.js'
import {escapeMarkdown} from './escape-markdown.js'
import {type Reporter, summarize} from './report.js'

/**
 * GitHub shows nothing of a step's summary over 1 MiB. A character takes at most 14 bytes (`<span>@</span>`), so with these limits the
 * texts and paths of lists stay below that.
 */
const MOST_ROWS = 100
const MOST_SECTIONS = 5
const LONGEST_MESSAGE = 500
const LONGEST_NAME = 200

/** Markdown for the summary of a job: the problems by rule, the sections with the most of them, and the problems one by one. */
export const summary: Reporter = (report, {diff}) => {
  const {errors, warnings, fixed, fixable} = summarize(report)
  const items = byImportance(report.files)
  const files = countOf(report.files.length, 'file')
  const fixedPart = fixed === 0 ? '' : ` ${countOf(fixed, 'problem')} ${diff ? 'would be fixed' : 'fixed'}.`
  if (items.length === 0) return `## paperlint\n\nNo ${report.onlyNew ? 'new ' : ''}problems in ${files}.${fixedPart}\n`
  const remedy = fixable === 0 ? '' : ` \`paperlint --fix\` would fix ${fixable}.`
  const heading = `**${countOf(errors, 'error')}, ${countOf(warnings, 'warning')}** in ${files}.${fixedPart}${remedy}`
  return `${['## paperlint', heading, rulesTable(items), ...sectionsTable(items), ...problemsTable(items)].join('\n\n')}\n`
}

function rulesTable(items: Item[]): string {
  const urls = new Map(items.map(({problem}) => [problem.ruleId, problem.url]))
  const counts = byFrequency(items.map(({problem}) => problem.ruleId))
  return table(
    ['rule', 'problems'],
    counts.map(([rule, number]) => [`[${escapeMarkdown(rule)}](${urls.get(rule)})`, String(number)])
  )
}

/** The sections with the most problems. Sections of one name differ by their lines. */
function sectionsTable(items: Item[]): string[] {
  const sections = items.flatMap(({path, problem: {heading}}) => {
    if (!heading) return []
    return [{key: `${heading.line} ${path}`, cells: [cell(heading.text, LONGEST_NAME), placeCell(path, heading.line)]}]
  })
  if (sections.length === 0) return []
  const cells = new Map(sections.map((section) => [section.key, section.cells]))
  const worst = byFrequency(sections.map(({key}) => key)).slice(0, MOST_SECTIONS)
  return [
    table(
      ['section', 'place', 'problems'],
      worst.map(([key, number]) => [...cells.get(key)!, String(number)])
    )
  ]
}

function problemsTable(items: Item[]): string[] {
  const shown = items.slice(0, MOST_ROWS)
  const cells = shown.map(({path, problem: {place, severity, reason, ruleId}}) => [
    `${placeCell(path, place.start.line)}:${place.start.column}`,
    severity,
    cell(reason, LONGEST_MESSAGE),
    escapeMarkdown(ruleId)
  ])
  const left = items.length - shown.length
  return [table(['place', 'level', 'problem', 'rule'], cells), ...(left > 0 ? [`… and ${left} more.`] : [])]
}

function table(header: string[], rows: string[][]): string {
  return [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function placeCell(path: string, line: number): string {
  return `${cell(path, LONGEST_NAME)}:${line}`
}

function cell(text: string, longest: number): string {
  const start = Array.from(text).slice(0, longest).join('')
  return escapeMarkdown(start === text ? text : `${start}…`)
}
