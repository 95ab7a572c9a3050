import {github} from './github.js'
import {json} from './json.js'
import {junit} from './junit.js'
import {pretty} from './pretty.js'
import {rdjson} from './rdjson.js'
import type {Reporter} from './report.js'
import {sarif} from './sarif.js'
import {summary} from './summary.js'

export const reporters = {pretty, json, sarif, github, rdjson, junit, summary} satisfies Record<string, Reporter>

export type Format = keyof typeof reporters

export const formats = Object.keys(reporters) as Format[]
