import type {Root} from 'mdast'
import type {ResolvedConfig} from '../config/resolve.js'
import {configOf, type LintOptions, lintTree} from '../lint/lint.js'
import type {Problem} from '../lint/problem.js'
import {parse} from '../markdown/parse.js'
import {Source} from '../text/source.js'
import {applyEdits} from './apply.js'
import {chooseFixes} from './choose.js'
import {FixError} from './fix-error.js'
import {guard} from './guard.js'

/** Fixes converge by design, mostly in one pass; this bound only keeps a faulty rule from running for ever. */
const MOST_PASSES = 10

export interface FixOptions extends LintOptions {
  /** Apply unsafe fixes too: they remove something, or take a decision. */
  unsafe?: boolean | undefined
}

export interface FixResult {
  /** The fixed text, with the byte order mark of the original. */
  text: string
  /** What is left, with places in the fixed text. */
  problems: Problem[]
  /** How many problems were fixed. */
  fixed: number
}

/**
 * Applies the fixes of a list's problems, pass by pass, until none is left to apply.
 *
 * @param text Markdown, with or without a byte order mark.
 * @throws {GuardError} when a fix would have lost data; nothing is fixed then.
 * @throws {FixError} when fixes of rules undo each other; the message names the rules.
 * @throws {UnreadableError} for a text that is nested too deeply, or would take very long.
 * @throws {RangeError} for a rule in the config that does not exist.
 */
export function fix(text: string, options: FixOptions = {}): FixResult {
  const source = new Source(text)
  const tree = parse(source.text)
  const config = configOf(options)
  return fixProblems(tree, source, lintTree(tree, source, config), config, {unsafe: options.unsafe ?? false})
}

/** Which fixes to apply. */
export interface FixChoice {
  unsafe: boolean
  /** Says of problems that come to light in a later pass whether they may be fixed; by default all may. */
  accept?: (problem: Problem) => boolean
}

/** Fixes a list whose problems are known already; only these are fixed in the first pass. */
export function fixProblems(
  tree: Root,
  source: Source,
  problems: Problem[],
  config: ResolvedConfig,
  choice: FixChoice
): FixResult {
  const seen = new Set([source.text])
  let fixed = 0
  for (let pass = 1; ; pass++) {
    const chosen = chooseFixes(problems, choice.unsafe)
    if (chosen.length === 0) return {text: source.byteOrderMark + source.text, problems, fixed}
    const applied = chosen.map((problem) => ({rule: problem.ruleId, fix: problem.fix!}))
    const text = applyEdits(
      source.text,
      applied.flatMap(({fix: {edits}}) => edits)
    )
    if (seen.has(text) || pass > MOST_PASSES) {
      const rules = [...new Set(applied.map(({rule}) => rule))].join(', ')
      const what = seen.has(text) ? 'undo each other' : `come to no end in ${MOST_PASSES} passes`
      throw new FixError(`The fixes of ${rules} ${what}; nothing was changed. This is a bug: please report it.`)
    }
    seen.add(text)
    // The one parse of the result serves the guard and the next pass alike.
    const next = {text, tree: parse(text)}
    guard({text: source.text, tree}, next, applied)
    fixed += chosen.length
    source = new Source(source.byteOrderMark + text)
    tree = next.tree
    problems = lintTree(tree, source, config)
    if (choice.accept) problems = problems.filter(choice.accept)
  }
}
