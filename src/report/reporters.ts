import type {Reporter} from './report.js'

/** The formats, each loaded when it is asked for. */
const reporters = {
  pretty: async () => (await import('./pretty.js')).pretty,
  json: async () => (await import('./json.js')).json,
  sarif: async () => (await import('./sarif.js')).sarif,
  github: async () => (await import('./github.js')).github,
  rdjson: async () => (await import('./rdjson.js')).rdjson,
  junit: async () => (await import('./junit.js')).junit,
  summary: async () => (await import('./summary.js')).summary
} satisfies Record<string, () => Promise<Reporter>>

export type Format = keyof typeof reporters

export const formats = Object.keys(reporters) as Format[]

export function loadReporter(format: Format): Promise<Reporter> {
  return reporters[format]()
}
