import {readdirSync, readFileSync} from 'node:fs'
import {expect, test} from '@jest/globals'
import {parse} from 'yaml'
import {Folder} from './project.js'
import {type Snippet, snippet, snippetsOf} from './snippets.js'

const root = new URL('../../', import.meta.url)
const pages = ['README.md', 'README.zh-CN.md', ...readdirSync(new URL('docs/', root)).map((name) => `docs/${name}`)]
const snippets = pages.flatMap((page) => snippetsOf(page).map((one): [string, Snippet] => [page, one]))
const unnamed = (language: string) =>
  snippets.filter(([, one]) => one.language === language && one.name === '').map(([page, {text}]) => [page, text])

/** What the program on a page prints. */
async function output(code: string): Promise<string> {
  const folder = await Folder.create({'program.mjs': code})
  return folder.succeed('node', 'program.mjs')
}

test.each(unnamed('js'))('a program of %s runs: %s', async (_, code) => {
  expect(await output(code!)).not.toBe('')
})

test.each(snippets.filter(([, {language}]) => language === 'json').map(([page, {text}]) => [page, text]))(
  'a snippet of %s is JSON: %s',
  (_, text) => {
    expect(() => JSON.parse(text)).not.toThrow()
  }
)

test('the program that makes HTML prints what the page says', async () => {
  const [, program] = unnamed('js').filter(([page]) => page === 'docs/remark.md')[2]!
  expect(await output(program!)).toBe(snippet('docs/remark.md', 'output'))
})

test('docs/remark.md says of the pipeline what comes out', async () => {
  const program = unnamed('js').find(([page]) => page === 'docs/remark.md')![1]!
  expect(await output(program)).toBe(
    '# Papers\n\n| Paper | Code |\n| - | - |\n| [Wide Residual Networks](https://arxiv.org/abs/1605.07146) | |\n\n'
  )
})

test('docs/config.md has a config that the command takes', async () => {
  const config = snippet('docs/config.md', 'paperlint.config.json')
  const folder = await Folder.create({'paperlint.config.json': config, 'README.md': '# Papers\n'})
  expect(await folder.run('paperlint')).toEqual({
    exitCode: 0,
    stdout: 'README.md: no papers found, no problems\n',
    stderr: ''
  })
})

test('the README shows what --fix makes of the list in its picture', async () => {
  const folder = await Folder.create({'small.md': readFileSync(new URL('fixtures/small.md', root), 'utf8')})
  const diff = snippetsOf('README.md').find(({language}) => language === 'diff')!.text
  expect((await folder.run('paperlint', '--fix', '--diff', 'small.md')).stdout).toContain(diff)
})

test('the README shows what its first program prints', async () => {
  const program = unnamed('js').find(([page]) => page === 'README.md')![1]!
  expect(await output(program)).toBe(`${snippet('README.md', 'output')}\n`)
})

test('the README has the hook of docs/pre-commit.md', () => {
  const [readme, page] = ['README.md', 'docs/pre-commit.md'].map((name) =>
    parse(snippet(name, '.pre-commit-config.yaml'))
  )
  expect(readme).toEqual(page)
})
