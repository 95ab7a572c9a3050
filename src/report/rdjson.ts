import type {Point, Position} from 'unist'
import type {Problem} from '../lint/problem.js'
import {packageInfo} from '../package-info.js'
import {Source} from '../text/source.js'
import {jsonText} from './json-text.js'
import {printableLine} from './printable.js'
import type {FileReport, Reporter} from './report.js'

/** Reviewdog's Diagnostic Format (https://github.com/reviewdog/reviewdog/tree/master/proto/rdf). */
export const rdjson: Reporter = ({files}) =>
  jsonText({
    source: {name: 'paperlint', url: packageInfo.homepage},
    diagnostics: files.flatMap(diagnosticsOf)
  })

function diagnosticsOf({path, text, problems}: FileReport) {
  const source = new Source(text)
  return problems.map((problem) => {
    const {ruleId, url, severity, reason, place} = problem
    const message = printableLine(reason)
    return {
      message,
      location: {path, range: rangeOf(place, source)},
      severity: severity.toUpperCase(),
      code: {value: ruleId, url},
      ...suggestionsOf(problem, source),
      original_output: `${printableLine(path)}:${place.start.line}:${place.start.column}: ${severity} ${message} (${ruleId})`
    }
  })
}

/**
 * Users accept suggestions one by one, but the edits of a fix belong together: one may remove what another inserts elsewhere. So only a
 * fix with a single edit becomes a suggestion.
 */
function suggestionsOf({fix}: Problem, source: Source) {
  if (fix?.edits.length !== 1) return
  return {
    suggestions: fix.edits.map(({start, end, text}) => ({range: rangeOf(source.position(start, end), source), text}))
  }
}

function rangeOf({start, end}: Position, source: Source) {
  return {start: bytePoint(start, source), end: bytePoint(end, source)}
}

/** Reviewdog counts columns from 1 in bytes of UTF-8, including the byte order mark. */
function bytePoint({line, column}: Point, source: Source) {
  const before = (line === 1 ? source.byteOrderMark : '') + source.line(line).slice(0, column - 1)
  return {line, column: Buffer.byteLength(before) + 1}
}
