import {exportPapers} from '../../src/export/papers.js'
import {readPaperList} from '../../src/list/read.js'
import {defaultSettings} from '../../src/list/settings.js'
import {parse} from '../../src/markdown/parse.js'
import {Source} from '../../src/text/source.js'

/** The papers of some lists. */
export function papersIn(...texts: string[]) {
  return exportPapers(
    texts.map((text, index) => {
      const source = new Source(text)
      const path = texts.length > 1 ? `${'abc'[index]}.md` : undefined
      return {path, list: readPaperList(parse(source.text), source, defaultSettings)}
    })
  )
}

/** A list of papers with titles that mean something to a spreadsheet, to TeX or to a terminal. */
export const hostileTitles = [
  '=HYPERLINK("http://x","click me") is a Title of a Paper',
  '+1 Is All You Need for Retrieval',
  'Commas, "Quotes" and Semicolons; in Titles of Papers',
  'Braces {a{ and \\end{document} in Titles',
  '100% of $5 & #1 in snake_case ~ x^2 of Papers',
  'A Title that Turns \u202eAround in Terminals'
]
