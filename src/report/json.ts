import type {Position} from 'unist'
import {fixTitle} from '../fix/title.js'
import type {Problem} from '../lint/problem.js'
import {Source} from '../text/source.js'
import {jsonText} from './json-text.js'
import {type Reporter, summarize} from './report.js'

/** Increased when the meaning of a key changes; new keys do not increase it. */
const VERSION = 1

/** The report for programs. Columns and offsets count UTF-16 units, ends are exclusive. */
export const json: Reporter = (report) => {
  const files = report.files.map(({path, text, fixed, read, problems}) => {
    const source = new Source(text)
    return {path, fixed, read, messages: problems.map((problem) => messageOf(problem, source))}
  })
  return jsonText({version: VERSION, files, summary: summarize(report)})
}

function messageOf({ruleId, fatal, reason, url, place, fix, related}: Problem, source: Source) {
  return {
    rule: ruleId,
    severity: fatal ? 'error' : 'warning',
    message: reason,
    url,
    ...placeOf(place),
    // Key by key: other fields of a fix are not part of the format.
    ...(fix && {
      fix: {
        applicability: fix.applicability,
        title: fixTitle({fix, place}, source),
        edits: fix.edits.map(({start, end, text}) => ({start, end, text}))
      }
    }),
    ...(related.length > 0 && {
      related: related.map(({message, place, path}) => ({
        message,
        ...(path !== undefined && {path}),
        ...placeOf(place)
      }))
    })
  }
}

function placeOf({start, end}: Position) {
  return {line: start.line, column: start.column, endLine: end.line, endColumn: end.column}
}
