import {type EditorState, type Extension, RangeSet, RangeSetBuilder, StateEffect, StateField} from '@codemirror/state'
import {Decoration, type DecorationSet, EditorView, GutterMarker, gutter, hoverTooltip} from '@codemirror/view'
import {messageParts} from '#core/report/message-parts.js'
import type {ShownProblem} from '../protocol.ts'

interface Marks {
  problems: readonly ShownProblem[]
  decorations: DecorationSet
  gutter: RangeSet<GutterMarker>
}

const none: Marks = {problems: [], decorations: Decoration.none, gutter: RangeSet.empty}

/** Marks the problems of the text as it is now. */
export const setProblems = StateEffect.define<readonly ShownProblem[]>()
/** The problem that is looked at. */
export const setSelected = StateEffect.define<number | undefined>()

class SeverityMarker extends GutterMarker {
  readonly severity: ShownProblem['severity']

  constructor(severity: ShownProblem['severity']) {
    super()
    this.severity = severity
  }

  override toDOM(): Node {
    const element = document.createElement('span')
    element.className = `gutter-mark ${this.severity}`
    element.textContent = this.severity === 'error' ? '●' : '▲'
    return element
  }
}

const markers = {error: new SeverityMarker('error'), warning: new SeverityMarker('warning')}

function marksOf(problems: readonly ShownProblem[], state: EditorState): Marks {
  const decorations = new RangeSetBuilder<Decoration>()
  const lines = new Map<number, ShownProblem['severity']>()
  const {length} = state.doc
  for (const [index, {from, to, severity}] of problems.entries()) {
    if (from < to && to <= length)
      decorations.add(from, to, Decoration.mark({class: `problem ${severity}`, index, inclusive: false}))
    const line = state.doc.lineAt(Math.min(from, length)).from
    if (lines.get(line) !== 'error') lines.set(line, severity)
  }
  const gutterMarks = new RangeSetBuilder<GutterMarker>()
  for (const [from, severity] of lines) gutterMarks.add(from, from, markers[severity])
  return {problems, decorations: decorations.finish(), gutter: gutterMarks.finish()}
}

const marks = StateField.define<Marks>({
  create: () => none,
  update(value, transaction) {
    let {problems, decorations, gutter} = value
    if (transaction.docChanged) {
      decorations = decorations.map(transaction.changes)
      gutter = gutter.map(transaction.changes)
    }
    for (const effect of transaction.effects) {
      if (effect.is(setProblems)) ({problems, decorations, gutter} = marksOf(effect.value, transaction.state))
    }
    return {problems, decorations, gutter}
  },
  provide: (field) => EditorView.decorations.from(field, ({decorations}) => decorations)
})

const selected = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(value, transaction) {
    for (const effect of transaction.effects) {
      if (!effect.is(setSelected)) continue
      const place = effect.value === undefined ? undefined : placeOf(transaction.state, effect.value)
      if (!place || place.from === place.to) return Decoration.none
      return Decoration.set(Decoration.mark({class: 'selected-problem'}).range(place.from, place.to))
    }
    return transaction.docChanged ? value.map(transaction.changes) : value
  },
  provide: (field) => EditorView.decorations.from(field)
})

/** Where a problem is now, after what was typed since it was found. */
export function placeOf(state: EditorState, index: number): {from: number; to: number} | undefined {
  const {decorations, problems} = state.field(marks)
  for (const cursor = decorations.iter(); cursor.value; cursor.next())
    if (cursor.value.spec.index === index) return {from: cursor.from, to: cursor.to}
  const problem = problems[index]
  const {length} = state.doc
  return problem && {from: Math.min(problem.from, length), to: Math.min(problem.to, length)}
}

/** The indexes of the problems at a place. */
export function problemsAt(state: EditorState, position: number): number[] {
  const indexes: number[] = []
  state.field(marks).decorations.between(position, position, (_from, _to, {spec}) => void indexes.push(spec.index))
  return indexes
}

/** The problem that begins next behind the cursor, or last before it; round the end of the text. */
export function nextProblem(state: EditorState, step: 1 | -1): number | undefined {
  const {problems} = state.field(marks)
  const {head} = state.selection.main
  const starts = problems.map((_, index) => index).filter((index) => step * (problems[index]!.from - head) > 0)
  return (
    (step > 0 ? starts[0] : starts.at(-1)) ?? (problems.length === 0 ? undefined : step > 0 ? 0 : problems.length - 1)
  )
}

/** Marks in the text and beside it, and what is wrong where the pointer is. */
export const problemMarks: Extension = [
  marks,
  selected,
  gutter({class: 'problem-gutter', markers: (view) => view.state.field(marks).gutter}),
  hoverTooltip((view, position) => {
    const found = problemsAt(view.state, position)
    if (found.length === 0) return null
    const {problems} = view.state.field(marks)
    return {
      pos: position,
      create() {
        const dom = document.createElement('div')
        dom.className = 'problem-tooltip'
        for (const index of found) {
          const line = document.createElement('p')
          line.lang = 'en'
          for (const {text, isCode} of messageParts(problems[index]?.message ?? '')) {
            const part = document.createElement(isCode ? 'code' : 'span')
            part.textContent = text
            line.append(part)
          }
          dom.append(line)
        }
        return {dom}
      }
    }
  })
]
