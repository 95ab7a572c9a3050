import {readdirSync, readFileSync} from 'node:fs'
import {expect, test} from '@jest/globals'
import {commitAll, git} from './cli/git.js'
import {cleanList, raggedList} from './cli/lists.js'
import {Workspace} from './cli/workspace.js'

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const pages = ['', 'docs/', 'rules/', 'src/', 'editors/vscode/'].flatMap((folder) =>
  readdirSync(new URL(`../${folder}`, import.meta.url)).flatMap((name) =>
    name.endsWith('.md') ? `${folder}${name}` : []
  )
)

/** What a page says to type: in code within a line, and on the lines of a block. */
function typedOn(page: string, command: RegExp): string[] {
  return Array.from(read(page).matchAll(command), ([, args]) => args!.trim())
}

const commands = pages.flatMap((page) =>
  typedOn(page, /(?:npx (?:remark-)?|[`‘]|^)paperlint((?: [\w.'*:/-]+)*) *(?=[`#|]|$)/gm)
)
/** That which has no end, and that which asks the network. */
const untyped = (args: string) => /^server\b|--watch|no-dead-link/.test(args)
/** Of a command that needs more words, in a sentence about it. */
const isName = (args: string) => ['explain', 'export'].includes(args)
const typed = [...new Set(commands)].filter((args) => !untyped(args)).map((args) => args.replace('RULE', 'toc-sync'))

test.each(typed.filter((args) => !isName(args)))(
  'what the docs say to type can be typed: paperlint %s',
  async (args) => {
    const lists = {
      'README.md': raggedList,
      'README_zh.md': cleanList,
      'papers.md': cleanList,
      'docs/a.md': cleanList,
      'a.zh.md': cleanList
    }
    const baseline = {'paperlint.baseline.json': '{"version": 1, "files": {}}'}
    const workspace = await Workspace.create({...lists, ...(!args.startsWith('init') && baseline)})
    await commitAll(workspace)
    await git(workspace, 'tag', 'v1.0')
    await git(workspace, 'update-ref', 'refs/remotes/origin/main', 'HEAD')
    const {exitCode, stdout} = await workspace.run(...args.split(/ +/).filter(Boolean).map(unquoted))
    expect([exitCode <= 1, stdout === '']).toEqual([true, false])
  }
)

test('the docs say to type at least these', () => {
  expect(typed).toEqual(
    expect.arrayContaining(['', '--fix', '--diff', 'init', 'init --baseline', "docs '*.zh.md'", '--since v1.0'])
  )
})

function unquoted(argument: string): string {
  return argument.replaceAll("'", '')
}

test('the scripts that the docs name are there', () => {
  const scripts = Object.keys(JSON.parse(read('package.json')).scripts)
  const named = pages.flatMap((page) => typedOn(page, /npm run (?:--silent )?([\w:-]+)/g))
  expect(named.length).toBeGreaterThan(20)
  // `prepare` is that of a project with husky, in docs/pre-commit.md.
  expect(named.filter((name) => !scripts.includes(name))).toEqual(['prepare'])
})
