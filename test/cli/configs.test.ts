import {describe, expect, test} from '@jest/globals'
import {cleanList, emptyLinkList, raggedList} from './lists.js'
import {Workspace} from './workspace.js'

const off = '{"rules": {"no-empty-link": "off"}}'
const filesOf = (stdout: string) =>
  JSON.parse(stdout).files.map(({path, messages}: {path: string; messages: object[]}) => [path, messages.length])

describe('each file has the config that is nearest to it', () => {
  test('whatever the current folder is', async () => {
    const workspace = await Workspace.create({
      'README.md': emptyLinkList,
      'lists/paperlint.config.json': off,
      'lists/README.md': emptyLinkList,
      'lists/old/README.md': emptyLinkList
    })
    const {stdout} = await workspace.run('.', '--format', 'json')
    expect(filesOf(stdout)).toEqual([
      ['README.md', 1],
      ['lists/README.md', 0],
      ['lists/old/README.md', 0]
    ])
    expect((await workspace.runIn({folder: 'lists/old'}, '../../README.md')).exitCode).toBe(1)
  })

  test('but not one above the root of its repository', async () => {
    const workspace = await Workspace.create({
      'paperlint.config.json': off,
      'inner/.git/HEAD': '',
      'inner/README.md': emptyLinkList
    })
    expect((await workspace.run('inner/README.md')).exitCode).toBe(1)
  })

  test('with its globs relative to its folder', async () => {
    const workspace = await Workspace.create({
      'lists/paperlint.config.json': `{"overrides": [{"files": ["old/**"], "rules": {"no-empty-link": "off"}}], "ignore": ["./draft.md"]}`,
      'lists/old/README.md': emptyLinkList,
      'lists/draft.md': emptyLinkList,
      'draft.md': emptyLinkList
    })
    const {stdout} = await workspace.run('.', '--format', 'json')
    expect(filesOf(stdout)).toEqual([
      ['draft.md', 1],
      ['lists/old/README.md', 0]
    ])
  })

  test('for a text on stdin that of the file that it is a version of', async () => {
    const workspace = await Workspace.create({'lists/paperlint.config.json': off})
    const {exitCode} = await workspace.runIn({stdin: emptyLinkList}, '--stdin-filepath', 'lists/README.md')
    expect(exitCode).toBe(0)
  })

  test('unless --config names another one', async () => {
    const workspace = await Workspace.create({
      'ci.json': '{}',
      'lists/paperlint.config.json': off,
      'lists/README.md': emptyLinkList
    })
    expect((await workspace.run('--config', 'ci.json', 'lists/README.md')).exitCode).toBe(1)
  })

  test('with the levels of --rule', async () => {
    const workspace = await Workspace.create({'lists/paperlint.config.json': off, 'lists/README.md': emptyLinkList})
    expect((await workspace.run('--rule', 'no-empty-link:error', 'lists/README.md')).exitCode).toBe(1)
  })
})

test('where one config is wrong no file is fixed, and each fault is one line', async () => {
  const workspace = await Workspace.create({
    'README.md': raggedList,
    'lists/paperlint.config.json': '{"hots": "github", "tok": "check"}',
    'lists/README.md': raggedList
  })
  expect(await workspace.run('--fix', 'README.md', 'lists/README.md')).toEqual({
    exitCode: 2,
    stdout: '',
    stderr:
      'paperlint: lists/paperlint.config.json:1:2: unknown key "hots"; did you mean "host"?\n' +
      'paperlint: lists/paperlint.config.json:1:20: unknown key "tok"; did you mean "toc"?\n'
  })
  expect(await workspace.read('README.md')).toBe(raggedList)
})

test('two lists in one folder can have columns of their own', async () => {
  const table = (paper: string, code: string) =>
    `# Papers\n\n| ${paper} | ${code} |\n| --- | --- |\n| [Wide Residual Networks](https://arxiv.org/abs/1605.07146) | - |\n`
  const workspace = await Workspace.create({
    'paperlint.config.json': JSON.stringify({
      columns: [{name: 'Paper'}, {name: 'Code'}],
      overrides: [{files: ['README_zh.md'], columns: [{name: '论文'}, {name: '代码', aliases: ['源码']}]}]
    }),
    'README.md': table('Paper', 'Code'),
    'README_zh.md': table('论文', '源码')
  })
  expect((await workspace.run('--fix', '.')).stdout).toMatch(/^1 problem fixed\n/)
  expect(await workspace.read('README.md')).toBe(table('Paper', 'Code'))
  expect(await workspace.read('README_zh.md')).toBe(table('论文', '代码'))
})

describe('a file that looks like a config and is not read', () => {
  test.each(['.paperlintrc.json', '.paperlintrc', 'paperlint.json', 'paperlint.config.js', 'Paperlint.config.json'])(
    'is named: %s',
    async (name) => {
      const workspace = await Workspace.create({'README.md': cleanList, [name]: '{"placeholder": "N/A"}'})
      expect(await workspace.run()).toMatchObject({
        exitCode: 0,
        stderr: `paperlint: ${name} is not read; a config has the name paperlint.config.json\n`
      })
    }
  )

  test.each(['paperlint.baseline.json', 'paperlint.md', 'paperlint.js', 'my-paperlint.json'])(
    'but not what is something else: %s',
    async (name) => {
      const workspace = await Workspace.create({'README.md': cleanList, [name]: '{}'})
      expect((await workspace.run()).stderr).toBe('')
    }
  )

  test('but not one that is given by --config', async () => {
    const workspace = await Workspace.create({'README.md': cleanList, 'paperlint.json': '{}'})
    expect((await workspace.run('--config', 'paperlint.json')).stderr).toBe('')
  })
})

describe('--print-config', () => {
  test('shows what is set for a file, and where from', async () => {
    const workspace = await Workspace.create({
      'paperlint.config.jsonc': `{
        // as all our lists
        "extends": "./shared/lists.json",
        "placeholder": "-",
        "rules": {"table-format": "error"},
        "overrides": [{"files": ["*.zh.md"], "placeholder": "无", "rules": {"toc-sync": "off"}}]
      }`,
      'shared/lists.json':
        '{"host": "gitlab", "rules": {"table-format": ["warn", {"style": "padded"}]}, "baseline": "known.json"}'
    })
    const {exitCode, stdout, stderr} = await workspace.run(
      '--print-config',
      'docs/a.zh.md',
      '--rule',
      'no-dead-link:warn'
    )
    expect({exitCode, stderr}).toEqual({exitCode: 0, stderr: ''})
    const printed = JSON.parse(stdout)
    expect(printed).toMatchObject({
      file: 'docs/a.zh.md',
      configs: ['shared/lists.json', 'paperlint.config.jsonc'],
      config: {
        placeholder: '无',
        crossListing: 'auto',
        host: 'gitlab',
        baseline: 'shared/known.json',
        rules: {
          'table-format': ['error', {style: 'padded'}],
          'toc-sync': 'off',
          'no-dead-link': ['warn', {unknown: false}]
        }
      }
    })
    expect(printed.from).toEqual({
      host: 'shared/lists.json',
      baseline: 'shared/lists.json',
      placeholder: 'paperlint.config.jsonc, overrides[0]',
      'rules.table-format': 'paperlint.config.jsonc',
      'rules.toc-sync': 'paperlint.config.jsonc, overrides[0]',
      'rules.no-dead-link': '--rule'
    })
  })

  test('shows the defaults where there is no config', async () => {
    const workspace = await Workspace.create()
    const {config, configs, from} = JSON.parse((await workspace.run('--print-config', 'README.md')).stdout)
    expect({configs, from}).toEqual({configs: [], from: {}})
    expect(config).toMatchObject({host: 'github', toc: 'check', rules: {'no-empty-link': ['error', {badges: false}]}})
  })

  test('shows the config of one file', async () => {
    const workspace = await Workspace.create()
    expect(await workspace.run('--print-config', 'a.md', 'b.md')).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: 'paperlint: unexpected files together with --print-config, expected one after it\n'
    })
  })

  test('says what is wrong in a config', async () => {
    const workspace = await Workspace.create({'paperlint.config.json': '{"hots": 1}'})
    expect(await workspace.run('--print-config', 'README.md')).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: 'paperlint: paperlint.config.json:1:2: unknown key "hots"; did you mean "host"?\n'
    })
  })
})
