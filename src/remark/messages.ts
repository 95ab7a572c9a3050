import type {Root} from 'mdast'
import type {Processor} from 'unified'
import type {Position} from 'unist'
import type {VFile} from 'vfile'
import {VFileMessage} from 'vfile-message'
import type {ResolvedConfig} from '../config/resolve.js'
import {check} from '../lint/lint.js'
import type {Problem} from '../lint/problem.js'
import type {Edit} from '../text/edit.js'
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
    showCause(problem)
    offerQuickFix(problem, reading.source)
    if (file.path) {
      problem.file = file.path
      problem.name = `${file.path}:${problem.name}`
    }
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
 * `expected` replaces the text at its `place`. So the place of a problem covers the one edit of its fix too, if that is on the same lines.
 */
function offerQuickFix(problem: Problem, source: Source): void {
  const {fix, place} = problem
  if (fix?.edits.length !== 1) return
  const [edit] = fix.edits as [Edit]
  const line = source.lineAt(edit.start)
  if (line < place.start.line || line > place.end.line) return
  const start = Math.min(edit.start, place.start.offset!)
  const end = Math.max(edit.end, place.end.offset!)
  // remark-message-control takes a message that begins in the indentation of a block for one outside of it, and drops it.
  if (start < place.start.offset! && /\s/.test(source.text[start]!)) return
  moveTo(problem, source.position(start, end))
  problem.actual = source.text.slice(start, end)
  problem.expected = [source.text.slice(start, edit.start) + edit.text + source.text.slice(edit.end, end)]
}

/** A message says its place in four fields. */
function moveTo(problem: Problem, place: Position): void {
  const {start, end} = place
  const name = `${start.line}:${start.column}-${end.line}:${end.column}`
  Object.assign(problem, {place, line: start.line, column: start.column, name})
}
