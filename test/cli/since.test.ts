import {createHash} from 'node:crypto'
import {chmod, rm, symlink} from 'node:fs/promises'
import {afterEach, describe, expect, test} from '@jest/globals'
import {commitAll, git} from './git.js'
import {cleanList, closing, emptyLinkList, mendedList, raggedList} from './lists.js'
import {testOnPosix} from './on-posix.js'
import {Workspace} from './workspace.js'

const attention = '| [Attention Is All You Need](https://arxiv.org/abs/1706.03762) | - |\n'
const raggedRow = '| [Densely Connected Convolutional Networks](https://arxiv.org/abs/1608.06993) | - | |\n'

/** A repository whose commit has these files. */
async function repository(files: Readonly<Record<string, string>>): Promise<Workspace> {
  const workspace = await Workspace.create(files)
  await commitAll(workspace)
  return workspace
}

/** What git is called with meanwhile. */
async function countGit(workspace: Workspace, run: () => Promise<void>): Promise<string[]> {
  const {PATH} = process.env
  const log = workspace.path('calls.log')
  await workspace.write('bin/git', `#!/bin/sh\necho "$@" >> '${log}'\nPATH='${PATH}' exec git "$@"\n`)
  await chmod(workspace.path('bin/git'), 0o755)
  process.env.PATH = `${workspace.path('bin')}:${PATH}`
  try {
    await run()
  } finally {
    process.env.PATH = PATH
  }
  return (await workspace.read('calls.log')).trim().split('\n')
}

describe('--since', () => {
  test('reports nothing for a file that did not change', async () => {
    const workspace = await repository({'README.md': raggedList})
    expect(await workspace.run()).toMatchObject({exitCode: 1})
    expect(await workspace.run('--since', 'HEAD')).toEqual({
      exitCode: 0,
      stdout: closing(2, 'no new problems'),
      stderr: ''
    })
  })

  test('reports what is new only; exit code, summary and counts follow', async () => {
    const workspace = await repository({'README.md': emptyLinkList})
    await workspace.write('README.md', `Read these.\n\n${emptyLinkList}${attention}`)
    const outcome = await workspace.run('--since', 'HEAD')
    expect(outcome).toEqual({
      exitCode: 1,
      stdout: [
        'README.md:9:3: error: Unexpected second listing of “Attention Is All You Need”, expected it once (first on line 7) [no-duplicate-paper] safe fix',
        'safe fix (--fix): 1',
        closing(2, '1 new error')
      ].join('\n'),
      stderr: ''
    })
    const {stdout} = await workspace.run('--since', 'HEAD', '--format', 'json')
    expect(JSON.parse(stdout).summary).toEqual({errors: 1, warnings: 0, fixed: 0, fixable: 1, unsafelyFixable: 0})
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

  test('takes the place where a branch has left another one', async () => {
    const workspace = await repository({'README.md': raggedList})
    await git(workspace, 'branch', 'mine')
    await workspace.write('README.md', cleanList)
    await git(workspace, 'commit', '--quiet', '--all', '--message', 'Mend it')
    await git(workspace, 'tag', 'corrected')
    await git(workspace, 'checkout', '--quiet', 'mine')
    expect((await workspace.run('--since', 'corrected')).exitCode).toBe(1)
    expect((await workspace.run('--since', 'corrected...')).exitCode).toBe(0)
    expect((await workspace.run('--since', 'corrected...mine')).exitCode).toBe(0)
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
      expect(await workspace.run('--since', 'HEAD', 'docs/a.md')).toEqual({
        exitCode: 0,
        stdout: closing(2, 'no new problems', 'docs/a.md'),
        stderr: ''
      })
    } finally {
      delete process.env.GIT_DIR
    }
  })

  test('compares the text on stdin with the file that it is a version of', async () => {
    const workspace = await repository({'README.md': raggedList})
    const args = ['--since', 'HEAD', '--stdin-filepath', 'README.md']
    expect(await workspace.runIn({stdin: raggedList}, ...args)).toEqual({
      exitCode: 0,
      stdout: closing(2, 'no new problems'),
      stderr: ''
    })
    expect((await workspace.runIn({stdin: raggedList + raggedRow}, ...args)).stdout).toContain('7:85: error: ')
  })

  test('compares with an old version that is no text', async () => {
    const workspace = await Workspace.create({'README.md': Uint8Array.of(0xff, 0x00, 0xe9)})
    await commitAll(workspace)
    await workspace.write('README.md', raggedList)
    expect(await workspace.run('--since', 'HEAD')).toMatchObject({exitCode: 1, stderr: ''})
  })
})

describe('--since knows what links led to in the commit', () => {
  const links =
    '# Papers\n\nSee [foo](docs/other.md#foo), [bar](docs/other.md#bar), [gone](docs/gone.md) and [nowhere](nowhere.md).\n'
  const files = {'README.md': links, 'docs/other.md': '# Other\n\n## Foo\n', 'docs/gone.md': '# Gone\n'}

  test('so that a change of another file which breaks them is heard of', async () => {
    const workspace = await repository(files)
    expect(await workspace.run('--since', 'HEAD')).toEqual({
      exitCode: 0,
      stdout: closing(0, 'no new problems'),
      stderr: ''
    })
    await workspace.write('docs/other.md', '# Other\n')
    await rm(workspace.path('docs/gone.md'))
    expect(await workspace.run('--since', 'HEAD')).toEqual({
      exitCode: 1,
      stdout: [
        'README.md:3:11: error: Unexpected link to `#foo` of `docs/other.md`, expected an anchor that it has [no-broken-anchor]',
        'README.md:3:64: error: Unexpected link to `docs/gone.md`, expected a file that exists, in “gone” [no-malformed-link]',
        closing(0, '2 new errors')
      ].join('\n'),
      stderr: ''
    })
  })

  test('also from a folder, upward, to a folder, and with names that are no ASCII', async () => {
    const workspace = await repository({
      'docs/论文 list.md': '# Papers\n\n[Images](../图/), [notes](./%E7%AC%94%E8%AE%B0.md#a) and [all](..)\n',
      'docs/笔记.md': '# A\n',
      '图/a/b.png': ''
    })
    await workspace.write('docs/笔记.md', '# B\n')
    await rm(workspace.path('图'), {recursive: true})
    const {stdout} = await workspace.runIn({folder: 'docs'}, '--since', 'HEAD', '论文 list.md')
    expect(stdout.split('\n').slice(0, 2)).toEqual([
      expect.stringContaining('论文 list.md:3:10: error: Unexpected link to `../图/`'),
      expect.stringContaining('Unexpected link to `#a` of `./笔记.md`')
    ])
  })

  test('and what a change mends is no longer there', async () => {
    const workspace = await repository(files)
    await workspace.write('docs/other.md', '# Other\n\n## Bar\n')
    await workspace.write('nowhere.md', '')
    const {stdout} = await workspace.run('--since', 'HEAD')
    expect(stdout.split('\n').slice(0, -1)).toEqual([
      expect.stringContaining('Unexpected link to `#foo`'),
      'README.md: no papers found, 1 new error'
    ])
  })

  testOnPosix('and asks git once, however many links there are, and for each document that has changed', async () => {
    const names = Array.from({length: 30}, (_, index) => `docs/${index}.md`)
    const all = names.map((name) => `- [one](${name}#one)\n- [two](${name}#one)\n`).join('')
    const text = `# Papers\n\n${all}`
    const documents = Object.fromEntries(names.map((name) => [name, `# One\n\n${name}\n`]))
    const workspace = await repository({'a.md': text, 'b.md': text, ...documents})
    await workspace.write('docs/7.md', '# Two\n')
    const calls = await countGit(workspace, async () => {
      const {stdout} = await workspace.run('--since', 'HEAD', 'a.md', 'b.md')
      expect(stdout.match(/expected an anchor that it has/g)).toHaveLength(4)
    })
    expect(calls.filter((call) => call.startsWith('ls-tree -r'))).toHaveLength(1)
    // The two lists, and the document.
    expect(calls.filter((call) => call.startsWith('cat-file'))).toHaveLength(3)
  })

  test('and says in one line where git has lost one of them', async () => {
    const workspace = await repository(files)
    await workspace.write('docs/other.md', '# Other\n')
    const hash = createHash('sha1')
      .update(`blob ${files['docs/other.md'].length}\0${files['docs/other.md']}`)
      .digest('hex')
    await rm(workspace.path(`.git/objects/${hash.slice(0, 2)}/${hash.slice(2)}`))
    expect(await workspace.run('--since', 'HEAD')).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: expect.stringMatching(/^paperlint: README\.md: --since: [^\n]+\n$/)
    })
  })

  test('but for what lies behind a symlink, which is that of today', async () => {
    const workspace = await Workspace.create({'README.md': '[a](here/a.md#a), [b](here.md#b)\n', 'there/a.md': '# A\n'})
    await symlink('there', workspace.path('here'))
    await symlink('there/a.md', workspace.path('here.md'))
    await commitAll(workspace)
    await workspace.write('README.md', '[a](here/a.md#a), [b](here.md#b), [c](here/c.md)\n')
    const {stdout} = await workspace.run('--since', 'HEAD')
    expect(stdout.split('\n').slice(0, -1)).toEqual([
      expect.stringContaining('`here/c.md`'),
      'README.md: no papers found, 1 new error'
    ])
    await rm(workspace.path('here.md'))
    expect((await workspace.run('--since', 'HEAD')).stdout).toContain('Unexpected link to `here.md`')
  })
})

describe('--since with --fix', () => {
  test('fixes what is new only', async () => {
    const workspace = await repository({'README.md': raggedList})
    await workspace.write('README.md', raggedList + raggedRow)
    expect(await workspace.run('--since', 'HEAD', '--fix')).toEqual({
      exitCode: 0,
      stdout: `1 problem fixed\n${closing(3, 'no new problems')}`,
      stderr: ''
    })
    expect(await workspace.read('README.md')).toBe(raggedList + raggedRow.replace(' | |', ' |'))
    await workspace.run('--fix')
    expect(await workspace.read('README.md')).toBe(mendedList + raggedRow.replace(' | |', ' |'))
  })

  test('leaves a file whose problems are old as it is', async () => {
    const workspace = await repository({'README.md': raggedList})
    expect(await workspace.run('--since', 'HEAD', '--fix')).toEqual({
      exitCode: 0,
      stdout: closing(2, 'no new problems'),
      stderr: ''
    })
    expect(await workspace.read('README.md')).toBe(raggedList)
  })

  test('does not take an old row away because a new one repeats it above', async () => {
    const [head, rest] = [cleanList.slice(0, cleanList.indexOf('| [Att')), cleanList.slice(cleanList.indexOf('| [Att'))]
    const text = `${head}${rest.split('\n')[1]}\n${rest}`
    const workspace = await repository({'README.md': cleanList})
    await workspace.write('README.md', text)
    expect(await workspace.run('--since', 'HEAD', '--fix')).toMatchObject({
      exitCode: 1,
      stdout: expect.stringContaining('5:3: error: Unexpected second listing of “Deep Residual Learning')
    })
    expect(await workspace.read('README.md')).toBe(text)
    // Nor in a later pass, after something else was fixed.
    await workspace.write('README.md', text + raggedRow)
    await workspace.run('--since', 'HEAD', '--fix')
    expect(await workspace.read('README.md')).toBe(text + raggedRow.replace(' | |', ' |'))
  })

  test('does not fix an old problem that equals a new one', async () => {
    const workspace = await repository({'README.md': cleanList + attention})
    await workspace.write('README.md', cleanList + attention + attention + raggedRow)
    expect(await workspace.run('--since', 'HEAD', '--fix')).toMatchObject({
      exitCode: 0,
      stdout: `2 problems fixed\n${closing(3, 'no new problems')}`
    })
    expect(await workspace.read('README.md')).toBe(cleanList + attention + raggedRow.replace(' | |', ' |'))
  })

  test('shows with --diff what is new only', async () => {
    const workspace = await repository({'README.md': raggedList})
    await workspace.write('README.md', raggedList + raggedRow)
    const {stdout} = await workspace.run('--since', 'HEAD', '--fix', '--diff')
    expect(stdout.split('\n').filter((line) => /^[-+]/.test(line))).toEqual([
      '--- a/README.md',
      '+++ b/README.md',
      `-${raggedRow.trimEnd()}`,
      `+${raggedRow.trimEnd().replace(' | |', ' |')}`
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

  test.each(['nowhere...', 'HEAD...nowhere'])('for what has no commit in common: %s', async (ref) => {
    const workspace = await repository({'README.md': raggedList})
    const line = `--since ${ref}: Not a valid object name nowhere; a shallow clone has to fetch it first`
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
