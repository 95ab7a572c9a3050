// Makes the one project that all of these tests use: the pinned tools, and paperlint as it would be published.
import {execFileSync} from 'node:child_process'
import {copyFileSync, mkdtempSync, realpathSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
const root = path.join(here, '../..')

export default function setUp() {
  const project = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'paperlint-tools-')))
  process.env.PAPERLINT_TOOLS = project
  for (const name of ['package.json', 'package-lock.json'])
    copyFileSync(path.join(here, name), path.join(project, name))
  npm(project, 'ci')
  // `prepack` builds it, so that what is tested is never an old build.
  const tarball = npm(root, 'pack', '--silent', '--pack-destination', project).trim().split('\n').at(-1)
  process.env.PAPERLINT_TARBALL = path.join(project, tarball)
  npm(project, 'install', '--no-save', process.env.PAPERLINT_TARBALL)
}

function npm(folder, command, ...args) {
  const options = {cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], timeout: 300_000}
  return execFileSync('npm', [command, '--no-audit', '--no-fund', '--loglevel=error', ...args], options)
}
