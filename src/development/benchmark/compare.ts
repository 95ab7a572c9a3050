// `npm run compare -- folder or files`: how much paperlint and the peers that are installed report on lists, and what their fixes change.
import {execFileSync, spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {Command} from 'commander'
import {findFiles} from '../../cli/find-files.js'
import {environment} from '../environment.js'
import {type Comparison, comparisonTable, lostAddresses} from './comparison.js'
import {type Counter, counters} from './counters.js'
import {root} from './tools.js'

const program = new Command('npm run compare --').argument('<files...>', 'files or folders with lists').parse()
const {files, failures} = await findFiles(program.args, {cwd: process.cwd(), isIgnored: () => false})
if (failures.length > 0) program.error(failures.join('\n'))

const scratch = mkdtempSync(path.join(os.tmpdir(), 'paperlint-compare-'))
process.once('exit', () => rmSync(scratch, {recursive: true, force: true}))
// Numbered: files of several folders may have one name.
const names = files.map((file, index) => `${index}-${path.basename(file)}`)
const originals = copyOfLists('originals')

const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], {cwd: root, encoding: 'utf8'}).trim()
process.stdout.write(
  `\`npm run compare\` on ${new Date().toISOString().slice(0, 10)} at ${commit}, ${files.length} files:\n\n`
)
process.stdout.write(`${comparisonTable(counters().map(compare))}\n`)

/** Runs a tool on a copy of the lists, so that no config and no repository around them counts. */
function compare(counter: Counter): Comparison {
  process.stderr.write(`${counter.name}\n`)
  const folder = copyOfLists(counter.name)
  const problems = counter.lint(names).reduce((sum, command) => sum + counter.count(run(command, folder)), 0)
  if (!counter.fix) return {...counter, problems, changed: undefined, lost: undefined}
  for (const command of counter.fix(names)) run(command, folder)
  const changes = run(['git', 'diff', '--no-index', '--numstat', originals, folder], scratch)
  const changed = Array.from(changes.matchAll(/^\d+\t(\d+)/gm)).reduce((sum, [, lines]) => sum + Number(lines), 0)
  const [before, after] = [originals, folder].map((each) =>
    names.map((name) => readFileSync(path.join(each, name), 'utf8'))
  )
  const lost = before!.flatMap((text, index) => lostAddresses(text, after![index]!))
  return {...counter, problems, changed, lost: lost.length}
}

/** Without the files’ permissions: a list may be read-only. */
function copyOfLists(name: string): string {
  const folder = path.join(scratch, name)
  mkdirSync(folder)
  for (const [index, file] of files.entries()) writeFileSync(path.join(folder, names[index]!), readFileSync(file))
  return folder
}

/** What a tool prints, on stdout and then on stderr. */
function run([command, ...args]: readonly string[], folder: string): string {
  const options = {cwd: folder, env: environment(), encoding: 'utf8', maxBuffer: 1 << 28} as const
  const {error, stdout, stderr} = spawnSync(command!, args, options)
  if (error) throw error
  return `${stdout}\n${stderr}`
}
