import {github} from './github.js'
import {json} from './json.js'
import {junit} from './junit.js'
import {pretty} from './pretty.js'
import {rdjson} from './rdjson.js'
import type {Reporter} from './report.js'
import {summary} from './summary.js'

/** The formats. `sarif` needs all rules, so it is loaded on demand. */
const reporters = {
  pretty: () => pretty,
  json: () => json,
  sarif: async () => (await import('./sarif.js')).sarif,
  github: () => github,
  rdjson: () => rdjson,
  junit: () => junit,
  summary: () => summary
} satisfies Record<string, () => Reporter | Promise<Reporter>>

export type Format = keyof typeof reporters

export const formats = Object.keys(reporters) as Format[]

/** Loads the reporter of a format. */
export async function loadReporter(format: Format): Promise<Reporter> {
  return reporters[format]()
}
