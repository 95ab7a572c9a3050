import type {Root} from 'mdast'
import remarkStringify from 'remark-stringify'
import type {Plugin, Processor} from 'unified'
import type {VFile} from 'vfile'
import {fixProblems} from '../fix/fix.js'
import {lintTree} from '../lint/lint.js'
import type {Problem} from '../lint/problem.js'
import {parse} from '../markdown/parse.js'
import {Source} from '../text/source.js'
import {printChangedBlocks} from './changed-blocks.js'

/**
 * Sets the compiler: the output is the original text with the safe fixes of the problems that are still among the messages, so that
 * a problem that remark-message-control has suppressed is not fixed either.
 *
 * Goes after `remarkPaperlint`. Blocks that another plugin has changed are printed by remark-stringify; all others stay as they are.
 */
export const remarkPaperlintFix: Plugin<[], Root, string> = function () {
  const self = this as unknown as Processor<Root>
  // A pipeline made of remark-parse alone has nothing yet that prints a block. `use` would put its compiler in the place of ours later.
  if (!self.compiler) remarkStringify.call(self as unknown as Processor)
  const printBlock = self.compiler
  self.compiler = (tree, file) => {
    refuseReplacements(file)
    const original = String(file)
    const untouched = self.parse(file)
    const changed = printChangedBlocks(untouched, tree as Root, original, (root) => String(printBlock!(root, file)))
    return fixSurviving(file, original, changed ?? original)
  }
}

/**
 * Lets no bytes get lost: who read the file has put U+FFFD in the place of what is no UTF-8, and would now write that.
 *
 * @throws {VFileMessage} where one stands, so that nothing is written.
 */
function refuseReplacements(file: VFile): void {
  const source = new Source(String(file))
  const offset = source.text.indexOf('\uFFFD')
  if (offset === -1) return
  const reason = 'Unexpected character U+FFFD, expected a file in UTF-8; it is not written, since bytes could get lost'
  file.fail(reason, {place: source.position(offset, offset + 1), source: 'paperlint'})
}

/**
 * @param original The text that was linted.
 * @param text The same, or what other plugins have made of it.
 */
function fixSurviving(file: VFile, original: string, text: string): string {
  const linted = file.data.paperlint
  if (!linted) return text
  const messages = new Set<unknown>(file.messages)
  const surviving = linted.problems.filter((problem) => messages.has(problem))
  const suppressed = new Set(linted.problems.filter((problem) => !messages.has(problem)).map(subject))
  const accept = (problem: Problem) => !suppressed.has(subject(problem))
  const source = new Source(text)
  const tree = parse(source.text)
  // The places of what was linted are of no use in another text.
  const problems = text === original ? surviving : lintTree(tree, source, linted.config).filter(accept)
  return fixProblems(tree, source, problems, linted.config, {unsafe: false, accept}).text
}

function subject(problem: Problem): string {
  return JSON.stringify([problem.ruleId, problem.about])
}
