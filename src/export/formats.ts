import {toBibtex} from './bibtex.js'
import {toCsv} from './csv.js'
import type {ExportFormat} from './format-names.js'
import {toJson} from './json.js'
import type {ExportedPaper} from './papers.js'

/** A format that papers are exported in. */
interface ExportFormatTraits {
  print: (papers: readonly ExportedPaper[]) => string
  /** Of files, with its dot. */
  extension: string
  mediaType: string
}

export const exportFormats = {
  csv: {print: toCsv, extension: '.csv', mediaType: 'text/csv'},
  json: {print: toJson, extension: '.json', mediaType: 'application/json'},
  bibtex: {print: toBibtex, extension: '.bib', mediaType: 'application/x-bibtex'}
} as const satisfies Record<ExportFormat, ExportFormatTraits>
