import {jsonText} from '../report/json-text.js'
import type {ExportedPaper} from './papers.js'

/** JSON for other programs; `version` is raised when a meaning changes. */
export function toJson(papers: readonly ExportedPaper[]): string {
  return jsonText({version: 1, papers})
}
