import {spawnSync} from 'node:child_process'
import path from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'

/** Lints a list with many defects, and shows what `--fix` would change: the last part of `npm run demo`. */
const root = fileURLToPath(new URL('../../../', import.meta.url))
const command = [path.join(root, 'dist/paperlint.cjs'), '--format', 'pretty']
const list = 'fixtures/broken-zh.md'

for (const options of [[], ['--fix', '--diff']]) {
  const {status} = spawnSync(process.execPath, [...command, ...options, list], {cwd: root, stdio: 'inherit'})
  // Both leave problems, which is 1.
  if (status !== 1) process.exitCode = 2
}
