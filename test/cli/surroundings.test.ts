import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, expect, test} from '@jest/globals'
import {surroundingsOf} from '../../src/cli/surroundings.js'

let root: string

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'paperlint-'))
  mkdirSync(path.join(root, '.git'))
  mkdirSync(path.join(root, 'docs/images'), {recursive: true})
  writeFileSync(path.join(root, 'LICENSE'), '')
})

afterEach(() => rmSync(root, {recursive: true}))

test.each([
  ['a file beside it', '../LICENSE', true],
  ['a folder', 'images/', true],
  ['a file that is not there', 'images/overview.png', false],
  ['a page of the host, outside of the repository', '../../../issues', true]
])('%s', (_, link, expected) => {
  expect(surroundingsOf(path.join(root, 'docs/README.md'))?.hasFile?.(link)).toBe(expected)
})

test('of a list that is in no repository nothing is known', () => {
  rmSync(path.join(root, '.git'), {recursive: true})
  expect(surroundingsOf(path.join(root, 'README.md'))).toBeUndefined()
})
