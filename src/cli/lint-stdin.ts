import path from 'node:path'
import {buffer} from 'node:stream/consumers'
import {relativePath} from '../config/find.js'
import type {KnownProblems} from './lint-new.js'
import {addToReport, failFor, type LintRun, lintWith} from './lint-run.js'
import {decode} from './list-file.js'

/**
 * Lints the text on stdin. With `--fix`, prints the fixed text; if fixing fails, the unchanged input, so that a pipe loses nothing.
 *
 * @param known Earlier problems, which are neither reported nor fixed.
 */
export async function lintStdin(run: LintRun, known: KnownProblems | undefined): Promise<void> {
  const {terminal, options} = run
  const file = options.stdinFilepath === undefined ? undefined : path.resolve(terminal.cwd, options.stdinFilepath)
  const name = file === undefined ? '<stdin>' : relativePath(terminal.cwd, file)
  const bytes = await buffer(terminal.stdin)
  let output: Uint8Array | string = bytes
  try {
    const text = decode(bytes)
    const {DocumentLinter} = await import('./document-linter.js')
    const linted = await lintWith(new DocumentLinter(known).lint, text, file, run)
    output = linted.text
    await addToReport(name, file, text, linted, run)
  } catch (error) {
    failFor(name, error, run)
  }
  if (run.fixes !== 'none' && !options.diff) terminal.stdout.write(output)
}
