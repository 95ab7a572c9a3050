import {rmSync, writeFileSync} from 'node:fs'
import {beforeEach, describe, expect, jest, test} from '@jest/globals'
import {cleanList, closing, raggedList} from './lists.js'

// What goes wrong in the middle of the work cannot be brought about from outside: here `fix` and `lint` are made to do it.
const realFix = await import('../../src/fix/fix.js')
const realLint = await import('../../src/lint/lint.js')
const {fix} = realFix
const {lintAndCount} = realLint
let fixing = fix
let linting = lintAndCount
jest.unstable_mockModule('../../src/fix/fix.js', () => ({
  ...realFix,
  fix: (...args: Parameters<typeof fix>) => fixing(...args)
}))
jest.unstable_mockModule('../../src/lint/lint.js', () => ({
  ...realLint,
  lintAndCount: (...args: Parameters<typeof lintAndCount>) => linting(...args)
}))
// Loads the command, which is to find these.
const {Workspace} = await import('./workspace.js')
beforeEach(() => {
  fixing = fix
  linting = lintAndCount
})

const bugs = 'https://github.com/paperlint/remark-paperlint/issues'

describe('while a file is linted', () => {
  test('it changes: theirs stays, and what is in the report is what was there before', async () => {
    const workspace = await Workspace.create({'README.md': raggedList})
    fixing = (...args) => {
      writeFileSync(workspace.path('README.md'), 'theirs')
      return fix(...args)
    }
    const {exitCode, stdout, stderr} = await workspace.run('--fix', '--format', 'json')
    expect(exitCode).toBe(2)
    expect(stderr).toBe('paperlint: README.md: changed while it was linted; left as it is\n')
    expect(JSON.parse(stdout).files).toMatchObject([{fixed: 0, messages: [{rule: 'no-ragged-row'}]}])
    expect(await workspace.read('README.md')).toBe('theirs')
  })

  test('it is deleted: it stays deleted, and the others are fixed', async () => {
    const workspace = await Workspace.create({'a.md': raggedList, 'b.md': raggedList})
    fixing = (text, options) => {
      if (options?.path === 'a.md') rmSync(workspace.path('a.md'))
      return fix(text, options)
    }
    const {exitCode, stderr} = await workspace.run('--fix', 'a.md', 'b.md')
    expect(exitCode).toBe(2)
    expect(stderr).toBe('paperlint: a.md: gone while it was linted; not written\n')
    await expect(workspace.read('a.md')).rejects.toThrow('ENOENT')
    expect(await workspace.read('b.md')).toBe(cleanList)
  })
})

describe('a fix that would lose something', () => {
  const refused = (line: number) => ({
    rule: 'no-ragged-row',
    about: 'row: Deep',
    line,
    reason: 'would have lost the word "Deep"'
  })

  test('is left out with one line, and the others are written; its problem is reported', async () => {
    const workspace = await Workspace.create({'README.md': raggedList})
    fixing = (text, options) => ({...fix(text, options), refused: [refused(6)]})
    const {exitCode, stderr} = await workspace.run('--fix')
    expect(exitCode).toBe(0)
    expect(stderr).toBe(
      `paperlint: README.md: left out the fix of no-ragged-row on line 6, which would have lost the word "Deep"; please report it at ${bugs}\n`
    )
    expect(await workspace.read('README.md')).toBe(cleanList)
  })

  test('is counted in that line where there are several', async () => {
    const workspace = await Workspace.create({'README.md': raggedList})
    fixing = (text, options) => ({...fix(text, options), refused: [refused(6), refused(7), refused(9)]})
    const {stderr} = await workspace.run('--fix')
    expect(stderr).toMatch(/^paperlint: README\.md: left out .* the word "Deep", and 2 more; please report it at .*\n$/)
  })
})

describe('an error that nobody expected', () => {
  const failing = () => {
    throw new TypeError('Cannot read properties of undefined')
  }

  test('is one line that names the file and asks for a report; the other files are linted', async () => {
    const workspace = await Workspace.create({'a.md': raggedList, 'b.md': cleanList})
    linting = (text, options) => (options?.path === 'a.md' ? failing() : lintAndCount(text, options))
    const {exitCode, stdout, stderr} = await workspace.run('--format', 'json', 'a.md', 'b.md')
    expect(exitCode).toBe(2)
    expect(stderr).toBe(
      `paperlint: a.md: internal error: Cannot read properties of undefined; please report it at ${bugs}\n`
    )
    expect(JSON.parse(stdout).files).toMatchObject([{path: 'b.md', messages: []}])
  })

  test('in a fix leaves the file as it is, and its problems are reported', async () => {
    const workspace = await Workspace.create({'README.md': raggedList})
    fixing = failing
    const {exitCode, stdout} = await workspace.run('--fix', '--format', 'json')
    expect(exitCode).toBe(2)
    expect(JSON.parse(stdout).files).toMatchObject([{fixed: 0, messages: [{rule: 'no-ragged-row'}]}])
    expect(await workspace.read('README.md')).toBe(raggedList)
  })

  test('shows its stack to who sets PAPERLINT_DEBUG', async () => {
    const workspace = await Workspace.create({'README.md': cleanList})
    linting = failing
    const {stderr} = await workspace.runIn({environment: {PAPERLINT_DEBUG: '1'}})
    expect(stderr).toMatch(
      /^paperlint: README\.md: internal error: .*\nTypeError: Cannot read properties of undefined\n +at failing /
    )
  })

  test('before the first file is one line too', async () => {
    const workspace = await Workspace.create()
    const stdin = {
      [Symbol.asyncIterator]: () => ({next: () => Promise.reject(new Error('read EIO'))})
    }
    const {run} = await import('../../src/cli/run.js')
    let stderr = ''
    const exitCode = await run(['--stdin'], {
      cwd: workspace.folder,
      stdin,
      stdout: {write: () => true},
      stderr: {write: (text) => (stderr += text)},
      environment: {}
    })
    expect(exitCode).toBe(2)
    expect(stderr).toBe(`paperlint: internal error: read EIO; please report it at ${bugs}\n`)
  })
})

describe('a list that cannot be read', () => {
  const deep = `${'> '.repeat(5000)}x\n`

  // Only satteri takes long for these.
  const crowded: [string, string, string] = [
    'full of addresses in one word',
    `(ab)[${'https://'.repeat(20_000)}`,
    'too many addresses in one word to be read'
  ]

  test.each([
    ['nested too deeply', deep, 'nested too deeply to be read'],
    ...(process.env.PAPERLINT_PARSER === 'remark' ? [] : [crowded])
  ])('since it is %s, is refused in one line', async (_, text, reason) => {
    const workspace = await Workspace.create({'README.md': text})
    for (const args of [[], ['--fix'], ['init']])
      expect(await workspace.run(...args)).toEqual({
        exitCode: 2,
        stdout: '',
        stderr: `paperlint: README.md: ${reason}\n`
      })
  })

  test('is no fault of a list that links to it', async () => {
    const workspace = await Workspace.create({'README.md': '# L\n\n[x](deep.md#y)\n', 'deep.md': deep, '.git/HEAD': ''})
    expect(await workspace.run()).toEqual({exitCode: 0, stdout: closing(0), stderr: ''})
  })
})
