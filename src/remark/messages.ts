import type {VFile} from 'vfile'
import {VFileMessage} from 'vfile-message'
import type {ResolvedConfig} from '../config/resolve.js'
import {lintTree} from '../lint/lint.js'
import type {Problem} from '../lint/problem.js'
import {parse} from '../markdown/parse.js'
import {Source} from '../text/source.js'

declare module 'vfile' {
  interface DataMap {
    /** What the fixing compiler needs to know of the linting that went before it. */
    paperlint: {problems: Problem[]; config: ResolvedConfig}
  }
}

/**
 * Lints a list and adds the problems to its file, where later plugins may take some of them out again (remark-message-control).
 *
 * They are warnings here whatever their level: unified-engine skips the compiler once a message is fatal, and the compiler is what
 * writes the fixes.
 *
 * The text is what is linted, never the pipeline's tree: see `src/README.md`.
 */
export function addMessages(file: VFile, config: ResolvedConfig): void {
  const source = new Source(String(file))
  const problems = lintTree(parse(source.text), source, config)
  for (const problem of problems) {
    problem.fatal = false
    if (file.path) {
      problem.file = file.path
      problem.name = `${file.path}:${problem.name}`
    }
    tellCause(problem)
    offerQuickFix(problem, source)
    file.messages.push(problem)
  }
  const earlier = file.data.paperlint
  file.data.paperlint = earlier
    ? {problems: [...earlier.problems, ...problems], config: withRulesOf(earlier.config, config)}
    : {problems, config}
}

/** The first config with the rules that the second one switches on: rules can stand side by side, each as a plugin. */
function withRulesOf(first: ResolvedConfig, second: ResolvedConfig): ResolvedConfig {
  const on = [...second.rules].filter(([, {level}]) => level !== 'off')
  return {...first, rules: new Map([...first.rules, ...on])}
}

/** unified-language-server puts the stack of the cause, and nothing else of it, under the message. */
function tellCause({cause}: Problem): void {
  if (cause instanceof VFileMessage) cause.stack = `${cause.message} (line ${cause.line})`
}

/**
 * unified-language-server, of which remark-language-server and the extension of VS Code are made, makes a quick fix of a message
 * whose `expected` replaces the text at its `place`, so a fix of one edit is said that way; a fix of several edits cannot be.
 */
function offerQuickFix(problem: Problem, source: Source): void {
  const {fix} = problem
  if (fix?.edits.length !== 1) return
  const [edit] = fix.edits
  problem.place = source.position(edit!.start, edit!.end)
  problem.actual = source.text.slice(edit!.start, edit!.end)
  problem.expected = [edit!.text]
}
