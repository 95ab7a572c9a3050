import type {PaperList} from '../src/list/model.js'
import {defineRule} from '../src/rule.js'
import {convention, isMajority, reasonOf} from '../src/text/convention.js'
import type {Fix} from '../src/text/edit.js'
import {groupBy} from '../src/text/group-by.js'
import {inPaper} from '../src/text/quote.js'
import {says} from '../src/text/says.js'
import type {Span} from '../src/text/span.js'
import {readVenue, readVenueSpelling, spellVenue, type VenueSpelling} from '../src/venues/venue.js'

/** A venue and its year are spelled alike in the whole list. */
export default defineRule({
  meta: {
    name: 'consistent-venue',
    description: 'A venue and its year have one spelling in the whole list.',
    fixes: ['safe', 'unsafe'],
    level: 'off'
  },
  check(list, report) {
    for (const venues of groupBy(readVenues(list), ({key}) => key).values()) {
      const common = convention(venues, (venue) => venue.template, isMajority)
      if (!common) continue
      const {value: template, agreeing, total} = common
      const reason = reasonOf(agreeing.length, total, 'cells', list.source.lineAt(agreeing[0]!.span.start))
      for (const {template: spelling, year, content, span, title} of venues) {
        if (spelling === template) continue
        const expected = spellVenue(template, year)
        report({
          ...span,
          about: `${title}: ${content}`,
          message: `Unexpected venue \`${content}\`, expected \`${expected}\` ${reason}${inPaper(title)}`,
          fix: fixOf(content, expected, span)
        })
      }
    }
  }
})

interface VenueCell extends VenueSpelling {
  content: string
  span: Span
  title: string
}

/** The venues that are plain text in the venue columns. A longer text is a sentence or a list of authors. */
function readVenues({entries, source}: PaperList): VenueCell[] {
  return entries.flatMap(({table, row, title}) => {
    const column = table?.columns.find(({kind}) => kind === 'venue')
    const span = column && row?.cells[column.index]?.content
    const content = span ? source.text.slice(span.start, span.end) : ''
    if (!span || says(content, 'perhaps nothing') || content.length > 60 || /[[\]<>\\|`*]|:\/\//.test(content))
      return []
    // `Dec., 2023` is a date.
    if (readVenue(content).name === '') return []
    return [{...readVenueSpelling(content), content, span, title}]
  })
}

function fixOf(content: string, expected: string, {start, end}: Span): Fix {
  const fold = (text: string) => text.toLowerCase().replace(/\s/g, '')
  return {
    applicability: fold(content) === fold(expected) ? 'safe' : 'unsafe',
    edits: [{start, end, text: expected}],
    // The old spelling goes: that is what the rule is switched on for.
    mayRemove: [content]
  }
}
