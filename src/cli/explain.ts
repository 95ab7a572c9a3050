import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import {rules} from '../../rules/index.js'
import {didYouMean} from '../config/nearest.js'
import {Failure} from './failure.js'
import type {Terminal} from './terminal.js'

/**
 * Shows a rule's page. `unused-suppression` is not a rule and is described in a section of the README.
 *
 * @throws {Failure} for a rule that does not exist.
 */
export function explain(rule: string, terminal: Terminal): void {
  const folder = path.dirname(createRequire(import.meta.url).resolve('remark-paperlint/package.json'))
  if (rule === 'unused-suppression') {
    terminal.stdout.write(sectionOf(readFileSync(path.join(folder, 'README.md'), 'utf8'), 'Suppressing a problem'))
    return
  }
  const names = rules.map(({meta}) => meta.name)
  if (!names.includes(rule)) {
    throw new Failure(`unknown rule "${rule}"${didYouMean(rule, names) || `, expected one of ${names.join(', ')}`}`)
  }
  terminal.stdout.write(readFileSync(path.join(folder, 'rules', `${rule}.md`)))
}

/** A section of the second rank. */
function sectionOf(text: string, title: string): string {
  const heading = `## ${title}\n`
  const start = text.indexOf(heading)
  const end = text.indexOf('\n## ', start)
  return `${text.slice(start, end).trimEnd()}\n`
}
