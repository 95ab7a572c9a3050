import {execFileSync} from 'node:child_process'
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from '@jest/globals'
import * as model from '../src/index.js'
import {snippet} from './tools/snippets.js'

const page = 'docs/model.md'
const root = fileURLToPath(new URL('..', import.meta.url))
const build = path.join(root, 'dist')

test('the program of docs/model.md prints what the page says', () => {
  if (!existsSync(path.join(build, 'src/index.js'))) throw new Error('expected a build in dist/: npm run build')
  // Within the package, so that `remark-paperlint` is this build.
  const folder = mkdtempSync(path.join(build, 'model-docs-'))
  try {
    for (const name of ['list.md', 'model.mjs']) writeFileSync(path.join(folder, name), snippet(page, name))
    const env = {...process.env, NO_COLOR: '1', FORCE_COLOR: undefined}
    const printed = execFileSync(process.execPath, ['model.mjs'], {cwd: folder, env, encoding: 'utf8'})
    expect(printed).toBe(snippet(page, 'output'))
  } finally {
    rmSync(folder, {recursive: true})
  }
})

test('docs/model.md names only functions and files that exist', () => {
  const text = readFileSync(path.join(root, page), 'utf8')
  const called = Array.from(text.matchAll(/`(\w+)\((?:list|entry|tree|url|a)\b/g), ([, name]) => name!)
  expect(new Set(called).size).toBe(9)
  expect(called.filter((name) => !(name in model))).toEqual([])
  const files = Array.from(text.matchAll(/`(src\/[^`]+)`/g), ([, name]) => name!)
  expect(files).toHaveLength(5)
  expect(files.filter((name) => !existsSync(path.join(root, name)))).toEqual([])
})
