import {chmod, lstat, readdir, readlink, stat, symlink, unlink} from 'node:fs/promises'
import {describe, expect, test} from '@jest/globals'
import {decode, readBytes, replaceFile} from '../../src/cli/list-file.js'
import {testOnPosix} from './on-posix.js'
import {Workspace} from './workspace.js'

describe('decode', () => {
  test('keeps the byte order mark', () => {
    expect(decode(Buffer.from('\ufeff# 论文\r\n'))).toBe('\ufeff# 论文\r\n')
  })

  test('names the line of the first byte that is not UTF-8', () => {
    expect(() => decode(Buffer.from([0x61, 0x0a, 0xe8, 0xae, 0xba, 0x0a, 0xe9, 0x0a, 0xff]))).toThrow(
      'not UTF-8 on line 3'
    )
  })

  test('names the line of a NUL byte', () => {
    expect(() => decode(Buffer.from('a\nb\0c'))).toThrow('a NUL byte on line 2, expected text')
  })

  test('takes UTF-16 for what it is, in either order of bytes', () => {
    const text = Buffer.from('\ufeff# a', 'utf16le')
    for (const bytes of [text, Buffer.from(text).swap16()])
      expect(() => decode(bytes)).toThrow('UTF-16, expected UTF-8; save it as that')
  })
})

describe('replaceFile', () => {
  async function workspaceWithList() {
    const workspace = await Workspace.create({'list.md': 'before'})
    const file = workspace.path('list.md')
    return {workspace, file, bytes: readBytes(file)}
  }

  testOnPosix('replaces the text, keeps the mode, and leaves nothing behind', async () => {
    const {workspace, file, bytes} = await workspaceWithList()
    await chmod(file, 0o640)
    await replaceFile(file, bytes, '\ufeffafter')
    expect(await workspace.read('list.md')).toBe('\ufeffafter')
    expect((await stat(file)).mode & 0o777).toBe(0o640)
    expect(await readdir(workspace.folder)).toEqual(['.git', 'list.md'])
  })

  test('of a link, replaces the file that it leads to', async () => {
    const {workspace, bytes} = await workspaceWithList()
    await symlink('list.md', workspace.path('README.md'))
    await replaceFile(workspace.path('README.md'), bytes, 'after')
    expect(await readlink(workspace.path('README.md'))).toBe('list.md')
    expect((await lstat(workspace.path('list.md'))).isFile()).toBe(true)
    expect(await workspace.read('list.md')).toBe('after')
  })

  test('refuses when the file changed', async () => {
    const {workspace, file, bytes} = await workspaceWithList()
    await workspace.write('list.md', 'theirs')
    await expect(replaceFile(file, bytes, 'after')).rejects.toThrow('changed while it was linted; left as it is')
    expect(await workspace.read('list.md')).toBe('theirs')
  })

  test('refuses when the file is gone', async () => {
    const {workspace, file, bytes} = await workspaceWithList()
    await unlink(file)
    await expect(replaceFile(file, bytes, 'after')).rejects.toThrow('gone while it was linted; not written')
    expect(await readdir(workspace.folder)).toEqual(['.git'])
  })

  test('refuses when the file is read-only, for root too', async () => {
    const {workspace, file, bytes} = await workspaceWithList()
    await chmod(file, 0o444)
    await expect(replaceFile(file, bytes, 'after')).rejects.toThrow('read-only; left as it is')
    expect(await workspace.read('list.md')).toBe('before')
  })

  testOnPosix('refuses what is not a file', async () => {
    await expect(replaceFile('/dev/null', Buffer.alloc(0), 'after')).rejects.toThrow(
      'not a regular file; left as it is'
    )
  })
})

test('readBytes says why it cannot', async () => {
  const {folder} = await Workspace.create()
  expect(() => readBytes(folder)).toThrow('cannot be read: illegal operation on a directory')
})
