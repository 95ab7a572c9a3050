import {toBibtex} from './bibtex.js'
import {toCsv} from './csv.js'
import type {ExportFormat} from './format-names.js'
import {toJson} from './json.js'
import type {ExportedPaper} from './papers.js'

/** What prints papers in each format. */
export const exportFormats: Record<ExportFormat, (papers: readonly ExportedPaper[]) => string> = {
  csv: toCsv,
  json: toJson,
  bibtex: toBibtex
}
