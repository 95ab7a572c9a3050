import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import path from 'node:path'
import {rules} from '../../rules/index.js'
import {didYouMean} from '../config/nearest.js'
import {Failure} from './failure.js'
import type {Terminal} from './terminal.js'

/**
 * Shows a rule's page.
 *
 * @throws {Failure} for a rule that does not exist.
 */
export async function explain(rule: string, terminal: Terminal): Promise<void> {
  const names = rules.map(({meta}) => meta.name)
  if (!names.includes(rule)) {
    throw new Failure(`unknown rule "${rule}"${didYouMean(rule, names) || `, expected one of ${names.join(', ')}`}`)
  }
  const packageJson = createRequire(import.meta.url).resolve('remark-paperlint/package.json')
  terminal.stdout.write(await readFile(path.join(path.dirname(packageJson), 'rules', `${rule}.md`)))
}
