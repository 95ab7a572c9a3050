import type {Root} from 'mdast'
import type {Processor} from 'unified'
import type {VFile} from 'vfile'
import {VFileMessage} from 'vfile-message'
import type {ResolvedConfig} from '../config/resolve.js'
import {check} from '../lint/lint.js'
import type {Problem} from '../lint/problem.js'
import type {Source} from '../text/source.js'
import {readFile} from './reading.js'

declare module 'vfile' {
  interface DataMap {
    /** The problems of the file, for the compiler that fixes them. */
    paperlint: {problems: Problem[]; config: ResolvedConfig}
  }
}

declare module 'unified' {
  interface Data {
    /** Whether the pipeline writes fixes. */
    paperlintFix?: boolean | undefined
  }
}

/**
 * Lints a list and adds the problems to its file, where later plugins may take some of them out again (remark-message-control).
 *
 * In a pipeline that writes fixes they are warnings whatever their level: unified-engine skips the compiler, which writes them, once a
 * message is fatal.
 *
 * @param isWanted Which problems to add; by default all.
 */
export function addMessages(
  processor: Processor<Root>,
  tree: Root,
  file: VFile,
  config: ResolvedConfig,
  isWanted: (problem: Problem) => boolean = () => true
): void {
  refuseLostText(tree, file)
  const reading = readFile(processor, tree, file)
  const problems = check(reading.list(config.settings), config).filter(isWanted)
  for (const problem of problems) {
    if (processor.data('paperlintFix')) problem.fatal = false
    if (file.path) {
      problem.file = file.path
      problem.name = `${file.path}:${problem.name}`
    }
    showCause(problem)
    offerQuickFix(problem, reading.source)
    file.messages.push(problem)
  }
  const earlier = file.data.paperlint
  file.data.paperlint = earlier
    ? {problems: [...earlier.problems, ...problems], config: withRulesOf(earlier.config, config)}
    : {problems, config}
}

/**
 * A tree that is run without its file has places in an unknown text.
 *
 * @throws {VFileMessage} rather than to find nothing.
 */
function refuseLostText(tree: Root, file: VFile): void {
  if (String(file) !== '' || !tree.position?.end.offset) return
  file.fail('Unexpected file without text, expected the text that the tree was parsed from', {source: 'paperlint'})
}

/** The first config with the rules that the second one switches on: rules can be plugins side by side. */
function withRulesOf(first: ResolvedConfig, second: ResolvedConfig): ResolvedConfig {
  const on = [...second.rules].filter(([, {level}]) => level !== 'off')
  return {...first, rules: new Map([...first.rules, ...on])}
}

/** unified-language-server shows only the stack of a cause, so its text goes there. */
function showCause({cause}: Problem): void {
  if (cause instanceof VFileMessage) cause.stack = `${cause.message} (line ${cause.line})`
}

/**
 * unified-language-server, on which remark-language-server and the extension of VS Code are built, makes a quick fix of a message whose
 * `expected` replaces the text at its `place`. So a problem whose fix is one edit has the place of that edit. Its `line` and `column` stay those
 * of the problem: remark-message-control goes by them, and takes an edit at the end of a block for one outside of it.
 */
function offerQuickFix(problem: Problem, source: Source): void {
  const {fix} = problem
  if (fix?.edits.length !== 1) return
  const [edit] = fix.edits
  problem.place = source.position(edit!.start, edit!.end)
  problem.actual = source.text.slice(edit!.start, edit!.end)
  problem.expected = [edit!.text]
}
