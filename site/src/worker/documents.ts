import type {Root} from 'mdast'
import type {Config} from '#core/config/config.js'
import {ConfigError} from '#core/config/config-error.js'
import {inferConfig} from '#core/config/infer/infer.js'
import type {ResolvedConfig} from '#core/config/resolve.js'
import {exportFormats} from '#core/export/formats.js'
import {exportPapers} from '#core/export/papers.js'
import {fixProblems} from '#core/fix/fix.js'
import {type RefusedFix, tryFixes} from '#core/fix/try-fixes.js'
import {check, configOf} from '#core/lint/lint.js'
import type {Problem} from '#core/lint/problem.js'
import type {PaperList} from '#core/list/model.js'
import {readPaperList} from '#core/list/read.js'
import {readingOf} from '#core/listings/reading.js'
import {parse} from '#core/markdown/parse.js'
import {UnreadableError} from '#core/markdown/unreadable.js'
import {Source} from '#core/text/source.js'
import type {FixOutcome, FromWorker, LintAnswer, QuestionName, Questions, ShownProblem, ToWorker} from '../protocol.ts'
import {detailsOf} from './details.ts'
import {lineChanges} from './line-changes.ts'
import {EditorOffsets, withFeeds} from './line-endings.ts'
import {shownPapers} from './papers.ts'
import {shorten} from './shorten.ts'

/** A text that was linted, with what was read of it. */
export interface LintedDocument {
  version: number
  source: Source
  tree: Root
  list: PaperList
  problems: Problem[]
  config: ResolvedConfig
  path: string
  offsets: EditorOffsets
}

type Answers = {
  [Name in QuestionName]: (document: LintedDocument, question: Questions[Name]['question']) => Questions[Name]['answer']
}

const answers: Answers = {
  details: (document, {index}) => detailsOf(document, index),
  fixOne,
  fixAll,
  papers: ({list}) => shownPapers(list),
  export: ({list, path}, {format}) => exportFormats[format](exportPapers([{path, list}])),
  infer: ({list}) => inferConfig(list)
}

/** Lints texts, and answers what is asked about the last one. */
export class Documents {
  #last: LintedDocument | undefined

  lint({version, text, path, config}: Extract<ToWorker, {kind: 'lint'}>): LintAnswer {
    this.#last = undefined
    const failures: string[] = []
    try {
      this.#last = lintDocument(version, text, path, readConfig(config, path, failures))
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error
      failures.push(error.message)
    }
    const document = this.#last
    return {
      kind: 'linted',
      version,
      problems: document ? document.problems.map((problem) => shownProblem(problem, document)) : [],
      read: document && readingOf(document.list),
      failures
    }
  }

  answer({id, version, name, question}: Extract<ToWorker, {kind: 'ask'}>): FromWorker {
    const document = this.#last
    if (document?.version !== version) return {kind: 'answer', id}
    try {
      const answer = answers[name] as (document: LintedDocument, question: unknown) => unknown
      return {kind: 'answer', id, answer: answer(document, question)}
    } catch (error) {
      return {kind: 'answer', id, failure: String(error)}
    }
  }
}

/** A config that is wrong is not used. */
function readConfig(config: Config, path: string, failures: string[]): ResolvedConfig {
  try {
    return configOf({config, path})
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    failures.push(...error.messages)
    return configOf({path})
  }
}

function lintDocument(version: number, text: string, path: string, config: ResolvedConfig): LintedDocument {
  const source = new Source(text)
  const tree = parse(source.text)
  const list = readPaperList(tree, source, config.settings, undefined, path)
  const offsets = new EditorOffsets(text)
  return {version, source, tree, list, problems: check(list, config), config, path, offsets}
}

function shownProblem(
  {ruleId, severity, reason, url, place, heading, fix}: Problem,
  {offsets}: LintedDocument
): ShownProblem {
  return {
    rule: ruleId,
    severity,
    message: shorten(reason),
    url: url!,
    from: offsets.of(place.start.offset!),
    to: offsets.of(place.end.offset!),
    line: place.start.line,
    section: shorten(heading?.text ?? ''),
    ...(fix && {fix: fix.applicability})
  }
}

function fixOne({source, tree, problems, offsets}: LintedDocument, {index}: {index: number}): FixOutcome {
  const problem = problems[index]!
  const {version, applied, refusals} = tryFixes({text: source.text, tree}, [problem], parse)
  const changes = applied
    .flatMap(({fix}) => fix!.edits)
    .map(({start, end, text}) => ({
      from: offsets.of(start),
      to: offsets.of(end),
      insert: withFeeds(text)
    }))
  return {changes, text: version.text, fixed: applied.length, refused: refusals.map(sayRefused)}
}

function fixAll({source, tree, problems, config}: LintedDocument, {unsafe}: {unsafe: boolean}): FixOutcome {
  const {text, fixed, refused} = fixProblems(tree, source, problems, config, {unsafe})
  return {changes: lineChanges(withFeeds(source.text), withFeeds(text)), text, fixed, refused: refused.map(sayRefused)}
}

function sayRefused({rule, line, reason}: RefusedFix): string {
  return shorten(`${rule}, line ${line}: the fix ${reason}`)
}
