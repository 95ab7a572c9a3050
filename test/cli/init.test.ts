import {describe, expect, test} from '@jest/globals'
import {packageInfo} from '../../src/package-info.js'
import {Workspace} from './workspace.js'

const list = '# Papers\n\n- [Wide Residual Networks](https://arxiv.org/abs/1605.07146)\n'
const schemaIn = async (workspace: Workspace) => JSON.parse(await workspace.read('paperlint.config.json')).$schema

test('the config names the schema of the installed package', async () => {
  const installed = 'node_modules/remark-paperlint/dist/schema.json'
  const workspace = await Workspace.create({'README.md': list, [installed]: '{}'})
  expect((await workspace.run('init')).exitCode).toBe(0)
  expect(await schemaIn(workspace)).toBe(`./${installed}`)
})

test('where the package is not installed, as with npx or pre-commit, it names that of the release', async () => {
  const workspace = await Workspace.create({'README.md': list})
  expect((await workspace.run('init')).exitCode).toBe(0)
  expect(await schemaIn(workspace)).toBe(`${packageInfo.homepage}/raw/v${packageInfo.version}/dist/schema.json`)
  expect(await workspace.run()).toMatchObject({exitCode: 0, stderr: ''})
})

describe('a list that is not there is said in one line, and nothing is written', () => {
  const refused = (reason: string) => ({exitCode: 2, stdout: '', stderr: `paperlint: ${reason}\n`})

  test.each<[string, Record<string, string>, string[], string]>([
    [
      'no README',
      {'papers.md': list},
      [],
      'no README.md in this folder; name the list, as in: paperlint init papers.md'
    ],
    ['no list', {}, [], 'no README.md in this folder; name the list, as in: paperlint init papers.md'],
    ['no such file', {'README.md': list}, ['README.md', 'nope.md'], 'nope.md: no such file'],
    ['an empty folder', {'docs/a.txt': list}, ['docs'], 'docs: no Markdown file in this folder, or all are ignored'],
    [
      'no list in a folder',
      {'docs/a.md': '# A\n'},
      ['docs'],
      'docs/a.md: no papers found, so there is nothing to learn; name the list, as in: paperlint init papers.md'
    ],
    ['no text', {'README.md': '\0'}, [], 'README.md: a NUL byte on line 1, expected text'],
    [
      'no papers',
      {'README.md': '# Hello\n', 'papers.md': list},
      [],
      'README.md: no papers found, so there is nothing to learn; name the list, as in: paperlint init papers.md'
    ]
  ])('%s', async (_, files, args, reason) => {
    const workspace = await Workspace.create(files)
    expect(await workspace.run('init', ...args)).toEqual(refused(reason))
    await expect(workspace.read('paperlint.config.json')).rejects.toThrow('ENOENT')
  })

  test('a README in other letters is found, as without `init`', async () => {
    const workspace = await Workspace.create({'readme.md': list})
    expect((await workspace.run('init')).exitCode).toBe(0)
  })
})

test('a list outside of the folder is refused: the config would not be for it', async () => {
  const workspace = await Workspace.create({'README.md': list, 'lists/papers.md': list})
  expect(await workspace.runIn({folder: 'lists'}, 'init', '../README.md')).toEqual({
    exitCode: 2,
    stdout: '',
    stderr:
      'paperlint: ../README.md: not in this folder; a config is for the lists of its folder and of those below it\n'
  })
})

describe('several lists in a folder', () => {
  const rows = ['1605.07146', '1608.06993', '1603.05027', '1603.09382'].map(
    (id, index) => `| [Paper Number ${index} of Them All](https://arxiv.org/abs/${id}) | - |\n`
  )
  const tables = (header: string) => {
    const head = `| Paper | ${header} |\n| --- | --- |\n`
    return `${head}${rows[0]}${rows[1]}\n## More\n\n${head}${rows[2]}${rows[3]}`
  }
  const columns = (header: string) => [{name: 'Paper'}, {name: header}]
  const configIn = async (workspace: Workspace) => JSON.parse(await workspace.read('paperlint.config.json'))

  test('with the same conventions: the config is for all', async () => {
    const workspace = await Workspace.create({'README.md': tables('Venue'), 'more.md': tables('Venue')})
    expect((await workspace.run('init')).stdout).not.toContain('overrides')
    expect(await configIn(workspace)).toMatchObject({columns: columns('Venue')})
  })

  test('with others: the config is for the list that was named, says so, and how it gets those of all', async () => {
    const files = {'README.md': tables('Venue'), 'docs/my notes.md': tables('Year'), 'CONTRIBUTING.md': '# Hello\n'}
    const workspace = await Workspace.create(files)
    expect((await workspace.run('init')).stdout).toContain(
      '\noverrides: only for README.md, since docs/my notes.md has other conventions; for these too, delete paperlint.config.json and type: paperlint init README.md "docs/my notes.md"\n'
    )
    expect(await configIn(workspace)).toMatchObject({overrides: [{files: ['./README.md'], columns: columns('Venue')}]})
    expect(await workspace.run('.')).toMatchObject({exitCode: 0, stderr: ''})
    expect((await workspace.run('--fix', '.')).exitCode).toBe(0)
    expect(await workspace.read('docs/my notes.md')).toBe(files['docs/my notes.md'])

    const again = await Workspace.create(files)
    expect((await again.run('init', 'README.md', 'docs/my notes.md')).stdout).not.toContain('overrides')
    expect(await configIn(again)).toMatchObject({
      overrides: [
        {files: ['./README.md'], columns: columns('Venue')},
        {files: ['./docs/my notes.md'], columns: columns('Year')}
      ]
    })
  })

  test('of which many have others are a folder for the command', async () => {
    const others = Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [`${name}.md`, tables('Year')]))
    const workspace = await Workspace.create({'README.md': tables('Venue'), ...others})
    expect((await workspace.run('init')).stdout).toContain(
      'since a.md, b.md, c.md and 1 more have other conventions; for these too, delete paperlint.config.json and type: paperlint init .\n'
    )
    const again = await Workspace.create({'README.md': tables('Venue'), ...others, 'CHANGELOG.md': '# Changes\n'})
    expect((await again.run('init', '.', '--baseline')).exitCode).toBe(0)
    expect((await configIn(again)).overrides.map(({files}: {files: string[]}) => files)).toEqual([
      ['./README.md'],
      ['./a.md', './b.md', './c.md', './d.md']
    ])
  })
})
