import {countBy} from './count-by.js'
import {escapeMarkdown} from './escape-markdown.js'
import {type FileReport, type Reporter, summarize} from './report.js'

/** GitHub takes 1 MiB of a step's summary, and shows nothing of one that is larger. */
const MOST_ROWS = 100
const LONGEST_CELL = 500

type Row = {path: string; problem: FileReport['problems'][number]}

/** Markdown for the summary of a job (`--format summary >> "$GITHUB_STEP_SUMMARY"`): the problems by rule, and one by one. */
export const summary: Reporter = (report) => {
  const {errors, warnings, fixable} = summarize(report)
  const rows = report.files.flatMap(({path, problems}) => problems.map((problem) => ({path, problem})))
  const files = count(report.files.length, 'file')
  if (rows.length === 0) return `## paperlint\n\nNo problems in ${files}.\n`
  const remedy = fixable === 0 ? '' : ` \`paperlint --fix\` would fix ${fixable}.`
  const heading = `**${count(errors, 'error')}, ${count(warnings, 'warning')}** in ${files}.${remedy}`
  return `${['## paperlint', heading, rulesTable(rows), ...problemsTable(rows)].join('\n\n')}\n`
}

function rulesTable(rows: Row[]): string {
  const urls = new Map(rows.map(({problem}) => [problem.ruleId, problem.url]))
  const counts = countBy(rows, ({problem}) => problem.ruleId)
  return table(
    ['rule', 'problems'],
    [...counts].map(([rule, number]) => [`[${escapeMarkdown(rule)}](${urls.get(rule)})`, String(number)])
  )
}

function problemsTable(rows: Row[]): string[] {
  // The sort is stable: each level stays in the order of the documents.
  const shown = rows.toSorted((a, b) => Number(b.problem.fatal) - Number(a.problem.fatal)).slice(0, MOST_ROWS)
  const cells = shown.map(({path, problem: {place, severity, reason, ruleId}}) => [
    `${cell(path)}:${place.start.line}:${place.start.column}`,
    severity,
    cell(reason),
    cell(ruleId)
  ])
  const left = rows.length - shown.length
  return [table(['place', 'level', 'problem', 'rule'], cells), ...(left > 0 ? [`… and ${left} more.`] : [])]
}

function table(header: string[], rows: string[][]): string {
  return [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function cell(text: string): string {
  const start = Array.from(text).slice(0, LONGEST_CELL).join('')
  return escapeMarkdown(start === text ? text : `${start}…`)
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
