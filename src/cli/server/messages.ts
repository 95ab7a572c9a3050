import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  DiagnosticSeverity,
  type Range,
  type TextEdit
} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import {fixTitle} from '../../fix/title.js'
import type {Problem} from '../../lint/problem.js'
import type {Fix} from '../../text/edit.js'
import type {LintedDocument} from './linted-document.js'
import {changesTo, rangeOf, textEditsOf} from './text-edits.js'

/** The kind of the action that applies all safe fixes. An editor can be set to do that on each save. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.paperlint`

/** How many fixes are tried for one light bulb, each with a parse of the text; *chosen*: at a cursor there are seldom more than three. */
const MOST_ACTIONS = 20

/** A problem as an editor shows it. */
export function diagnosticOf(problem: Problem, document: TextDocument, {source}: LintedDocument): Diagnostic {
  const shift = source.byteOrderMark.length
  const range = ({start, end}: Problem['place']) => rangeOf(document, start.offset! + shift, end.offset! + shift)
  return {
    range: range(problem.place),
    severity: problem.fatal ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    code: problem.ruleId,
    codeDescription: {href: problem.url!},
    source: 'paperlint',
    message: problem.reason,
    relatedInformation: problem.related.map(({message, place}) => ({
      message,
      location: {uri: document.uri, range: range(place)}
    }))
  }
}

/** What says that a document could not be linted: at its start, in the place of its problems. */
export function failureOf(message: string): Diagnostic {
  const start = {line: 0, character: 0}
  return {range: {start, end: start}, severity: DiagnosticSeverity.Error, source: 'paperlint', message}
}

/** An action for the fix of each problem in a range, the safe ones first. */
export function quickFixesIn(range: Range, document: TextDocument, linted: LintedDocument): CodeAction[] {
  const shift = linted.source.byteOrderMark.length
  const [start, end] = [document.offsetAt(range.start) - shift, document.offsetAt(range.end) - shift]
  const touched = linted.problems.filter(
    ({fix, place}) => fix && place.start.offset! <= end && place.end.offset! >= start
  )
  const safeFirst = touched.toSorted((a, b) => rank(a.fix!) - rank(b.fix!))
  return safeFirst
    .slice(0, MOST_ACTIONS)
    .filter((problem) => linted.allows(problem))
    .map((problem) => ({
      title: `${fixTitle(problem, linted.source)}${problem.fix!.applicability === 'safe' ? '' : ' (unsafe)'}`,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnosticOf(problem, document, linted)],
      isPreferred: problem.fix!.applicability === 'safe',
      edit: editOf(document, textEditsOf(document, problem.fix!.edits, shift))
    }))
}

/** The action that applies all safe fixes; none where there is nothing to apply. */
export function fixAll(document: TextDocument, linted: LintedDocument): CodeAction[] {
  if (!linted.problems.some(({fix}) => fix?.applicability === 'safe')) return []
  const edits = changesTo(document, linted.fixed())
  if (edits.length === 0) return []
  return [{title: 'Apply all safe fixes of paperlint', kind: FIX_ALL, edit: editOf(document, edits)}]
}

/** An edit for this version of a document: an editor refuses it if the document has changed since. */
function editOf({uri, version}: TextDocument, edits: TextEdit[]): CodeAction['edit'] & object {
  return {documentChanges: [{textDocument: {uri, version}, edits}]}
}

function rank({applicability}: Fix): number {
  return applicability === 'safe' ? 0 : 1
}
