import {existsSync, readFileSync} from 'node:fs'
import {expect, test} from '@jest/globals'
import {mutations} from './mutations.js'

const root = new URL('../../', import.meta.url)
const exists = (file: string) => existsSync(new URL(file, root))
const occurrences = (text: string, file: string) => readFileSync(new URL(file, root), 'utf8').split(text).length - 1

test('the text of each mutation occurs once in its file', () => {
  const stale = mutations.filter(({file, old}) => !exists(file) || occurrences(old, file) !== 1)
  expect(stale.map(({id}) => id)).toEqual([])
})

test('each mutation has a name of its own, and tests that exist', () => {
  const ids = mutations.map(({id}) => id)
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  const names = new Set(mutations.flatMap(({tests}) => tests))
  expect([...names].filter((name) => !exists(`test/${name}`) && !exists(`test/${name}.test.ts`))).toEqual([])
})
