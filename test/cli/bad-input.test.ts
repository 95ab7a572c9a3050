import {chmod, readdir, symlink} from 'node:fs/promises'
import {describe, expect, test} from '@jest/globals'
import {cleanList, closing, raggedList} from './lists.js'
import {type Outcome, Workspace} from './workspace.js'

/** What the command says to something it cannot work with: one clear line, no report, and exit code 2. */
const refusal = (...lines: string[]): Outcome => ({
  exitCode: 2,
  stdout: '',
  stderr: lines.map((line) => `paperlint: ${line}\n`).join('')
})

describe('a list', () => {
  test.each([
    ['that is not UTF-8', Uint8Array.of(0x23, 0x20, 0xe9, 0x0a), 'README.md: not UTF-8 on line 1'],
    ['with a NUL byte', '# Papers\n\nA\0B\n', 'README.md: a NUL byte on line 3, expected text']
  ])('%s is refused, and left as it is', async (_, content, line) => {
    const workspace = await Workspace.create({'README.md': content})
    expect(await workspace.run()).toEqual(refusal(line))
    expect(await workspace.run('--unsafe-fixes')).toEqual(refusal(line))
    expect(await workspace.read('README.md')).toBe(Buffer.from(content as string).toString())
  })

  test.each([
    ['that is empty', ''],
    ['of a byte order mark only', '\ufeff'],
    ['of blanks only', ' \n\t\n\n']
  ])('%s has no problems', async (_, content) => {
    const workspace = await Workspace.create({'README.md': content})
    expect(await workspace.run('--fix')).toEqual({exitCode: 0, stdout: closing(0), stderr: ''})
    expect(await workspace.read('README.md')).toBe(content)
  })

  test('that is missing is refused', async () => {
    const workspace = await Workspace.create()
    expect(await workspace.run('README.md')).toEqual(refusal('README.md: no such file'))
    expect(await workspace.run()).toEqual(refusal('.: no Markdown file in this folder, or all are ignored'))
  })

  test.each(['help', 'lint', 'fix'])('that is a word is said to be no command either: %s', async (word) => {
    const workspace = await Workspace.create({'README.md': cleanList})
    expect(await workspace.run(word)).toEqual(
      refusal(`${word}: no such file or command; --help lists the commands and options`)
    )
  })

  test('that cannot be read is refused', async () => {
    const workspace = await Workspace.create()
    await symlink('README.md', workspace.path('README.md'))
    expect(await workspace.run('README.md')).toEqual(
      refusal('README.md: cannot be read: too many symbolic links encountered')
    )
  })

  test('that is read-only is linted, but not fixed', async () => {
    const workspace = await Workspace.create({'README.md': raggedList})
    await chmod(workspace.path('README.md'), 0o444)
    const {exitCode, stdout, stderr} = await workspace.run('--fix', '--format', 'json')
    expect(exitCode).toBe(2)
    expect(stderr).toBe('paperlint: README.md: read-only; left as it is\n')
    expect(JSON.parse(stdout)).toMatchObject({
      files: [{path: 'README.md', fixed: 0, messages: [{rule: 'no-ragged-row'}]}],
      summary: {errors: 1, fixed: 0, fixable: 1}
    })
    expect(await workspace.read('README.md')).toBe(raggedList)
    expect(await readdir(workspace.folder)).toEqual(['.git', 'README.md'])
  })

  test('that is read-only and right is no failure', async () => {
    const workspace = await Workspace.create({'README.md': cleanList})
    await chmod(workspace.path('README.md'), 0o444)
    expect(await workspace.run('--fix')).toEqual({exitCode: 0, stdout: closing(2), stderr: ''})
  })

  test('of 2 MB is linted and fixed, and all of it stays', async () => {
    const prose = `${'Papers that came out this week, with a word on each of them. '.repeat(10)}\n\n`
    const list = `${raggedList}\n${prose.repeat(3400)}`
    expect(list.length).toBeGreaterThan(2_000_000)
    const workspace = await Workspace.create({'papers.md': list})
    expect(await workspace.run('--fix', 'papers.md')).toEqual({
      exitCode: 0,
      stdout: `1 problem fixed\n${closing(2, 'no problems', 'papers.md')}`,
      stderr: ''
    })
    expect(await workspace.read('papers.md')).toBe(list.replace(raggedList, cleanList))
  }, 120_000)

  test.each([
    ['quotes', '> '.repeat(500)],
    ['list items', '- '.repeat(500)]
  ])(
    'nested in 500 levels of %s is linted',
    async (_, markers) => {
      const workspace = await Workspace.create({'README.md': `${markers}[Attention Is All You Need]()\n`})
      const {exitCode, stdout} = await workspace.run('--format', 'json')
      expect(exitCode).toBe(1)
      expect(JSON.parse(stdout).files[0].messages).toMatchObject([{rule: 'no-empty-link', line: 1, column: 1001}])
    },
    120_000
  )

  test('nested in a list of 500 levels is linted', async () => {
    const lines = Array.from({length: 500}, (_, level) => `${'  '.repeat(level)}- Level ${level}\n`)
    const workspace = await Workspace.create({'README.md': `${lines.join('')}${'  '.repeat(500)}- [Deep]()\n`})
    const {exitCode, stdout} = await workspace.run('--format', 'json')
    expect(exitCode).toBe(1)
    expect(JSON.parse(stdout).files[0].messages).toMatchObject([{rule: 'no-empty-link', line: 501, column: 1003}])
  }, 120_000)

  test('whose name would mean something to a terminal is shown with that spelled out', async () => {
    const workspace = await Workspace.create()
    expect((await workspace.run('\u001b[2J.md')).stderr).toBe('paperlint: \\u001b[2J.md: no such file\n')
  })
})

describe('a config', () => {
  test.each([
    ['with an unknown key', '{"colums": []}', '1:2: unknown key "colums"; did you mean "columns"?'],
    ['with a wrong type', '{"placeholder": true}', '1:2: unexpected true at placeholder, expected text on one line'],
    [
      'with an unknown rule',
      '{"rules": {"no-empty-links": "off"}}',
      '1:12: unknown rule "no-empty-links" at rules; did you mean "no-empty-link"?'
    ],
    [
      'with an unknown option',
      '{"rules": {"no-empty-link": ["warn", {"badge": true}]}}',
      '1:39: unknown option "badge" at rules.no-empty-link[1]; did you mean "badges"?'
    ],
    ['of broken JSON', '{"host": github}', '1:10: not JSON: invalid symbol; a text needs double quotes'],
    ['that extends a missing one', '{"extends": "./lists.json"}', '1:2: no such file at extends: "./lists.json"']
  ])('%s is refused, and nothing is linted', async (_, config, message) => {
    const workspace = await Workspace.create({'README.md': raggedList, 'paperlint.config.json': config})
    const outcome = await workspace.run('--fix')
    expect(outcome).toEqual({exitCode: 2, stdout: '', stderr: `paperlint: paperlint.config.json:${message}\n`})
    expect(await workspace.read('README.md')).toBe(raggedList)
  })

  test('with two faults is refused with a line for each', async () => {
    const workspace = await Workspace.create({
      'README.md': cleanList,
      'paperlint.config.json': '{"hots": "github",\n "toc": "write"}'
    })
    expect(await workspace.run()).toEqual(
      refusal(
        'paperlint.config.json:1:2: unknown key "hots"; did you mean "host"?',
        'paperlint.config.json:2:2: unexpected "write" at toc, expected "check" or "create"'
      )
    )
  })

  test('that is not there is refused', async () => {
    const workspace = await Workspace.create({'README.md': cleanList})
    expect(await workspace.run('--config', 'my.json')).toEqual(refusal('my.json: no such file'))
  })
})
