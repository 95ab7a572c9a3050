import {expect, test} from '@jest/globals'
import {run} from '../../src/cli/run.js'
import {cleanList, raggedList} from './lists.js'
import {Workspace} from './workspace.js'

/** Runs `paperlint --watch`, and hands out what each of its runs said. */
function watch(workspace: Workspace, ...args: string[]) {
  let said = ''
  let done = 0
  const runs: string[] = []
  const waiting: (() => void)[] = []
  let interrupt = () => {}
  const write = (content: string | Uint8Array) => {
    said += content
    if (!said.endsWith('waiting for changes; Ctrl-C ends\n')) return
    runs.push(said)
    said = ''
    for (const resolve of waiting.splice(0)) resolve()
  }
  const exitCode = run(['--watch', ...args], {
    cwd: workspace.folder,
    stdin: (async function* () {})(),
    stdout: {write},
    stderr: {write},
    environment: {},
    interrupted: () =>
      new Promise<void>((resolve) => {
        interrupt = resolve
      })
  })
  return {
    async nextRun(): Promise<string> {
      while (runs.length <= done) await new Promise<void>((resolve) => waiting.push(resolve))
      return runs[done++]!.replace(/paperlint: waiting .*\n/, '')
    },
    end: async () => {
      interrupt()
      return exitCode
    }
  }
}

test('lints again when a list changes, one is added, or the config changes, until it is ended', async () => {
  const workspace = await Workspace.create({'lists/a.md': raggedList, 'paperlint.config.json': '{}'})
  const watching = watch(workspace, 'lists')
  expect(await watching.nextRun()).toContain('1 error, 0 warnings')
  await workspace.write('lists/a.md', cleanList)
  expect(await watching.nextRun()).toBe('')
  await workspace.write('lists/b.md', raggedList)
  expect(await watching.nextRun()).toContain('lists/b.md')
  await workspace.write('paperlint.config.json', '{"rules": {"no-ragged-row": "warn"}}')
  expect(await watching.nextRun()).toContain('0 errors, 1 warning')
  await workspace.write('paperlint.config.json', '{')
  expect(await watching.nextRun()).toMatch(/^paperlint: paperlint\.config\.json:1:2: /)
  expect(await watching.end()).toBe(2)
})

test('lints again when a config is made, or one that cannot be read is mended', async () => {
  const workspace = await Workspace.create({'lists/README.md': raggedList})
  const watching = watch(workspace, 'lists')
  expect(await watching.nextRun()).toContain('1 error, 0 warnings')
  await workspace.write('paperlint.config.json', '{')
  expect(await watching.nextRun()).toMatch(/^paperlint: paperlint\.config\.json:1:2: /)
  expect(await watching.end()).toBe(2)
  const again = watch(workspace, 'lists')
  expect(await again.nextRun()).toMatch(/^paperlint: paperlint\.config\.json:1:2: /)
  await workspace.write('paperlint.config.json', '{"rules": {"no-ragged-row": "warn"}}')
  expect(await again.nextRun()).toContain('0 errors, 1 warning')
  expect(await again.end()).toBe(0)
})

test('what is named is watched whatever it is called, and the report is not', async () => {
  const workspace = await Workspace.create({'list.txt': raggedList, 'strict.json': '{}'})
  const args = ['--config', 'strict.json', '--output-file', 'report.md', 'list.txt']
  const watching = watch(workspace, ...args)
  await watching.nextRun()
  expect(await workspace.read('report.md')).toContain('1 error, 0 warnings')
  await workspace.write('strict.json', '{"rules": {"no-ragged-row": "warn"}}')
  await watching.nextRun()
  expect(await workspace.read('report.md')).toContain('0 errors, 1 warning')
  await workspace.write('list.txt', cleanList)
  await watching.nextRun()
  expect(await workspace.read('report.md')).toBe('')
  expect(await watching.end()).toBe(0)
})

test('its own fixes are one change more, and then it waits', async () => {
  const workspace = await Workspace.create({'README.md': raggedList})
  const watching = watch(workspace, '--fix')
  expect(await watching.nextRun()).toContain('1 problem fixed')
  expect(await watching.nextRun()).toBe('')
  expect(await watching.end()).toBe(0)
})

test('goes with no text on stdin', async () => {
  const workspace = await Workspace.create()
  expect(await workspace.run('--watch', '--stdin')).toEqual({
    exitCode: 2,
    stdout: '',
    stderr: "paperlint: option '--watch' cannot be used with option '--stdin'\n"
  })
})
