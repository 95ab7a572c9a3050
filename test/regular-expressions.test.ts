import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from '@jest/globals'
import {parseSync} from '@swc/core'
import {globbySync} from 'globby'
import {analyse} from 'scslre'
import {spellings} from '../src/papers/spellings.js'

// What stands in a list may be a stranger's: no regular expression may take time that grows faster than the text. scslre finds those
// that backtrack through two quantifiers, and those that begin anew at every character.

const root = fileURLToPath(new URL('../', import.meta.url))

/** How the time of a regular expression grows faster than the text, if it does. */
function superlinear(source: string, flags: string): string[] {
  return analyse({source, flags}).reports.map(({type, exponential}) => (exponential ? `exponential ${type}` : type))
}

/** The literals of a module. */
function regularExpressionsOf(code: string): {pattern: string; flags: string}[] {
  const found: {pattern: string; flags: string}[] = []
  JSON.stringify(parseSync(code, {syntax: 'typescript', target: 'es2022'}), (_, value) => {
    if (value?.type === 'RegExpLiteral') found.push(value)
    return value
  })
  return found
}

describe('the check', () => {
  test.each([
    ['^(?:a+)+$', ['exponential Self']],
    [String.raw`^\s*\s*x`, ['Trade']],
    [String.raw`\s+$`, ['Move']],
    [String.raw`^\s+$`, []]
  ])('knows %s', (source, expected) => {
    expect(superlinear(source, '')).toEqual(expected)
  })

  test('finds every literal', () => {
    expect(regularExpressionsOf('f(/a/u); const g = {h: [/b+/]}').map(({pattern, flags}) => [pattern, flags])).toEqual([
      ['a', 'u'],
      ['b+', '']
    ])
  })
})

/** What only developers run reads pages and reports of our own. */
const modules = globbySync(['{src,rules}/**/*.ts', '!src/development/**'], {cwd: root}).sort()

test.each(modules)('%s takes linear time', (module) => {
  const slow = regularExpressionsOf(readFileSync(new URL(`../${module}`, import.meta.url), 'utf8'))
    .map(({pattern, flags}) => ({pattern, flags, growth: superlinear(pattern, flags)}))
    .filter(({growth}) => growth.length > 0)
  expect(slow).toEqual([])
})

test('the addresses of papers, some of which are put together, take linear time', () => {
  const paths = spellings.flatMap(({path}) => path ?? [])
  expect(paths.filter(({source, flags}) => superlinear(source, flags).length > 0)).toEqual([])
})
