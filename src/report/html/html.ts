import {createHash} from 'node:crypto'
import {changedLines} from '../../fix/changed-lines.js'
import {changedPart} from '../../fix/changed-part.js'
import {fixTitle} from '../../fix/title.js'
import type {Problem, RelatedPlace} from '../../lint/problem.js'
import type {PaperList} from '../../list/model.js'
import {readPaperList} from '../../list/read.js'
import {defaultSettings} from '../../list/settings.js'
import {type ComparedField, sideBySide} from '../../listings/side-by-side.js'
import {parse} from '../../markdown/parse.js'
import {groupBy} from '../../text/group-by.js'
import {Source} from '../../text/source.js'
import {countOf} from '../count-of.js'
import {messageParts} from '../message-parts.js'
import {printableLine} from '../printable.js'
import {type FileReport, type Reporter, summarize} from '../report.js'
import {escapeXml} from '../xml.js'
import {style} from './style.js'

/** A browser shows so many without a pause; *chosen*. */
const MOST_PROBLEMS = 2000
/** In UTF-16 units. A line can be a whole list. */
const LONGEST_TEXT = 400
/** A fix can insert a column in each row. */
const MOST_CHANGES = 20

/**
 * One HTML file for people, as an artifact of a job: the problems by file and rule, with their lines, the other places and what fixes change.
 * It has no script and asks for nothing; its policy allows only its own style.
 */
export const html: Reporter = (report, {diff}) => {
  const {errors, warnings, fixed, fixable} = summarize(report)
  const entries = report.files.reduce((sum, {read}) => sum + read.entries, 0)
  const papers = report.files.reduce((sum, {read}) => sum + read.papers, 0)
  const facts = [
    countOf(errors, 'error'),
    countOf(warnings, 'warning'),
    ...(fixed > 0 ? [`${countOf(fixed, 'problem')} ${diff ? 'would be fixed' : 'fixed'}`] : []),
    ...(fixable > 0 ? [`paperlint --fix would fix ${fixable}`] : []),
    `read ${countOf(papers, 'paper')}${entries > papers ? `, listed ${entries} times in all` : ''}`
  ]
  const hash = createHash('sha256').update(style).digest('base64')
  let left = MOST_PROBLEMS
  const files = report.files.map((file) => {
    const shown = file.problems.slice(0, left)
    left -= shown.length
    return showFile(file, shown)
  })
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>paperlint: ${countOf(errors, 'error')}, ${countOf(warnings, 'warning')}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>paperlint</h1>
<ul class="facts">
${facts.map((fact) => `<li>${escapeXml(fact)}</li>`).join('\n')}
</ul>
</header>
<main>
${files.join('')}</main>
</body>
</html>
`
}

function showFile(file: FileReport, shown: readonly Problem[]): string {
  const {errors, warnings} = summarize({files: [file]})
  const counts =
    errors + warnings === 0 ? 'no problems' : `${countOf(errors, 'error')}, ${countOf(warnings, 'warning')}`
  const source = new Source(file.text)
  const hasPairs = shown.some(({related}) => related.some(({path}) => path === undefined))
  // What is in the cells does not depend on the config.
  const list = hasPairs ? readPaperList(parse(source.text), source, defaultSettings) : undefined
  const byRule = [...groupBy(shown, ({ruleId}) => ruleId)].sort(([, a], [, b]) => b.length - a.length)
  const groups = byRule.map(
    ([rule, problems]) => `<details open>
<summary><code>${escapeXml(rule)}</code> <span class="count">${problems.length}</span></summary>
<p><a href="${escapeXml(problems[0]!.url ?? '')}" rel="noreferrer">About this rule</a></p>
<ol>
${problems.map((problem) => showProblem(problem, source, list)).join('')}</ol>
</details>
`
  )
  const more = file.problems.length - shown.length
  return `<section>
<h2>${shownText(file.path)} <small>${counts}</small></h2>
${groups.join('')}${more > 0 ? `<p>… and ${more} more.</p>\n` : ''}</section>
`
}

function showProblem(problem: Problem, source: Source, list: PaperList | undefined): string {
  const {place, severity, reason, heading, related, fix} = problem
  const section = heading ? ` <span class="section">${shownText(heading.text)}</span>` : ''
  const parts = [
    `<p><span class="${severity}">${severity}</span> <span class="place">${place.start.line}:${place.start.column}</span>${section}</p>`,
    `<p>${shownMessage(reason)}</p>`,
    `<pre>${showLine(place, source)}</pre>`,
    ...related.slice(0, MOST_CHANGES).map((other) => showRelated(other, place, source, list)),
    ...(fix ? [showFix(problem, source)] : [])
  ]
  return `<li>\n${parts.join('\n')}\n</li>\n`
}

/** The line on which a place starts, with the place marked. */
function showLine({start, end}: Problem['place'], source: Source): string {
  const from = source.lineStart(start.line)!
  const to = source.lineEnd(start.line)
  const last = Math.min(end.offset!, to)
  const begin = Math.max(from, start.offset! - LONGEST_TEXT / 4)
  const before = `${begin > from ? '…' : ''}${source.text.slice(begin, start.offset)}`
  const number = `<span class="line">${start.line}</span> `
  return `${number}${visible(before)}<mark>${shownText(source.text.slice(start.offset, last))}</mark>${shownText(source.text.slice(last, to))}`
}

/** The other place: two entries field by field, else its line. */
function showRelated(
  {message, place, path}: RelatedPlace,
  here: Problem['place'],
  source: Source,
  list: PaperList | undefined
): string {
  const where = path === undefined ? `line ${place.start.line}` : `${path}:${place.start.line}`
  const intro = `<p class="related">${shownMessage(message)} (${shownText(where)})</p>`
  if (path !== undefined) return intro
  const fields = list && sideBySide(here.start.offset!, place.start.offset!, list)
  if (fields) return `${intro}\n${showFields(fields, here.start.line, place.start.line)}`
  return `${intro}\n<pre>${showLine(place, source)}</pre>`
}

function showFields(fields: readonly ComparedField[], line: number, otherLine: number): string {
  const rows = fields.map(({name, here, there}) => {
    const differs = here !== there
    const cells = [here, there].map(
      (text) => `<td>${differs ? `<mark>${shownText(text)}</mark>` : shownText(text)}</td>`
    )
    return `<tr><th scope="row">${shownText(name)}${differs ? ' <small>≠ differs</small>' : ''}</th>${cells.join('')}</tr>`
  })
  return `<table>
<thead><tr><th scope="col">field</th><th scope="col">line ${line} (here)</th><th scope="col">line ${otherLine}</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`
}

function showFix(problem: Problem, source: Source): string {
  const {applicability, edits} = problem.fix!
  const changes = changedLines(source, edits)
  const lines = changes.slice(0, MOST_CHANGES).flatMap(({before, after}) => {
    // A line that is changed has its counterpart; one that comes or goes is all that changes.
    const part = (index: number) =>
      before.length === after.length ? changedPart(before[index]!, after[index]!) : undefined
    return [
      ...before.map((line, index) => `<del>- ${showChanged(line, part(index)?.start, part(index)?.endBefore)}</del>`),
      ...after.map((line, index) => `<ins>+ ${showChanged(line, part(index)?.start, part(index)?.endAfter)}</ins>`)
    ]
  })
  const more = changes.length - MOST_CHANGES
  return `<p class="fix">${applicability === 'safe' ? 'Safe' : 'Unsafe'} fix: ${shownMessage(fixTitle(problem, source))}</p>
<pre>${lines.join('')}${more > 0 ? `\n… and ${more} more places` : ''}</pre>`
}

/** A line with what differs in it, if only a part does. */
function showChanged(line: string, start = 0, end = 0): string {
  if (start === end) return shownText(line)
  const begin = Math.max(0, start - LONGEST_TEXT / 4)
  const before = `${begin > 0 ? '…' : ''}${line.slice(begin, start)}`
  return `${visible(before)}<b>${shownText(line.slice(start, end))}</b>${shownText(line.slice(end))}`
}

function shownText(text: string): string {
  return visible(cut(text))
}

function shownMessage(message: string): string {
  const parts = messageParts(cut(message))
  return parts.map(({text, isCode}) => (isCode ? `<code>${visible(text)}</code>` : visible(text))).join('')
}

function cut(text: string): string {
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text
}

function visible(text: string): string {
  // Blanks and tabs stay as they are; what would turn the text around is visible.
  return escapeXml(text.split('\t').map(printableLine).join('\t'))
}
