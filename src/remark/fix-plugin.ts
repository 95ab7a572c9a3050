import type {Root} from 'mdast'
import remarkStringify from 'remark-stringify'
import type {Plugin, Processor} from 'unified'
import type {VFile} from 'vfile'
import {fixProblems} from '../fix/fix.js'
import {fingerprint} from '../lint/fingerprint.js'
import {lintTree} from '../lint/lint.js'
import type {Problem} from '../lint/problem.js'
import {Source} from '../text/source.js'
import {printChangedBlocks} from './changed-blocks.js'
import {keepParsed, parsedOf} from './parsed.js'
import {readFile} from './reading.js'

/**
 * Sets the compiler: the output is the original text with the safe fixes of the problems that are still among the messages, so that
 * a problem that remark-message-control has suppressed is not fixed either.
 *
 * Goes after `remarkPaperlint`. Blocks that another plugin has changed are printed by remark-stringify; all others stay as they are.
 */
export const remarkPaperlintFix: Plugin<[], Root, string> = function () {
  const self = this as unknown as Processor<Root>
  self.data('paperlintFix', true)
  keepParsed(self)
  // With remark-parse alone nothing prints a block yet. `use` would replace our compiler by that of remark-stringify.
  if (!self.compiler) remarkStringify.call(self as unknown as Processor)
  const printBlock = self.compiler
  self.compiler = (node, file) => {
    const tree = node as Root
    refuseReplacements(file)
    const original = String(file)
    const parsed = parsedOf(self, tree, file)
    const changed = printChangedBlocks(parsed.tree, tree, original, (root) => String(printBlock!(root, file)))
    return file.data.paperlint ? fixSurviving(self, tree, file, changed ?? original) : (changed ?? original)
  }
}

/**
 * Refuses a file that is not UTF-8: whoever read it has replaced its bytes by U+FFFD, and would now write that.
 *
 * @throws {VFileMessage} if there is one, so that nothing is written.
 */
function refuseReplacements(file: VFile): void {
  const source = new Source(String(file))
  const offset = source.text.indexOf('\uFFFD')
  if (offset === -1) return
  const reason = 'Unexpected character U+FFFD, expected a file in UTF-8; it is not written, since bytes could get lost'
  file.fail(reason, {place: source.position(offset, offset + 1), source: 'paperlint'})
}

/** @param text The text of the file, or the one that other plugins have made of it. */
function fixSurviving(self: Processor<Root>, given: Root, file: VFile, text: string): string {
  const {problems: found, config} = file.data.paperlint!
  const reading = readFile(self, given, file)
  const messages = new Set<unknown>(file.messages)
  const surviving = found.filter((problem) => messages.has(problem))
  const suppressed = new Set(found.filter((problem) => !messages.has(problem)).map(fingerprint))
  const accept = (problem: Problem) => !suppressed.has(fingerprint(problem))
  const {parse} = reading
  const choice = {unsafe: false, accept, parse, onlyText: true}
  if (text === String(file)) return fixProblems(reading.tree, reading.source, surviving, config, choice).text
  // The places of problems are those of the text that was linted.
  const source = new Source(text)
  const tree = parse(source.text)
  return fixProblems(tree, source, lintTree(tree, source, config, parse).problems.filter(accept), config, choice).text
}
