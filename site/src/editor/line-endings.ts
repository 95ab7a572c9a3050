import {invertedEffects} from '@codemirror/commands'
import {
  type EditorState,
  type Extension,
  RangeSet,
  RangeSetBuilder,
  RangeValue,
  StateEffect,
  StateField
} from '@codemirror/state'

/**
 * The editor has one character for each line ending. This remembers which it is: the one of most lines, and those that differ, wherever they
 * move, so that a text that is opened and saved has the same bytes.
 */
interface Endings {
  usual: string
  others: RangeSet<Ending>
}

class Ending extends RangeValue {
  readonly text: string
  // Text that is typed before or behind an ending does not become part of it.
  override startSide = 1
  override endSide = -1

  constructor(text: string) {
    super()
    this.text = text
  }

  override eq(other: Ending): boolean {
    return other.text === this.text
  }
}

const kinds = new Map(['\n', '\r\n', '\r'].map((text) => [text, new Ending(text)]))

/** Reads the endings of a text without byte order mark. */
export function readEndings(text: string): Endings {
  if (!text.includes('\r')) return {usual: '\n', others: RangeSet.empty}
  const found = Array.from(text.matchAll(/\r\n|\n|\r/g), ({0: ending, index}) => ({ending, index}))
  const countOf = (kind: string) => found.reduce((sum, {ending}) => sum + Number(ending === kind), 0)
  const usual = [...kinds.keys()].reduce((best, kind) => (countOf(kind) > countOf(best) ? kind : best))
  const builder = new RangeSetBuilder<Ending>()
  let removed = 0
  for (const {ending, index} of found) {
    const at = index - removed
    if (ending !== usual) builder.add(at, at + 1, kinds.get(ending)!)
    removed += ending.length - 1
  }
  return {usual, others: builder.finish()}
}

/** Sets the endings of the text that the transaction makes. */
export const setEndings = StateEffect.define<Endings>({
  map: ({usual, others}, changes) => ({usual, others: others.map(changes)})
})

const endings = StateField.define<Endings>({
  create: () => ({usual: '\n', others: RangeSet.empty}),
  update(value, transaction) {
    for (const effect of transaction.effects) if (effect.is(setEndings)) return effect.value
    if (!transaction.docChanged || value.others.size === 0) return value
    return {usual: value.usual, others: value.others.map(transaction.changes)}
  }
})

export const lineEndings: Extension = [
  endings,
  invertedEffects.of((transaction) => {
    const before = transaction.startState.field(endings)
    const isChanged = before !== transaction.state.field(endings)
    return isChanged ? [setEndings.of(before)] : []
  })
]

/** The text with its line endings. */
export function textOf(state: EditorState): string {
  const {usual, others} = state.field(endings)
  const text = state.doc.toString()
  const withUsual = (part: string) => (usual === '\n' ? part : part.replaceAll('\n', usual))
  if (others.size === 0) return withUsual(text)
  let result = ''
  let position = 0
  for (const cursor = others.iter(); cursor.value; cursor.next()) {
    result += withUsual(text.slice(position, cursor.from)) + cursor.value.text
    position = cursor.from + 1
  }
  return result + withUsual(text.slice(position))
}
