import {github} from './github.js'
import {json} from './json.js'
import {junit} from './junit.js'
import {rdjson} from './rdjson.js'
import type {Reporter} from './report.js'
import {summary} from './summary.js'
import {lines} from './terminal/lines.js'

/** The formats. `pretty` needs packages, `sarif` all rules, and `html` is rarely asked for, so they are loaded on demand. */
const reporters = {
  pretty: async () => (await import('./terminal/pretty.js')).pretty,
  lines: () => lines,
  json: () => json,
  sarif: async () => (await import('./sarif.js')).sarif,
  github: () => github,
  rdjson: () => rdjson,
  junit: () => junit,
  summary: () => summary,
  html: async () => (await import('./html/html.js')).html
} satisfies Record<string, () => Reporter | Promise<Reporter>>

export type Format = keyof typeof reporters

export const formats = Object.keys(reporters) as Format[]

export async function loadReporter(format: Format): Promise<Reporter> {
  return reporters[format]()
}
