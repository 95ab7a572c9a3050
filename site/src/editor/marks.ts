import {
  type ChangeDesc,
  ChangeSet,
  type EditorState,
  type Extension,
  MapMode,
  RangeSet,
  RangeSetBuilder,
  StateEffect,
  StateField
} from '@codemirror/state'
import {
  Decoration,
  type DecorationSet,
  EditorView,
  GutterMarker,
  gutter,
  hoverTooltip,
  ViewPlugin,
  type ViewUpdate
} from '@codemirror/view'
import {messageParts} from '#core/report/message-parts.js'
import type {ShownProblem} from '../protocol.ts'

/** The problems where they were found. Their places now are computed only for what is seen: of thousands, that would be slow for each change. */
interface Found {
  /** In the order of the text. */
  problems: readonly ShownProblem[]
  /** For each, the last end among it and those before. */
  lastEnds: readonly number[]
  /** What was changed since. */
  changes: ChangeDesc
}

/** Marks the problems of the text as it is now. */
export const setProblems = StateEffect.define<readonly ShownProblem[]>()
/** The problem that is looked at. */
export const setSelected = StateEffect.define<number | undefined>()

const found = StateField.define<Found>({
  create: ({doc}) => ({problems: [], lastEnds: [], changes: ChangeSet.empty(doc.length).desc}),
  update(value, transaction) {
    for (const effect of transaction.effects) {
      if (!effect.is(setProblems)) continue
      const problems = effect.value
      let last = 0
      const lastEnds = problems.map(({to}) => {
        last = Math.max(last, to)
        return last
      })
      return {problems, lastEnds, changes: ChangeSet.empty(transaction.newDoc.length).desc}
    }
    return transaction.docChanged ? {...value, changes: value.changes.composeDesc(transaction.changes.desc)} : value
  }
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

interface Place {
  from: number
  to: number
}

/** Where a problem is now, after what was typed since it was found. */
export function placeOf(state: EditorState, index: number): Place | undefined {
  const {problems, changes} = state.field(found)
  const problem = problems[index]
  if (!problem) return
  const from = changes.mapPos(problem.from, 1)
  return {from, to: Math.max(from, changes.mapPos(problem.to, -1))}
}

/** The problems of a part of the text, where they are now, without those whose text is gone. */
export function problemsBetween(state: EditorState, from: number, to: number): (Place & {index: number})[] {
  const {problems, lastEnds, changes} = state.field(found)
  const back = changes.invertedDesc
  const [start, end] = [back.mapPos(from, -1), back.mapPos(to, 1)]
  const places: (Place & {index: number})[] = []
  for (let index = firstAtLeast(lastEnds, start); index < problems.length && problems[index]!.from <= end; index++) {
    const problem = problems[index]!
    const place = placeOf(state, index)!
    const isGone =
      problem.from < problem.to ? place.from === place.to : changes.mapPos(problem.from, 1, MapMode.TrackDel) === null
    if (!isGone && place.from <= to && place.to >= from) places.push({index, ...place})
  }
  return places
}

/** Where numbers that never fall reach a bound. */
function firstAtLeast(numbers: readonly number[], bound: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[middle]! < bound) low = middle + 1
    else high = middle
  }
  return low
}

/** The problem that begins next behind the cursor, or last before it; round the end of the text. */
export function nextProblem(state: EditorState, step: 1 | -1): number | undefined {
  const {problems, changes} = state.field(found)
  if (problems.length === 0) return
  const head = changes.invertedDesc.mapPos(state.selection.main.head)
  const isBehind = ({from}: ShownProblem) => step * (from - head) > 0
  const next = step > 0 ? problems.findIndex(isBehind) : problems.findLastIndex(isBehind)
  return next !== -1 ? next : step > 0 ? 0 : problems.length - 1
}

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
const underlines = {
  error: Decoration.mark({class: 'problem error'}),
  warning: Decoration.mark({class: 'problem warning'})
}

/** The marks in and beside the part of the text that is seen. */
class SeenMarks {
  decorations: DecorationSet = Decoration.none
  gutter: RangeSet<GutterMarker> = RangeSet.empty

  constructor(view: EditorView) {
    this.#make(view)
  }

  update({view, viewportChanged, startState, state}: ViewUpdate): void {
    if (viewportChanged || startState.field(found) !== state.field(found)) this.#make(view)
  }

  #make({state, visibleRanges}: EditorView): void {
    const {problems} = state.field(found)
    const decorations = new RangeSetBuilder<Decoration>()
    const lines = new Map<number, ShownProblem['severity']>()
    let next = 0
    for (const range of visibleRanges) {
      for (const {index, from, to} of problemsBetween(state, range.from, range.to)) {
        // It can reach into several parts.
        if (index < next) continue
        next = index + 1
        const {severity} = problems[index]!
        if (from < to) decorations.add(from, to, underlines[severity])
        const line = state.doc.lineAt(from).from
        if (lines.get(line) !== 'error') lines.set(line, severity)
      }
    }
    const gutterMarks = new RangeSetBuilder<GutterMarker>()
    for (const [from, severity] of lines) gutterMarks.add(from, from, markers[severity])
    this.decorations = decorations.finish()
    this.gutter = gutterMarks.finish()
  }
}

const seenMarks = ViewPlugin.fromClass(SeenMarks, {decorations: ({decorations}) => decorations})

/** The indexes of the problems at a place. */
export function problemsAt(state: EditorState, position: number): number[] {
  return problemsBetween(state, position, position).map(({index}) => index)
}

/** Marks in the text and beside it, and what is wrong where the pointer is. */
export const problemMarks: Extension = [
  found,
  selected,
  seenMarks,
  gutter({class: 'problem-gutter', markers: (view) => view.plugin(seenMarks)?.gutter ?? RangeSet.empty}),
  hoverTooltip((view, position) => {
    const indexes = problemsAt(view.state, position)
    if (indexes.length === 0) return null
    const {problems} = view.state.field(found)
    return {
      pos: position,
      create() {
        const dom = document.createElement('div')
        dom.className = 'problem-tooltip'
        for (const index of indexes) {
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
