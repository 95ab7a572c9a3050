import {symlink} from 'node:fs/promises'
import {describe, expect, test} from '@jest/globals'
import {asGlob, findFiles} from '../../src/cli/find-files.js'
import {relativePath} from '../../src/config/find.js'
import {Workspace} from './workspace.js'

async function find(files: string[], args: string[], {ignored = [] as string[], folder = ''} = {}) {
  const workspace = await Workspace.create(
    Object.fromEntries(files.map((name) => [name, name.endsWith('.gitignore') ? 'ignored*\n' : '']))
  )
  const found = await findFiles(args, {
    cwd: workspace.path(folder),
    isIgnored: (file) => ignored.includes(relativePath(workspace.folder, file))
  })
  return {files: found.files.map((file) => relativePath(workspace.folder, file)), failures: found.failures}
}

describe('without arguments', () => {
  test('README.md of the folder', async () => {
    expect(await find(['README.md', 'other.md'], [])).toEqual({files: ['README.md'], failures: []})
  })

  test('in whatever case its name is', async () => {
    expect(await find(['ReadMe.MD', 'other.md'], [])).toEqual({files: ['ReadMe.MD'], failures: []})
  })

  test('else all Markdown that git does not ignore', async () => {
    expect(await find(['a.md', 'b/c.markdown', 'b/d.txt', 'ignored.md', 'b/ignored/e.md', '.gitignore'], [])).toEqual({
      files: ['a.md', 'b/c.markdown'],
      failures: []
    })
  })

  test('a failure where there is none', async () => {
    expect(await find(['a.txt'], [])).toEqual({
      files: [],
      failures: ['.: no Markdown file in this folder, or all are ignored']
    })
  })
})

describe('a file', () => {
  test('is taken as it is named, even if it is ignored, and once', async () => {
    const files = ['ignored.md', '.gitignore', 'list.txt', 'mine.md']
    const args = ['ignored.md', './list.txt', 'list.txt', 'mine.md']
    expect(await find(files, args, {ignored: ['mine.md']})).toEqual({
      files: ['ignored.md', 'list.txt', 'mine.md'],
      failures: []
    })
  })

  test('whose name looks like a glob is taken by its name', async () => {
    expect(await find(['[a].md', 'a.md'], ['[a].md'])).toEqual({files: ['[a].md'], failures: []})
  })

  test('that is not there is a failure; the others are found', async () => {
    expect(await find(['a.md'], ['b.md', 'a.md', 'a.md/c'])).toEqual({
      files: ['a.md'],
      failures: ['b.md: no such file', 'a.md/c: no such file']
    })
  })
})

describe('a folder', () => {
  test('is searched for Markdown, without what git or the config ignores, or npm installed', async () => {
    const files = [
      'docs/b.md',
      'docs/a/c.md',
      'docs/ignored.md',
      'docs/mine.md',
      'docs/node_modules/d/README.md',
      '.gitignore'
    ]
    expect(await find(files, ['docs'], {ignored: ['docs/mine.md']})).toEqual({
      files: ['docs/a/c.md', 'docs/b.md'],
      failures: []
    })
  })

  test('outside the current folder is searched too', async () => {
    const files = ['docs/a.md', 'docs/ignored.md', '.gitignore', 'src/index.js']
    expect(await find(files, ['../docs'], {folder: 'src'})).toEqual({files: ['docs/a.md'], failures: []})
  })

  test('without Markdown is a failure', async () => {
    expect(await find(['docs/a.txt'], ['docs'])).toEqual({
      files: [],
      failures: ['docs: no Markdown file in this folder, or all are ignored']
    })
  })

  test('is not left by way of a link', async () => {
    const workspace = await Workspace.create({'docs/a.md': '', 'outside.md': ''})
    await symlink('..', workspace.path('docs/up'))
    await symlink('../outside.md', workspace.path('docs/b.md'))
    const {files} = await findFiles(['docs'], {cwd: workspace.folder, isIgnored: () => false})
    expect(files).toEqual([workspace.path('docs/a.md')])
  })
})

describe('a glob', () => {
  test('takes what it matches, and `!` takes away', async () => {
    const files = ['docs/a.md', 'docs/b.md', 'docs/old/c.md', 'ignored.md', '.gitignore']
    expect(await find(files, ['**/*.md', '!docs/old/**', '!b.md'])).toEqual({files: ['docs/a.md'], failures: []})
  })

  test('that matches nothing is a failure', async () => {
    expect(await find(['a.md'], ['docs/*.md'])).toEqual({
      files: [],
      failures: ['docs/*.md: no file matches, or all are ignored']
    })
  })
})

test('on Windows the folders of a glob are parted by backslashes too', () => {
  expect(asGlob('lists\\*.zh.md', '\\')).toBe('lists/*.zh.md')
  expect(asGlob('lists/\\[a\\].md', '/')).toBe('lists/\\[a\\].md')
})
