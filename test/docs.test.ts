import {spawnSync} from 'node:child_process'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from '@jest/globals'
import {environment} from '../src/development/environment.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const command = path.join(root, 'dist/paperlint.cjs')
/** All pages but lists. */
const pages = ['', 'docs/', 'rules/', 'src/', 'editors/vscode/'].flatMap((folder) =>
  readdirSync(path.join(root, folder)).flatMap((name) => (name.endsWith('.md') ? `${folder}${name}` : []))
)

test('every link of the docs to a page or a heading leads there, by our own rules', () => {
  if (!existsSync(command)) throw new Error('expected a build in dist/: npm run build')
  const {status, stdout} = spawnSync(process.execPath, [command, '--format=lines', ...pages], {
    cwd: root,
    encoding: 'utf8',
    env: environment()
  })
  // The index of messages quotes papers with their years.
  expect(stdout).toMatch(/^\d+ files: (?:no papers found|\d+ papers?), no problems\n$/)
  expect(stdout.startsWith(`${pages.length} files: `)).toBe(true)
  expect(status).toBe(0)
})

test('the index of the docs names every page, and the README the index', () => {
  const index = readFileSync(path.join(root, 'docs/README.md'), 'utf8')
  const linked = Array.from(index.matchAll(/^\| \[\S+\]\(([\w-]+\.md)\)/gm), ([, page]) => page!)
  const others = readdirSync(path.join(root, 'docs')).filter((name) => name.endsWith('.md') && name !== 'README.md')
  expect(linked.sort()).toEqual(others.sort())
  expect(readFileSync(path.join(root, 'README.md'), 'utf8')).toContain('](docs/README.md)')
})
