import {changedLines} from '#core/fix/changed-lines.js'
import {fixTitle} from '#core/fix/title.js'
import type {RelatedPlace} from '#core/lint/problem.js'
import {sideBySide} from '#core/listings/side-by-side.js'
import type {ProblemDetails, RelatedView} from '../protocol.ts'
import type {LintedDocument} from './documents.ts'
import {shorten} from './shorten.ts'

const MOST_PLACES = 5
const MOST_CHANGES = 20

/** What is shown of a problem that is looked at: the other places, beside its own, and what its fix changes. */
export function detailsOf(document: LintedDocument, index: number): ProblemDetails {
  const {problems, source} = document
  const {place, related, fix} = problems[index]!
  const changes = fix ? changedLines(source, fix.edits) : []
  return {
    related: related.slice(0, MOST_PLACES).map((other) => viewOf(other, place.start.offset!, document)),
    more: Math.max(0, related.length - MOST_PLACES),
    fixTitle: fix && shorten(fixTitle({fix, place}, source)),
    changes: changes.slice(0, MOST_CHANGES).map(({line, before, after}) => ({
      line,
      before: before.slice(0, MOST_CHANGES).map((text) => shorten(text)),
      after: after.slice(0, MOST_CHANGES).map((text) => shorten(text))
    })),
    moreChanges: Math.max(0, changes.length - MOST_CHANGES)
  }
}

function viewOf({message, place}: RelatedPlace, here: number, {list, source, offsets}: LintedDocument): RelatedView {
  const {line, offset} = place.start
  const fields = sideBySide(here, offset!, list)?.map((field) => ({
    name: shorten(field.name),
    here: shorten(field.here),
    there: shorten(field.there)
  }))
  return {
    message: shorten(message),
    line,
    from: offsets.of(offset!),
    ...(fields && {fields}),
    text: shorten(source.line(line))
  }
}
