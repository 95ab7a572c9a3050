import {link, readFile, symlink} from 'node:fs/promises'
import {describe, expect, test} from '@jest/globals'
import {cleanList, closing, emptyLinkList, raggedList, warningList} from './lists.js'
import {Workspace} from './workspace.js'

const jsonOf = async (workspace: Workspace, ...args: string[]) =>
  JSON.parse((await workspace.run('--format', 'json', ...args)).stdout)

describe('the exit code', () => {
  test('is 0 when nothing is wrong', async () => {
    const workspace = await Workspace.create({'README.md': cleanList})
    expect(await workspace.run()).toEqual({exitCode: 0, stdout: closing(2), stderr: ''})
  })

  test('is 1 for an error', async () => {
    const workspace = await Workspace.create({'README.md': emptyLinkList})
    expect(await workspace.run()).toEqual({
      exitCode: 1,
      stdout: [
        'README.md:6:3: error: Unexpected empty link, expected an address, in the column `Paper` of “Deep Residual Learning” [no-empty-link] unsafe fix',
        'unsafe fix (--fix --unsafe-fixes): 1',
        closing(2, '1 error')
      ].join('\n'),
      stderr: ''
    })
  })

  test('is 0 for warnings, but 1 for more than --max-warnings', async () => {
    const workspace = await Workspace.create({'README.md': warningList})
    expect(await workspace.run()).toMatchObject({exitCode: 0, stderr: ''})
    expect(await workspace.run('--max-warnings', '1')).toMatchObject({exitCode: 0, stderr: ''})
    expect(await workspace.run('--max-warnings', '0')).toMatchObject({
      exitCode: 1,
      stderr: 'paperlint: 1 warning, more than the 0 of --max-warnings\n'
    })
  })

  test('is 2 where something could not be linted; the rest is linted and reported', async () => {
    const workspace = await Workspace.create({'a.md': emptyLinkList, 'docs/b.txt': ''})
    const outcome = await workspace.run('--format', 'json', 'missing.md', 'a.md', 'docs')
    expect(outcome).toMatchObject({
      exitCode: 2,
      stderr:
        'paperlint: missing.md: no such file\npaperlint: docs: no Markdown file in this folder, or all are ignored\n'
    })
    expect(JSON.parse(outcome.stdout).files.map(({path}: {path: string}) => path)).toEqual(['a.md'])
  })
})

describe('--format json', () => {
  test('has an entry for every file, with its path from the current folder', async () => {
    const workspace = await Workspace.create({'docs/a.md': cleanList, 'b.md': raggedList, 'src/index.js': ''})
    const {stdout} = await workspace.runIn({folder: 'src'}, '--format', 'json', '../docs', '../b.md')
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      files: [
        {path: '../docs/a.md', fixed: 0, messages: []},
        {
          path: '../b.md',
          fixed: 0,
          messages: [{rule: 'no-ragged-row', severity: 'error', line: 6, fix: {applicability: 'safe'}}]
        }
      ],
      summary: {errors: 1, warnings: 0, fixed: 0, fixable: 1, unsafelyFixable: 0}
    })
  })

  test('is valid also when nothing could be linted', async () => {
    const workspace = await Workspace.create()
    expect(await jsonOf(workspace, 'missing.md')).toEqual({
      version: 1,
      files: [],
      summary: {errors: 0, warnings: 0, fixed: 0, fixable: 0, unsafelyFixable: 0}
    })
  })
})

describe('--quiet', () => {
  test('reports errors only; warnings still count for --max-warnings', async () => {
    const workspace = await Workspace.create({'README.md': warningList})
    expect(await workspace.run('--quiet', '--max-warnings=0')).toEqual({
      exitCode: 1,
      stdout: closing(2, 'no errors'),
      stderr: 'paperlint: 1 warning, more than the 0 of --max-warnings\n'
    })
  })
})

describe('--output-file', () => {
  test('gets the report instead of stdout', async () => {
    const workspace = await Workspace.create({'README.md': raggedList})
    expect(await workspace.run('--format', 'json', '--output-file', 'report.json')).toEqual({
      exitCode: 1,
      stdout: '',
      stderr: ''
    })
    expect(JSON.parse(await workspace.read('report.json')).summary.errors).toBe(1)
  })

  test('never overwrites a list', async () => {
    const workspace = await Workspace.create({'README.md': raggedList})
    expect(await workspace.run('--output-file', './README.md')).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: 'paperlint: --output-file would overwrite a list that is linted\n'
    })
    expect(await workspace.read('README.md')).toBe(raggedList)
  })

  test('never overwrites a config, nor what it extends', async () => {
    const config = '{"extends": "./base.json"}'
    const workspace = await Workspace.create({
      'README.md': raggedList,
      'paperlint.config.json': config,
      'base.json': '{}'
    })
    for (const name of ['paperlint.config.json', 'base.json']) {
      expect(await workspace.run('--output-file', name)).toEqual({
        exitCode: 2,
        stdout: '',
        stderr: 'paperlint: --output-file would overwrite the config\n'
      })
    }
    expect(await workspace.read('paperlint.config.json')).toBe(config)
    expect(await workspace.read('base.json')).toBe('{}')
  })

  test.each([
    ['a symbolic link to it', symlink, []],
    ['a hard link to it', link, []],
    ['it, while its text comes on stdin', undefined, ['--stdin', '--stdin-filepath', 'README.md']]
  ])('never overwrites a list by way of %s', async (_, linkTo, args) => {
    const workspace = await Workspace.create({'README.md': raggedList})
    const name = linkTo ? 'report.txt' : 'README.md'
    await linkTo?.(workspace.path('README.md'), workspace.path(name))
    const outcome = await workspace.runIn({stdin: cleanList}, '--output-file', name, ...args)
    expect(outcome).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: 'paperlint: --output-file would overwrite a list that is linted\n'
    })
    expect(await workspace.read('README.md')).toBe(raggedList)
  })

  test('in a folder that is not there is one clear line', async () => {
    const workspace = await Workspace.create({'README.md': cleanList})
    expect(await workspace.run('--output-file', 'reports/report.txt')).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: 'paperlint: reports/report.txt: cannot be written: no such file or directory\n'
    })
  })
})

describe('on a terminal', () => {
  test('the report is as wide as the terminal', async () => {
    const workspace = await Workspace.create({'README.md': emptyLinkList})
    const {stdout} = await workspace.runIn({isTTY: true, columns: 60}, '--no-color')
    expect(stdout).toBe(`README.md

  6:3  error    no-empty-link  unsafe fix
       Unexpected empty link, expected an address, in the
       column \`Paper\` of “Deep Residual Learning”
       │ | [Deep Residual Learning]() | - |
       │   ^^^^^^^^^^^^^^^^^^^^^^^^^^

unsafe fix (--fix --unsafe-fixes): 1
${closing(2, '1 error')}`)
  })

  test('a pipe or a file still gets one problem a line, unless --format says otherwise', async () => {
    const workspace = await Workspace.create({'README.md': emptyLinkList})
    await workspace.runIn({isTTY: true}, '--output-file', 'report.txt')
    expect(await workspace.read('report.txt')).toMatch(/^README\.md:6:3: error: /)
    expect((await workspace.runIn({isTTY: true}, '--format', 'lines', '--no-color')).stdout).toMatch(
      /^README\.md:6:3: /
    )
    expect((await workspace.run('--format', 'pretty')).stdout).toMatch(/^README\.md\n\n {2}6:3 {2}error/)
  })
})

describe('--statistics', () => {
  test('counts instead of listing', async () => {
    const workspace = await Workspace.create({'README.md': emptyLinkList})
    expect((await workspace.run('--statistics')).stdout).toBe(
      `rule           problems  --fix  --unsafe-fixes
no-empty-link         1                      1
unsafe fix (--fix --unsafe-fixes): 1
${closing(2, '1 error')}`
    )
  })
})

describe('colours', () => {
  const isColored = async (surroundings: Parameters<Workspace['runIn']>[0], ...args: string[]) => {
    const workspace = await Workspace.create({'README.md': raggedList})
    return (await workspace.runIn(surroundings, ...args)).stdout.includes('\u001b')
  }

  test('are for terminals', async () => {
    expect(await isColored({isTTY: true})).toBe(true)
    expect(await isColored({})).toBe(false)
  })

  test('are not for who sets NO_COLOR, or has a terminal without them', async () => {
    expect(await isColored({isTTY: true, environment: {NO_COLOR: '1'}})).toBe(false)
    expect(await isColored({isTTY: true, environment: {TERM: 'dumb'}})).toBe(false)
  })

  test('are also in a pipe for who sets FORCE_COLOR, unless to 0', async () => {
    expect(await isColored({environment: {FORCE_COLOR: '1'}})).toBe(true)
    expect(await isColored({environment: {FORCE_COLOR: '1', NO_COLOR: '1'}})).toBe(true)
    expect(await isColored({isTTY: true, environment: {FORCE_COLOR: '0'}})).toBe(false)
  })

  test('are as --color and --no-color say', async () => {
    expect(await isColored({environment: {NO_COLOR: '1'}}, '--color')).toBe(true)
    expect(await isColored({isTTY: true}, '--no-color')).toBe(false)
  })
})

describe('the config', () => {
  test('of the folder holds; its overrides and `ignore` are relative to it', async () => {
    const workspace = await Workspace.create({
      'paperlint.config.json': JSON.stringify({
        overrides: [{files: ['docs/a.md'], rules: {'no-empty-link': 'warn'}}],
        ignore: ['docs/old/**']
      }),
      'docs/a.md': emptyLinkList,
      'docs/old/b.md': emptyLinkList
    })
    const {stdout} = await workspace.runIn({folder: 'docs'}, '--format', 'json', '.')
    expect(JSON.parse(stdout).files).toMatchObject([
      {path: 'a.md', messages: [{rule: 'no-empty-link', severity: 'warning'}]}
    ])
    const named = await workspace.runIn({folder: 'docs'}, '--format', 'json', 'old/b.md')
    expect(JSON.parse(named.stdout).files).toMatchObject([{path: 'old/b.md', messages: [{severity: 'error'}]}])
  })

  test('of --config holds instead of it', async () => {
    const workspace = await Workspace.create({
      'paperlint.config.json': '{"rules": {"no-empty-link": "warn"}}',
      '.ci/strict.yaml': 'rules: {no-empty-link: error}',
      'README.md': emptyLinkList
    })
    expect((await workspace.run()).exitCode).toBe(0)
    expect((await workspace.run('--config', '.ci/strict.yaml')).exitCode).toBe(1)
  })

  test('gives way to --rule', async () => {
    const workspace = await Workspace.create({
      'paperlint.config.json': '{"overrides": [{"files": ["*.md"], "rules": {"no-empty-link": "error"}}]}',
      'README.md': emptyLinkList
    })
    expect(await workspace.run('--rule', 'no-empty-link:off', '--rule', 'toc-sync:off')).toEqual({
      exitCode: 0,
      stdout: closing(2),
      stderr: ''
    })
  })
})

describe('a wrong command line is one clear line and exit code 2', () => {
  test.each([
    [['--fxi'], "unknown option '--fxi' (Did you mean --fix?)"],
    [['--config'], "option '--config <file>' argument missing"],
    [
      ['--format', 'prety'],
      "option '--format <format>' argument 'prety' is invalid. Allowed choices are pretty, lines, json, sarif, github, rdjson, junit, summary, html."
    ],
    [['--max-warnings', '-1'], "option '--max-warnings <number>' argument '-1' is invalid. Expected a whole number."],
    [['--rule', 'no-empty-links:off'], 'unknown rule "no-empty-links" at --rule; did you mean "no-empty-link"?'],
    [['--stdin', 'README.md'], 'unexpected files together with --stdin'],
    [['--statistics', '--format', 'json'], 'unexpected --statistics with --format json, expected pretty or lines']
  ])('%j', async (args, message) => {
    const workspace = await Workspace.create({'README.md': cleanList})
    expect(await workspace.run(...args)).toEqual({exitCode: 2, stdout: '', stderr: `paperlint: ${message}\n`})
  })
})

describe('explain', () => {
  test('shows the page of a rule', async () => {
    const workspace = await Workspace.create()
    const stdout = await readFile('rules/no-empty-link.md', 'utf8')
    expect(await workspace.run('explain', 'no-empty-link')).toEqual({exitCode: 0, stdout, stderr: ''})
  })

  test('shows how to suppress a problem for what is reported of comments', async () => {
    const workspace = await Workspace.create()
    const {exitCode, stdout} = await workspace.run('explain', 'unused-suppression')
    expect({exitCode, lines: stdout.split('\n').slice(0, 4)}).toEqual({
      exitCode: 0,
      lines: ['# Suppressing a problem', '', '```markdown', '<!-- paperlint-disable no-duplicate-paper -->']
    })
    expect(stdout).toMatch(/A comment that suppresses nothing is reported[^#]*\n$/)
  })

  test('knows what a misspelt name means', async () => {
    const workspace = await Workspace.create()
    const stderr = 'paperlint: unknown rule "no-emty-link"; did you mean "no-empty-link"?\n'
    expect(await workspace.run('explain', 'no-emty-link')).toEqual({exitCode: 2, stdout: '', stderr})
  })
})

test('--version is that of the package', async () => {
  const {version} = JSON.parse(await readFile('package.json', 'utf8'))
  const workspace = await Workspace.create()
  expect(await workspace.run('--version')).toEqual({exitCode: 0, stdout: `${version}\n`, stderr: ''})
})

test('--help names every option', async () => {
  const workspace = await Workspace.create()
  const {exitCode, stdout} = await workspace.run('--help')
  expect(exitCode).toBe(0)
  const options = stdout.match(/--[a-z-]+(?= )/g)
  expect(options).toEqual(
    expect.arrayContaining(['--fix', '--unsafe-fixes', '--diff', '--format', '--output-file', '--config', '--rule'])
  )
  expect(options).toEqual(
    expect.arrayContaining([
      '--max-warnings',
      '--quiet',
      '--all',
      '--statistics',
      '--stdin',
      '--stdin-filepath',
      '--color',
      '--no-color'
    ])
  )
})
