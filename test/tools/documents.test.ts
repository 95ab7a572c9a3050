import {readdirSync} from 'node:fs'
import {describe, expect, test} from '@jest/globals'
import {Folder} from './project.js'
import {type Snippet, snippet, snippetsOf} from './snippets.js'

const root = new URL('../../', import.meta.url)
const pages = ['README.md', ...readdirSync(new URL('docs/', root)).map((name) => `docs/${name}`)]
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
  const program = unnamed('js').find(([page]) => page === 'docs/remark.md')![1]!
  expect(await output(program)).toBe(snippet('docs/remark.md', 'output'))
})

describe('README.md', () => {
  const programs = snippetsOf('README.md').filter(({language}) => language === 'js')

  test('says of the pipeline what comes out', async () => {
    expect(await output(programs[0]!.text)).toBe(
      '# Papers\n\n| Paper | Code |\n| - | - |\n| [Wide Residual Networks](https://arxiv.org/abs/1605.07146) | |\n\n'
    )
  })

  test('has a config that the command takes', async () => {
    const config = snippetsOf('README.md').find(({language}) => language === 'json')!.text
    const folder = await Folder.create({'paperlint.config.json': config, 'README.md': '# Papers\n'})
    expect(await folder.run('paperlint')).toEqual({
      exitCode: 0,
      stdout: 'README.md: no papers found, no problems\n',
      stderr: ''
    })
  })

  test('shows what the command says and what --fix makes of it', async () => {
    const [list, said] = snippetsOf('README.md')
    const folder = await Folder.create({'list.md': list!.text})
    const {stdout} = await folder.run('paperlint', 'list.md')
    expect(stdout).toContain(said!.text)
    const diff = snippetsOf('README.md').find(({language}) => language === 'diff')!.text
    expect((await folder.run('paperlint', '--fix', '--diff', 'list.md')).stdout).toContain(diff)
  })
})
