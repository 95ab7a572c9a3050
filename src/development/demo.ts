import {spawnSync} from 'node:child_process'
import path from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'

/** Lints a list with many defects, and shows what `--fix` would change: the last part of `npm run demo`. */
const root = fileURLToPath(new URL('../../../', import.meta.url))
const command = path.join(root, 'dist/paperlint.cjs')
const list = 'fixtures/broken-zh.md'

// After the diff only the counts: the problems have been shown.
for (const options of [[], ['--fix', '--diff', '--statistics']]) {
  process.stdout.write(`\n$ ${['paperlint', ...options, list].join(' ')}\n\n`)
  const args = [command, '--format', 'pretty', ...options, list]
  const {status} = spawnSync(process.execPath, args, {cwd: root, stdio: 'inherit'})
  // Both leave problems, which is 1.
  if (status !== 1) process.exitCode = 2
}
process.stdout.write(`
Nothing was changed. On a list of your own, in any folder:

$ node ${command} path/to/list.md
`)
