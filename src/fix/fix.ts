import type {Root} from 'mdast'
import {rules as allRules} from '../../rules/index.js'
import type {ResolvedConfig} from '../config/resolve.js'
import {fingerprint} from '../lint/fingerprint.js'
import {configOf, type LintOptions, lintTree} from '../lint/lint.js'
import type {Problem} from '../lint/problem.js'
import type {Reading} from '../listings/reading.js'
import {type Parser, parse as parseMarkdown} from '../markdown/parse.js'
import {Source} from '../text/source.js'
import {offsetMapper, sortEdits} from './apply.js'
import {chooseFixes} from './choose.js'
import {type RefusedFix, refusalOf, tryFixes} from './try-fixes.js'

/** Fixes converge by design, mostly in one pass; this bound only keeps a faulty rule from running for ever. */
const MOST_PASSES = 10

export interface FixOptions extends LintOptions {
  /** Apply unsafe fixes too: they remove what is nowhere else, or take a decision. */
  unsafe?: boolean | undefined
}

export interface FixResult {
  /** The fixed text, with the byte order mark of the original. */
  text: string
  /** What is left, with places in the fixed text. */
  problems: Problem[]
  /** How many problems were fixed. */
  fixed: number
  /** Fixes that were left out because they would have lost something, which is a fault of their rule. Their problems are among `problems`. */
  refused: RefusedFix[]
  /** How much of the fixed text was read; absent where nothing was fixed, so that it is as before. */
  read?: Reading
}

/**
 * Applies the fixes of a list's problems, pass by pass, until none is left to apply.
 *
 * @param text Markdown, with or without a byte order mark.
 * @returns The fixed text and what is left, and `before`: the problems of the text that was given.
 * @throws {UnreadableError} for a text that is nested too deeply, or would take very long.
 * @throws {ConfigError} for a config that the schema does not allow.
 */
export function fix(text: string, options: FixOptions = {}): FixResult & {read: Reading; before: Problem[]} {
  const source = new Source(text)
  const tree = parseMarkdown(source.text)
  const config = configOf(options)
  const {problems, read} = lintTree(tree, source, config)
  return {read, before: problems, ...fixProblems(tree, source, problems, config, {unsafe: options.unsafe ?? false})}
}

/** Which fixes to apply. */
export interface FixChoice {
  unsafe: boolean
  /** Whether a problem that is first found in a later pass may be fixed; by default all may. */
  accept?: (problem: Problem) => boolean
  /** Parses with the syntax that the list was parsed with; by default as `lint` does. */
  parse?: Parser
  /** Whether nobody asks what is left: after the first pass only the rules run whose fixes could be applied. */
  onlyText?: boolean
}

interface RefusedPlace {
  rule: string
  offset: number
}

/** Fixes a list whose problems are known already; only these are fixed in the first pass. */
export function fixProblems(
  tree: Root,
  source: Source,
  problems: Problem[],
  config: ResolvedConfig,
  choice: FixChoice
): FixResult {
  const {endless, ...result} = runPasses(tree, source, problems, config, choice)
  if (endless.length === 0) return result
  // Each pass has applied them again: nothing of that stays.
  const {endless: others, ...without} = runPasses(
    tree,
    source,
    problems,
    config,
    choice,
    new Set(endless.map(fingerprint))
  )
  const what = `come to no end in ${MOST_PASSES} passes`
  const refused = [...without.refused, ...[...endless, ...others].map((problem) => refusalOf(problem, {what}))]
  if (others.length === 0) return {...without, refused}
  return {text: source.byteOrderMark + source.text, problems, fixed: 0, refused}
}

/**
 * @param leftOut The fingerprints of problems whose fixes are left out.
 * @returns The problems that the last pass still wanted to fix are `endless`.
 */
function runPasses(
  tree: Root,
  source: Source,
  problems: Problem[],
  config: ResolvedConfig,
  choice: FixChoice,
  leftOut: ReadonlySet<string> = new Set()
): FixResult & {endless: Problem[]} {
  const {parse = parseMarkdown} = choice
  const asked = choice.onlyText ? withFixingRules(config, choice.unsafe) : config
  const seen = new Set([source.text])
  const refused: RefusedFix[] = []
  // Where their problems start, in the text of the pass.
  let left: RefusedPlace[] = []
  const refuse = (refusedProblems: readonly Problem[], refusals: readonly RefusedFix[]) => {
    refused.push(...refusals)
    left.push(...refusedProblems.map(({ruleId, place}) => ({rule: ruleId, offset: place.start.offset!})))
  }
  const isLeft = (problem: Problem) =>
    leftOut.has(fingerprint(problem)) ||
    left.some(({rule, offset}) => rule === problem.ruleId && offset === problem.place.start.offset)
  let fixed = 0
  let read: Reading | undefined
  for (let pass = 1; ; pass++) {
    const chosen = chooseFixes(
      problems.filter((problem) => !isLeft(problem)),
      choice.unsafe
    )
    if (chosen.length === 0 || pass > MOST_PASSES) {
      const text = source.byteOrderMark + source.text
      return {text, problems, fixed, refused, endless: chosen, ...(read && {read})}
    }
    const tried = tryFixes({text: source.text, tree}, chosen, parse)
    refuse(tried.refused, tried.refusals)
    if (tried.applied.length === 0) continue
    if (seen.has(tried.version.text)) {
      const what = 'undone what another fix had done'
      refuse(
        tried.applied,
        tried.applied.map((problem) => refusalOf(problem, {what}))
      )
      continue
    }
    seen.add(tried.version.text)
    const moved = offsetMapper(sortEdits(tried.applied.flatMap(({fix}) => fix!.edits)))
    left = left.map(({rule, offset}) => ({rule, offset: moved(offset)}))
    fixed += tried.applied.length
    source = new Source(source.byteOrderMark + tried.version.text)
    tree = tried.version.tree
    const linted = lintTree(tree, source, asked, parse)
    problems = linted.problems
    read = linted.read
    if (choice.accept) problems = problems.filter(choice.accept)
  }
}

/** A config without the rules that have no fix of the kind that is asked for. */
function withFixingRules(config: ResolvedConfig, unsafe: boolean): ResolvedConfig {
  const others = allRules.filter(({meta: {fixes}}) => !fixes.some((kind) => unsafe || kind === 'safe'))
  const off = others.map(({meta: {name}}) => [name, {...config.rules.get(name)!, level: 'off'}] as const)
  return {...config, rules: new Map([...config.rules, ...off])}
}
