import {ChangeDesc, EditorState, type TransactionSpec} from '@codemirror/state'
import {expect, jest, test} from '@jest/globals'
import {nextProblem, placeOf, problemMarks, problemsAt, problemsBetween, setProblems} from '../src/editor/marks.ts'
import type {ShownProblem} from '../src/protocol.ts'

const line = '| a cell | another |\n'

/** A text of so many lines, with a problem on the first cell of each. */
function textWithProblems(lines: number): EditorState {
  const problems = Array.from({length: lines}, (_, index) => problem(index * line.length + 2, index * line.length + 8))
  return withProblems(line.repeat(lines), problems)
}

function problem(from: number, to: number): ShownProblem {
  return {rule: 'no-empty-link', severity: 'error', message: 'Unexpected', url: '', from, to, line: 1, section: ''}
}

function withProblems(doc: string, problems: ShownProblem[]): EditorState {
  const state = EditorState.create({doc, extensions: problemMarks})
  return state.update({effects: setProblems.of(problems)}).state
}

const after = (state: EditorState, ...changes: TransactionSpec[]) =>
  changes.reduce((now, change) => now.update(change).state, state)

test('a problem moves with its text', () => {
  const state = after(
    textWithProblems(3),
    {changes: {from: 0, insert: 'new\n'}},
    {changes: {from: line.length + 8, to: line.length + 9}}
  )
  expect(placeOf(state, 0)).toEqual({from: 6, to: 12})
  expect(placeOf(state, 1)).toEqual({from: line.length + 6, to: line.length + 11})
  expect(problemsAt(state, 6)).toEqual([0])
  expect(problemsAt(state, 4)).toEqual([])
})

test('a problem whose text is gone is marked nowhere', () => {
  const state = after(textWithProblems(3), {changes: {from: 0, to: line.length}})
  expect(problemsBetween(state, 0, state.doc.length).map(({index}) => index)).toEqual([1, 2])
})

test('a problem of many lines is found on each of them, and one without length where it is', () => {
  const state = withProblems(line.repeat(9), [problem(0, 5 * line.length), problem(line.length, line.length)])
  expect(problemsAt(state, 4 * line.length)).toEqual([0])
  expect(problemsAt(state, line.length)).toEqual([0, 1])
  expect(problemsAt(state, 6 * line.length)).toEqual([])
})

test('the next problem is the one behind the cursor, whatever was typed since', () => {
  const state = after(textWithProblems(3), {changes: {from: 0, insert: 'new\n'}, selection: {anchor: 6}})
  expect(nextProblem(state, 1)).toBe(1)
  expect(nextProblem(state, -1)).toBe(2)
})

test('of 10,000 problems only those that are seen are looked at, after a fix in every tenth line', () => {
  const mapped = jest.spyOn(ChangeDesc.prototype, 'mapPos')
  const fixes = Array.from({length: 1000}, (_, index) => ({from: index * 10 * line.length, insert: '-'}))
  const state = after(textWithProblems(10_000), {changes: fixes})
  expect(problemsBetween(state, 100_000, 100_000 + 40 * line.length)).toHaveLength(41)
  expect(mapped.mock.calls.length).toBeLessThan(200)
})
