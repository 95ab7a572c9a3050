import type {Root} from 'mdast'
import type {Position} from 'unist'
import {rules as allRules} from '../../rules/index.js'
import type {Config} from '../config/config.js'
import {type ResolvedConfig, resolveConfig} from '../config/resolve.js'
import {checkConfig} from '../config/validate.js'
import type {PaperList} from '../list/model.js'
import {readPaperList} from '../list/read.js'
import {type Reading, readingOf} from '../listings/reading.js'
import {type Parser, parse} from '../markdown/parse.js'
import {isInBroken, readMeantList} from '../meant/read.js'
import type {Section} from '../outline/sections.js'
import type {Finding, Report} from '../rule.js'
import type {Surroundings} from '../surroundings.js'
import {innermostOf} from '../text/innermost.js'
import {Source} from '../text/source.js'
import {encloses, type Span} from '../text/span.js'
import {countKnown, exceeding} from './fingerprint.js'
import {crossFileCandidates} from './listed-papers.js'
import {type HeadingAbove, Problem} from './problem.js'
import {suppress} from './suppressions.js'

export interface LintOptions {
  /** As in `paperlint.config.json`; missing keys have their defaults. */
  config?: Config | null | undefined
  /** Path of the file, for `overrides`, and for what applies to a README only. */
  path?: string | undefined
  /** The files around the list, to check relative links. */
  surroundings?: Surroundings | undefined
}

/**
 * Lints a list.
 *
 * @param text Markdown, with or without a byte order mark.
 * @returns The problems in document order; a place counts lines and columns from 1, in UTF-16 units.
 * @throws {UnreadableError} for a text that is nested too deeply, or would take very long.
 * @throws {ConfigError} for a config that the schema does not allow.
 */
export function lint(text: string, options: LintOptions = {}): Problem[] {
  return lintAndCount(text, options).problems
}

/** The problems of a list, in document order, and how much of it was read. */
export interface Linted {
  problems: Problem[]
  read: Reading
}

/** Does what `lint` does, and counts what was read. */
export function lintAndCount(text: string, options: LintOptions): Linted {
  const source = new Source(text)
  return lintTree(parse(source.text), source, configOf(options))
}

export function configOf({config, path, surroundings}: LintOptions): ResolvedConfig {
  checkConfig(config)
  return {...resolveConfig(config, path), surroundings}
}

/** Lints a list that is parsed already. */
export function lintTree(tree: Root, source: Source, config: ResolvedConfig, parser: Parser = parse): Linted {
  const shown = readPaperList(tree, source, config.settings, config.surroundings, config.path)
  const list = readMeantList(shown, parser)
  return {problems: check(list, config), read: readingOf(list)}
}

/** Runs the rules that the config switches on, over one model of the list. */
export function check(list: PaperList, config: ResolvedConfig): Problem[] {
  const problems: Problem[] = []
  for (const rule of allRules) {
    const {name} = rule.meta
    const {level, options} = config.rules.get(name)!
    if (level === 'off') continue
    const report: Report = (finding) => {
      const severity = level === 'error' && finding.severity !== 'warning' ? 'error' : 'warning'
      problems.push(
        new Problem(isMendedFirst(finding, list) ? {...finding, fix: undefined} : finding, name, severity, list.source)
      )
    }
    rule.check(list, report, options)
  }
  const candidates = new Set(crossFileCandidates(list, config).map(({problem}) => problem))
  const unsuppressed = suppress([...problems, ...candidates], list.nodes, list.source, config.rules)
  const known = unsuppressed.filter((problem) => !candidates.has(problem))
  known.sort((a, b) => a.place.start.offset! - b.place.start.offset! || a.place.end.offset! - b.place.end.offset!)
  const left = withoutDeleted(known)
  for (const problem of left)
    for (const item of [problem, ...problem.related]) item.heading = headingAbove(item.place.start.offset!, list)
  return config.known ? exceeding(left, countKnown(config.known)) : left
}

/** Whether a fix is in a broken block, which another one has to mend before. */
function isMendedFirst({fix, mends}: Finding, list: PaperList): boolean {
  return fix !== undefined && !mends && fix.edits.some((edit) => isInBroken(edit, list))
}

/** Leaves out what is wrong in a text that a safe fix deletes, such as a second copy of a row: it goes with it, and the first copy has it too. */
function withoutDeleted(problems: Problem[]): Problem[] {
  const deletionOf = ({fix}: Problem) => {
    const [edit, ...others] = fix?.applicability === 'safe' ? fix.edits : []
    return edit?.text === '' && others.length === 0 ? edit : undefined
  }
  const deletions = problems.flatMap((problem) => deletionOf(problem) ?? []).sort((a, b) => a.start - b.start)
  if (deletions.length === 0) return problems
  const spanOf = ({start, end}: Position) => ({start: start.offset!, end: end.offset!})
  const around = innermostOf(
    deletions,
    problems.map(({place}) => spanOf(place))
  )
  return problems.filter((problem, index) => {
    const deleted = around[index]
    const isGoing = (span: Span) => encloses(deleted!, span)
    return !deleted || deleted === deletionOf(problem) || !problem.related.every(({place}) => isGoing(spanOf(place)))
  })
}

/** A bold line that begins a section has no heading of its own. */
function headingAbove(offset: number, list: PaperList): HeadingAbove | undefined {
  let section: Section | undefined = list.sectionAt(offset)
  while (section && !section.heading) section = section.parent
  return section?.heading && {text: section.heading.text, line: section.heading.line}
}
