import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import {rules} from '../../rules/index.js'
import {didYouMean} from '../config/nearest.js'
import {Failure} from './failure.js'
import type {Terminal} from './terminal.js'

/**
 * Shows a rule's page. `unused-suppression` is not a rule and has a page in docs/.
 *
 * @throws {Failure} for a rule that does not exist.
 */
export function explain(rule: string, terminal: Terminal): void {
  const names = rules.map(({meta}) => meta.name)
  const isRule = names.includes(rule)
  if (!isRule && rule !== 'unused-suppression') {
    throw new Failure(`unknown rule "${rule}"${didYouMean(rule, names) || `, expected one of ${names.join(', ')}`}`)
  }
  const folder = path.dirname(createRequire(import.meta.url).resolve('remark-paperlint/package.json'))
  terminal.stdout.write(readFileSync(path.join(folder, isRule ? `rules/${rule}.md` : 'docs/suppressing.md')))
}
