// Builds paperlint and the page, so that what is tested is never an old build.
import {execFileSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'

export default function setUp() {
  const root = fileURLToPath(new URL('../../', import.meta.url))
  execFileSync('npm', ['run', '--silent', 'site:build'], {cwd: root, stdio: ['ignore', 'ignore', 'inherit']})
}
