import {detailsOf as entryDetails} from '#core/details/details.js'
import {changedLines} from '#core/fix/changed-lines.js'
import {fixTitle} from '#core/fix/title.js'
import type {RelatedPlace} from '#core/lint/problem.js'
import type {Entry, PaperList} from '#core/list/model.js'
import {contentOf} from '#core/table/grid.js'
import type {ComparedField, ProblemDetails, RelatedView} from '../protocol.ts'
import type {LintedDocument} from './documents.ts'
import {shorten} from './shorten.ts'

const MOST_PLACES = 5
const MOST_CHANGES = 20

/** What is shown of a problem that is looked at: the other places, beside its own, and what its fix changes. */
export function detailsOf(document: LintedDocument, index: number): ProblemDetails {
  const {problems, source, list} = document
  const {place, related, fix} = problems[index]!
  const here = entryAt(place.start.offset!, list)
  const changes = fix ? changedLines(source, fix.edits) : []
  return {
    related: related.slice(0, MOST_PLACES).map((other) => viewOf(other, here, document)),
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

function viewOf({message, place}: RelatedPlace, here: Entry | undefined, document: LintedDocument): RelatedView {
  const {list, source, offsets} = document
  const {line, offset} = place.start
  const there = entryAt(offset!, list)
  return {
    message: shorten(message),
    line,
    from: offsets.of(offset!),
    ...(here && there && here !== there && {fields: compare(fieldsOf(here, list), fieldsOf(there, list))}),
    text: shorten(source.line(line))
  }
}

/** The innermost entry around an offset. */
function entryAt(offset: number, {entries}: PaperList): Entry | undefined {
  return entries.findLast(({start, end}) => start <= offset && offset < end)
}

/** The cells of a row by the names of their columns; of other entries what was read of them. */
function fieldsOf(entry: Entry, {source}: PaperList): Map<string, string> {
  if (entry.kind === 'row') {
    const cells = entry.table.columns.map(({name, index}): [string, string] => {
      const cell = entry.row.cells[index]
      return [name, cell ? contentOf(cell, source.text) : '']
    })
    return new Map(cells)
  }
  const {authors = '', venue = '', date = ''} = entryDetails(entry, source)
  const {title, nickname = '', links} = entry
  const fields = {title, nickname, authors, venue, date, links: links.map(({url}) => url).join(' ')}
  return new Map(Object.entries(fields).filter(([, value]) => value !== ''))
}

function compare(here: Map<string, string>, there: Map<string, string>): ComparedField[] {
  const names = new Set([...here.keys(), ...there.keys()])
  return [...names].map((name) => ({name, here: shorten(here.get(name) ?? ''), there: shorten(there.get(name) ?? '')}))
}
