import {execFile} from 'node:child_process'
import {stat, symlink, utimes} from 'node:fs/promises'
import {promisify} from 'node:util'
import {describe, expect, test} from '@jest/globals'
import {cleanList, closing, emptyLinkList, mendedList, raggedList} from './lists.js'
import {testOnPosix} from './on-posix.js'
import {Workspace} from './workspace.js'

describe('--fix', () => {
  test('writes the safe fixes, and exits by what is left', async () => {
    const workspace = await Workspace.create({'README.md': raggedList})
    expect(await workspace.run('--fix')).toEqual({exitCode: 0, stdout: `1 problem fixed\n${closing(2)}`, stderr: ''})
    expect(await workspace.read('README.md')).toBe(mendedList)
  })

  test('counts for each file what it fixed', async () => {
    const workspace = await Workspace.create({'a.md': raggedList, 'b.md': emptyLinkList})
    const {exitCode, stdout} = await workspace.run('--fix', '--format', 'json', '.')
    expect(exitCode).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      files: [
        {path: 'a.md', fixed: 1, messages: []},
        {path: 'b.md', fixed: 0, messages: [{rule: 'no-empty-link', fix: {applicability: 'unsafe'}}]}
      ],
      summary: {errors: 1, warnings: 0, fixed: 1, fixable: 0}
    })
  })

  test('keeps CRLF and the byte order mark', async () => {
    const before = `\ufeff${raggedList.replaceAll('\n', '\r\n')}`
    const workspace = await Workspace.create({'README.md': before})
    await workspace.run('--fix')
    expect(await workspace.read('README.md')).toBe(`\ufeff${mendedList.replaceAll('\n', '\r\n')}`)
  })

  test('does not touch a file in which it fixes nothing', async () => {
    const workspace = await Workspace.create({'README.md': emptyLinkList})
    await utimes(workspace.path('README.md'), 1, 1)
    await workspace.run('--fix')
    expect((await stat(workspace.path('README.md'))).mtimeMs).toBe(1000)
  })

  test('follows a link, and leaves it a link', async () => {
    const workspace = await Workspace.create({'lists/papers.md': raggedList})
    await symlink('lists/papers.md', workspace.path('README.md'))
    expect((await workspace.run('--fix')).exitCode).toBe(0)
    expect(await workspace.read('lists/papers.md')).toBe(mendedList)
    expect(await workspace.read('README.md')).toBe(mendedList)
  })
})

describe('--unsafe-fixes', () => {
  test('with --fix applies all fixes', async () => {
    const workspace = await Workspace.create({'README.md': emptyLinkList})
    expect(await workspace.run('--fix', '--unsafe-fixes')).toEqual({
      exitCode: 0,
      stdout: `1 problem fixed\n${closing(2)}`,
      stderr: ''
    })
    expect(await workspace.read('README.md')).toContain('\n| Deep Residual Learning | - |\n')
  })

  test('alone shows all fixes as --diff does, and writes nothing', async () => {
    const workspace = await Workspace.create({'README.md': emptyLinkList})
    const outcome = await workspace.run('--unsafe-fixes')
    expect(outcome).toEqual({
      exitCode: 0,
      stdout: expect.stringContaining('\n-| [Deep Residual Learning]() | - |\n+| Deep Residual Learning | - |\n'),
      stderr: `1 problem would be fixed\n${closing(2)}`
    })
    expect(await workspace.read('README.md')).toBe(emptyLinkList)
    expect(await workspace.run('--unsafe-fixes', '--diff')).toEqual(outcome)
  })

  test('alone prints the diff of a text on stdin, not the fixed text', async () => {
    const workspace = await Workspace.create()
    const {stdout} = await workspace.runIn({stdin: emptyLinkList}, '--stdin', '--unsafe-fixes')
    expect(stdout).toMatch(/^--- a\/<stdin>\n/)
  })

  test('alone writes no baseline without the problems that it leaves in the list', async () => {
    const workspace = await Workspace.create({'README.md': emptyLinkList})
    expect(await workspace.run('--unsafe-fixes', '--write-baseline', 'known.json')).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: 'paperlint: unexpected --unsafe-fixes without --fix together with --write-baseline\n'
    })
  })
})

describe('--diff', () => {
  test('shows what --fix would do, reports on stderr, and writes nothing', async () => {
    const workspace = await Workspace.create({'README.md': raggedList})
    expect(await workspace.run('--diff')).toEqual({
      exitCode: 0,
      stdout: [
        '--- a/README.md',
        '+++ b/README.md',
        '@@ -3,4 +3,4 @@',
        ' | Paper | Code |',
        ' | --- | --- |',
        ' | [Attention Is All You Need](https://arxiv.org/abs/1706.03762) | - |',
        '-| [Deep Residual Learning for Image Recognition](https://arxiv.org/abs/1512.03385) | - | |',
        '+| [Deep Residual Learning for Image Recognition](https://arxiv.org/abs/1512.03385) | - |',
        ''
      ].join('\n'),
      stderr: `1 problem would be fixed\n${closing(2)}`
    })
    expect(await workspace.read('README.md')).toBe(raggedList)
  })

  test('reports what is left where it is in the file, since nothing is written', async () => {
    const row = '| [Attention Is All You Need](https://arxiv.org/abs/1706.03762) | - |\n'
    const workspace = await Workspace.create({'README.md': emptyLinkList.replace(row, row + row)})
    const left =
      'Unexpected empty link, expected an address, in the column `Paper` of “Deep Residual Learning” [no-empty-link] unsafe fix\n'
    const written = await workspace.run('--fix', '--diff')
    expect(written).toMatchObject({exitCode: 1, stdout: expect.stringContaining(`-${row}`)})
    expect(written.stderr).toContain(`README.md:7:3: error: ${left}`)
    expect((await workspace.run('--fix')).stdout).toContain(`README.md:6:3: error: ${left}`)
  })

  test('with --unsafe-fixes shows all fixes', async () => {
    const workspace = await Workspace.create({'README.md': emptyLinkList})
    const {stdout} = await workspace.run('--diff', '--unsafe-fixes')
    expect(stdout).toContain('\n-| [Deep Residual Learning]() | - |\n+| Deep Residual Learning | - |\n')
  })

  test('says nothing where there is nothing to fix', async () => {
    const workspace = await Workspace.create({'README.md': cleanList})
    expect(await workspace.run('--diff')).toEqual({exitCode: 0, stdout: '', stderr: closing(2)})
  })

  testOnPosix.each([
    ['CRLF', raggedList.replaceAll('\n', '\r\n'), mendedList.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${raggedList}`, `\ufeff${mendedList}`],
    ['no line ending at the end', raggedList.trimEnd(), mendedList.trimEnd()]
  ])('git can apply it: %s', async (_, before, after) => {
    const workspace = await Workspace.create({'my docs/a "list".md': before})
    const {stdout} = await workspace.run('--diff', '.')
    await workspace.write('fixes.patch', stdout)
    // Without a repository around it, so that nobody's git settings count.
    await promisify(execFile)('git', ['apply', 'fixes.patch'], {
      cwd: workspace.folder,
      env: {GIT_DIR: '/dev/null', PATH: process.env.PATH}
    })
    expect(await workspace.read('my docs/a "list".md')).toBe(after)
  })

  test('sends a terminal nothing that it would obey', async () => {
    const list = raggedList.replace('Attention', '\u001b[2JAttention')
    const workspace = await Workspace.create({'README.md': list})
    expect((await workspace.runIn({isTTY: true}, '--diff', '--no-color')).stdout).toContain('\\u001b[2JAttention')
    expect((await workspace.runIn({}, '--diff')).stdout).toContain('\u001b[2JAttention')
  })
})

describe('--stdin', () => {
  test('lints the text on stdin', async () => {
    const workspace = await Workspace.create()
    const {exitCode, stdout} = await workspace.runIn({stdin: raggedList}, '--stdin', '--format', 'json')
    expect(exitCode).toBe(1)
    expect(JSON.parse(stdout).files).toMatchObject([{path: '<stdin>', messages: [{rule: 'no-ragged-row', line: 6}]}])
  })

  test('--stdin-filepath says which overrides hold', async () => {
    const workspace = await Workspace.create({
      'paperlint.config.json': '{"overrides": [{"files": ["docs/**"], "rules": {"no-ragged-row": "warn"}}]}'
    })
    const {exitCode, stdout} = await workspace.runIn(
      {stdin: raggedList},
      '--stdin-filepath',
      'docs/list.md',
      '--format',
      'json'
    )
    expect(exitCode).toBe(0)
    expect(JSON.parse(stdout).files).toMatchObject([{path: 'docs/list.md', messages: [{severity: 'warning'}]}])
  })

  test('--fix prints the fixed text, and reports on stderr', async () => {
    const workspace = await Workspace.create()
    const outcome = await workspace.runIn({stdin: `\ufeff${raggedList}`}, '--stdin', '--fix')
    expect(outcome).toEqual({
      exitCode: 0,
      stdout: `\ufeff${mendedList}`,
      stderr: `1 problem fixed\n${closing(2, 'no problems', '<stdin>')}`
    })
  })

  test('--fix prints a text without problems as it is', async () => {
    const workspace = await Workspace.create()
    expect(await workspace.runIn({stdin: cleanList}, '--stdin', '--fix')).toEqual({
      exitCode: 0,
      stdout: cleanList,
      stderr: closing(2, 'no problems', '<stdin>')
    })
  })

  test('--diff shows the diff only', async () => {
    const workspace = await Workspace.create()
    const {stdout} = await workspace.runIn({stdin: raggedList}, '--stdin', '--diff')
    expect(stdout).toMatch(/^--- a\/<stdin>\n\+\+\+ b\/<stdin>\n@@/)
  })

  test('--fix gives back what it cannot read', async () => {
    const workspace = await Workspace.create()
    expect(await workspace.runIn({stdin: 'a\0b'}, '--stdin', '--fix')).toEqual({
      exitCode: 2,
      stdout: 'a\0b',
      stderr: 'paperlint: <stdin>: a NUL byte on line 1, expected text\n'
    })
  })
})
