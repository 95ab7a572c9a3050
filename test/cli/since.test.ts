import {symlink} from 'node:fs/promises'
import {afterEach, describe, expect, test} from '@jest/globals'
import {commitAll, git} from './git.js'
import {cleanList, emptyLinkList, mendedList, raggedList} from './lists.js'
import {Workspace} from './workspace.js'

const attention = '| [Attention Is All You Need](https://arxiv.org/abs/1706.03762) | - |\n'
const raggedRow = '| [Densely Connected Convolutional Networks](https://arxiv.org/abs/1608.06993) |\n'

/** A repository whose commit has these files. */
async function repository(files: Readonly<Record<string, string>>): Promise<Workspace> {
  const workspace = await Workspace.create(files)
  await commitAll(workspace)
  return workspace
}

describe('--since', () => {
  test('reports nothing for a file that did not change', async () => {
    const workspace = await repository({'README.md': raggedList})
    expect(await workspace.run()).toMatchObject({exitCode: 1})
    expect(await workspace.run('--since', 'HEAD')).toEqual({exitCode: 0, stdout: '', stderr: ''})
  })

  test('reports what is new only; exit code, summary and counts follow', async () => {
    const workspace = await repository({'README.md': emptyLinkList})
    await workspace.write('README.md', `Read these.\n\n${emptyLinkList}${attention}`)
    const outcome = await workspace.run('--since', 'HEAD')
    expect(outcome).toEqual({
      exitCode: 1,
      stdout: [
        'README.md',
        '  9:3  error    Unexpected second listing of “Attention Is All You Need”, expected it once (first on line 7)  no-duplicate-paper',
        '',
        '1 error, 0 warnings',
        '--fix would fix 1',
        ''
      ].join('\n'),
      stderr: ''
    })
    const {stdout} = await workspace.run('--since', 'HEAD', '--format', 'json')
    expect(JSON.parse(stdout).summary).toEqual({errors: 1, warnings: 0, fixed: 0, fixable: 1})
  })

  test('takes a branch, a tag or a commit', async () => {
    const workspace = await repository({'README.md': cleanList})
    await git(workspace, 'tag', '--annotate', '--message', 'First', 'v1')
    await workspace.write('README.md', raggedList)
    await git(workspace, 'commit', '--quiet', '--all', '--message', 'Second')
    expect((await workspace.run('--since', 'v1')).exitCode).toBe(1)
    expect((await workspace.run('--since', 'HEAD~1')).exitCode).toBe(1)
    expect((await workspace.run('--since', 'HEAD')).exitCode).toBe(0)
  })

  test('reports everything of a file that was not there', async () => {
    const workspace = await repository({'README.md': cleanList})
    await workspace.write('more.md', raggedList)
    expect((await workspace.run('--since', 'HEAD', 'more.md')).exitCode).toBe(1)
  })

  test('finds the old version from any folder, whatever the name, and through a symlink', async () => {
    const names = ['docs/论文 list.md', ':!docs.md', '*.md']
    const workspace = await repository(Object.fromEntries(names.map((name) => [name, raggedList])))
    const {exitCode} = await workspace.runIn({folder: 'docs'}, '--since', 'HEAD', ...names.map((name) => `../${name}`))
    expect(exitCode).toBe(0)
    await symlink('docs/论文 list.md', workspace.path('README.md'))
    expect((await workspace.run('--since', 'HEAD', 'README.md')).exitCode).toBe(0)
  })

  test('works inside a git hook, which is told where the repository is from its root', async () => {
    const workspace = await repository({'docs/a.md': raggedList})
    process.env.GIT_DIR = '.git'
    try {
      expect(await workspace.run('--since', 'HEAD', 'docs/a.md')).toEqual({exitCode: 0, stdout: '', stderr: ''})
    } finally {
      delete process.env.GIT_DIR
    }
  })

  test('compares the text on stdin with the file that it is a version of', async () => {
    const workspace = await repository({'README.md': raggedList})
    const args = ['--since', 'HEAD', '--stdin-filepath', 'README.md']
    expect(await workspace.runIn({stdin: raggedList}, ...args)).toEqual({exitCode: 0, stdout: '', stderr: ''})
    expect((await workspace.runIn({stdin: raggedList + raggedRow}, ...args)).stdout).toContain('7:1  error')
  })

  test('compares with an old version that is no text', async () => {
    const workspace = await Workspace.create({'README.md': Uint8Array.of(0xff, 0x00, 0xe9)})
    await commitAll(workspace)
    await workspace.write('README.md', raggedList)
    expect(await workspace.run('--since', 'HEAD')).toMatchObject({exitCode: 1, stderr: ''})
  })
})

describe('--since with --fix', () => {
  test('fixes what is new only', async () => {
    const workspace = await repository({'README.md': raggedList})
    await workspace.write('README.md', raggedList + raggedRow)
    expect(await workspace.run('--since', 'HEAD', '--fix')).toEqual({
      exitCode: 0,
      stdout: '1 problem fixed\n',
      stderr: ''
    })
    expect(await workspace.read('README.md')).toBe(raggedList + raggedRow.replace(/\n$/, ' - |\n'))
    await workspace.run('--fix')
    expect(await workspace.read('README.md')).toBe(mendedList + raggedRow.replace(/\n$/, ' - |\n'))
  })

  test('leaves a file whose problems are old as it is', async () => {
    const workspace = await repository({'README.md': raggedList})
    expect(await workspace.run('--since', 'HEAD', '--fix')).toEqual({exitCode: 0, stdout: '', stderr: ''})
    expect(await workspace.read('README.md')).toBe(raggedList)
  })

  test('does not take an old row away because a new one repeats it above', async () => {
    const [head, rest] = [cleanList.slice(0, cleanList.indexOf('| [Att')), cleanList.slice(cleanList.indexOf('| [Att'))]
    const text = `${head}${rest.split('\n')[1]}\n${rest}`
    const workspace = await repository({'README.md': cleanList})
    await workspace.write('README.md', text)
    expect(await workspace.run('--since', 'HEAD', '--fix')).toMatchObject({
      exitCode: 1,
      stdout: expect.stringContaining('5:3  error    Unexpected second listing of “Deep Residual Learning')
    })
    expect(await workspace.read('README.md')).toBe(text)
    // Nor in a later pass, after something else was fixed.
    await workspace.write('README.md', text + raggedRow)
    await workspace.run('--since', 'HEAD', '--fix')
    expect(await workspace.read('README.md')).toBe(text + raggedRow.replace(/\n$/, ' - |\n'))
  })

  test('does not fix an old problem that equals a new one', async () => {
    const workspace = await repository({'README.md': cleanList + attention})
    await workspace.write('README.md', cleanList + attention + attention + raggedRow)
    expect(await workspace.run('--since', 'HEAD', '--fix')).toMatchObject({exitCode: 0, stdout: '2 problems fixed\n'})
    expect(await workspace.read('README.md')).toBe(cleanList + attention + raggedRow.replace(/\n$/, ' - |\n'))
  })

  test('shows with --diff what is new only', async () => {
    const workspace = await repository({'README.md': raggedList})
    await workspace.write('README.md', raggedList + raggedRow)
    const {stdout} = await workspace.run('--since', 'HEAD', '--fix', '--diff')
    expect(stdout.split('\n').filter((line) => /^[-+]/.test(line))).toEqual([
      '--- a/README.md',
      '+++ b/README.md',
      `-${raggedRow.trimEnd()}`,
      `+${raggedRow.trimEnd()} - |`
    ])
  })
})

describe('--since is refused in one line, and nothing is fixed,', () => {
  const {PATH} = process.env
  afterEach(() => {
    process.env.PATH = PATH
  })
  const refused = async (workspace: Workspace, stderr: unknown, ...args: string[]) => {
    expect(await workspace.run('--fix', ...args)).toEqual({exitCode: 2, stdout: '', stderr})
    expect(await workspace.read('README.md')).toBe(raggedList)
  }

  test.each(['-x', '--output=x', ''])('for what git would not take for a commit: %j', async (ref) => {
    const workspace = await repository({'README.md': raggedList})
    const line = `option '--since <ref>' argument '${ref}' is invalid. Expected a branch, tag or commit.`
    await refused(workspace, `paperlint: ${line}\n`, '--since', ref)
  })

  test.each(['nowhere', 'HEAD:README.md', 'HEAD HEAD', '$(true)'])('for an unknown commit: %s', async (ref) => {
    const workspace = await repository({'README.md': raggedList})
    const line = `--since ${ref}: no such commit; a shallow clone has to fetch it first`
    await refused(workspace, `paperlint: ${line}\n`, '--since', ref)
  })

  test('where git has a reason of its own', async () => {
    const workspace = await repository({'README.md': raggedList})
    await git(workspace, 'checkout', '--quiet', '-b', 'mine')
    const line = "--since @{upstream}: no upstream configured for branch 'mine'"
    await refused(workspace, `paperlint: ${line}\n`, '--since', '@{upstream}')
  })

  test('outside of a repository', async () => {
    const workspace = await Workspace.create({'README.md': raggedList})
    await refused(
      workspace,
      expect.stringMatching(/^paperlint: --since HEAD: not a git repository.*\n$/),
      '--since',
      'HEAD'
    )
  })

  test('without git', async () => {
    const workspace = await repository({'README.md': raggedList})
    process.env.PATH = workspace.path('bin')
    const line = '--since needs git, which cannot be run: no such file or directory'
    await refused(workspace, `paperlint: ${line}\n`, '--since', 'HEAD')
  })

  test('for a text on stdin of which nobody knows the file', async () => {
    const workspace = await repository({'README.md': raggedList})
    const line = 'expected --stdin-filepath, to know which file the text on stdin is a version of'
    await refused(workspace, `paperlint: ${line}\n`, '--since', 'HEAD', '--stdin')
    await refused(workspace, expect.stringContaining('no such folder'), '--since=HEAD', '--stdin-filepath=no/a.md')
  })

  test('together with --baseline', async () => {
    const workspace = await repository({'README.md': raggedList})
    const line = "option '--since <ref>' cannot be used with option '--baseline <file>'"
    await refused(workspace, `paperlint: ${line}\n`, '--since', 'HEAD', '--baseline', 'baseline.json')
  })
})
