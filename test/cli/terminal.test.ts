import {execFile} from 'node:child_process'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {promisify, stripVTControlCharacters} from 'node:util'
import {describe, expect, test} from '@jest/globals'
import {paintDiff} from '../../src/cli/diff.js'
import {painter} from '../../src/report/terminal/paint.js'
import {emptyLinkList, raggedList} from './lists.js'
import {testOnPosix} from './on-posix.js'
import {Workspace} from './workspace.js'

const command = fileURLToPath(new URL('../../dist/paperlint.cjs', import.meta.url))

test.each([
  ['1', true],
  ['0', false]
])('with FORCE_HYPERLINK=%s names of rules lead to their pages: %s', async (value, isLinked) => {
  const workspace = await Workspace.create({'README.md': emptyLinkList})
  const args = [command, '--format', 'pretty', path.join(workspace.folder, 'README.md')]
  const env = {...process.env, FORCE_HYPERLINK: value}
  const {stdout} = await promisify(execFile)(process.execPath, args, {env}).catch((error) => error)
  expect(stdout.includes('\u001b]8;;https://github.com/')).toBe(isLinked)
})

testOnPosix('the built command can be started by its name, as a link to it in `node_modules/.bin` does', async () => {
  const {stdout} = await promisify(execFile)(command, ['--version'])
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
})

describe('a diff in colours', () => {
  const paint = painter(true)
  const [green, red, off] = ['\u001b[32m', '\u001b[31m', '\u001b[39m']
  const reversed = (color: string, text: string) => `${color}\u001b[7m${text}\u001b[27m${off}`

  test('is that of the command with --color', async () => {
    const workspace = await Workspace.create({'README.md': raggedList})
    const {stdout} = await workspace.runIn({}, '--diff', '--color')
    const lines = stdout.split('\n')
    expect(lines.slice(0, 3)).toEqual([
      '\u001b[1m--- a/README.md\u001b[22m',
      '\u001b[1m+++ b/README.md\u001b[22m',
      '\u001b[36m@@ -3,4 +3,4 @@\u001b[39m'
    ])
    expect(stripVTControlCharacters(stdout)).toBe((await workspace.run('--diff')).stdout)
  })

  test('shows in reverse what has changed in a line', () => {
    expect(paintDiff('@@ -1 +1 @@\n-| a | 🙂 | c |\n+| a | 🙃b | c |\n', paint).split('\n')).toEqual([
      '\u001b[36m@@ -1 +1 @@\u001b[39m',
      `${red}-| a | ${off}${reversed(red, '🙂')}${red} | c |${off}`,
      `${green}+| a | ${off}${reversed(green, '🙃b')}${green} | c |${off}`,
      ''
    ])
  })

  test('shows lines as a whole where more were added than removed', () => {
    expect(paintDiff('@@ -1 +1,2 @@\n-a\n+b\n+c', paint).split('\n').slice(1)).toEqual([
      `${red}-a${off}`,
      `${green}+b${off}`,
      `${green}+c${off}`
    ])
  })
})
