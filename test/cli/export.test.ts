import {expect, test} from '@jest/globals'
import {cleanList} from './lists.js'
import {Workspace} from './workspace.js'

const list = '# Papers\n\n- [Wide Residual Networks](https://arxiv.org/abs/1605.07146)\n'

test('paperlint export prints the papers of README.md', async () => {
  const workspace = await Workspace.create({'README.md': list})
  expect(await workspace.run('export', '--format', 'csv')).toEqual({
    exitCode: 0,
    stdout:
      'title,nickname,authors,venue,year,code,section,links,ids,listings\r\n' +
      'Wide Residual Networks,,,,2016,,Papers,https://arxiv.org/abs/1605.07146,arxiv:1605.07146,README.md:3\r\n',
    stderr: ''
  })
  const {stdout} = await workspace.run('export', '--format', 'json')
  expect(JSON.parse(stdout)).toMatchObject({
    version: 1,
    papers: [{title: 'Wide Residual Networks', listings: [{path: 'README.md', line: 3, section: 'Papers'}]}]
  })
})

test('--output-file writes to a file, but never over a list', async () => {
  const workspace = await Workspace.create({'README.md': list, 'b.md': cleanList})
  expect(await workspace.run('export', '--format', 'bibtex', '--output-file', 'papers.bib', 'README.md')).toEqual({
    exitCode: 0,
    stdout: '',
    stderr: ''
  })
  expect(await workspace.read('papers.bib')).toMatch(/^@misc\{wide2016,\n {2}title = \{\{Wide Residual Networks\}\},\n/)
  expect(await workspace.run('export', '--format', 'bibtex', '--output-file', 'README.md')).toEqual({
    exitCode: 2,
    stdout: '',
    stderr: 'paperlint: --output-file would overwrite a list that is linted\n'
  })
  expect(await workspace.read('README.md')).toBe(list)
})

test.each([
  ['paperlint.config.json', 'the config'],
  ['known.json', 'the baseline']
])('--output-file never writes over %s', async (name, what) => {
  const files = {'README.md': list, 'paperlint.config.json': '{"baseline": "./known.json"}', 'known.json': '{}'}
  const workspace = await Workspace.create(files)
  expect(await workspace.run('export', '--format', 'csv', '--output-file', name)).toEqual({
    exitCode: 2,
    stdout: '',
    stderr: `paperlint: --output-file would overwrite ${what}\n`
  })
  expect(await workspace.read(name)).toBe(files[name as keyof typeof files])
})

test('a list that cannot be read is named, and the others are exported', async () => {
  const workspace = await Workspace.create({'a.md': list, 'b.md': new Uint8Array([0xff, 0x0a])})
  const {exitCode, stdout, stderr} = await workspace.run('export', '--format', 'csv', '.', 'c.md')
  expect(exitCode).toBe(2)
  expect(stdout.split('\r\n')).toHaveLength(3)
  expect(stderr).toBe('paperlint: c.md: no such file\npaperlint: b.md: not UTF-8 on line 1\n')
})

test('a format is needed, and one that exists', async () => {
  const workspace = await Workspace.create({'README.md': list})
  expect(await workspace.run('export')).toMatchObject({
    exitCode: 2,
    stderr: 'paperlint: missing --format, expected csv, json or bibtex, as in: paperlint export --format csv\n'
  })
  expect(await workspace.run('export', '--format', 'pretty')).toMatchObject({
    exitCode: 2,
    stderr:
      "paperlint: option '--format <format>' argument 'pretty' is invalid. Allowed choices are csv, json, bibtex.\n"
  })
})
