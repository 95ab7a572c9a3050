// `npm run bench [-- folder or files]`: paperlint and the peers that are installed, on generated lists or on your own.
import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {Command, InvalidArgumentError} from 'commander'
import {findFiles} from '../../cli/find-files.js'
import {contest, type Task} from './contest.js'
import {bulletList, tableList} from './lists.js'
import {describe, inMegabytes, table} from './report.js'
import {findTools, root, type Tool} from './tools.js'

const program = new Command('npm run bench --')
  .argument('[files...]', 'files or folders of your own to lint and fix; by default lists are generated')
  .option('--rounds <number>', 'how often each tool runs', positive, 5)
  .option('--limit <seconds>', 'after how long a run is stopped', positive, 60)
  .option('--write', 'put what was measured into docs/benchmark.md', false)
  .parse()
const positionals = program.args
const {rounds, limit, write} = program.opts<{rounds: number; limit: number; write: boolean}>()
const say = (text: string) => void process.stderr.write(`${text}\n`)
const scratch = mkdtempSync(path.join(os.tmpdir(), 'paperlint-benchmark-'))
process.once('exit', () => rmSync(scratch, {recursive: true, force: true}))

const tools = findTools()
const [load] = os.loadavg()
const blocks = [
  describe({
    command: ['npm run bench', ...(process.argv.length > 2 ? ['--', ...process.argv.slice(2)] : [])].join(' '),
    commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], {cwd: root, encoding: 'utf8'}).trim(),
    rounds,
    limit,
    tools,
    load: load!
  })
]
for (const tasks of positionals.length > 0 ? await ownTasks() : generatedTasks()) {
  // Sorted by size: a tool that is too slow for one list is too slow for the next.
  const late = new Set<Tool>()
  for (const task of tasks) {
    const results = await contest(task, tools, late, {rounds, limit, scratch, say})
    blocks.push(table(task, results))
    if (results.some(({failed}) => failed)) process.exitCode = 1
  }
}
const report = blocks.join('\n\n')
process.stdout.write(`${report}\n`)
if (write) writeDocs(report)

function positive(value: string): number {
  const number = Number(value)
  if (number > 0) return number
  throw new InvalidArgumentError('Expected a positive number.')
}

function generatedTasks(): Task[][] {
  const count = (value: number) => value.toLocaleString('en')
  return [
    [100, 1000, 10_000].map((rows) => generated('lint', `Lint ${count(rows)} rows`, tableList(rows))),
    [1000, 10_000].map((rows) =>
      generated('fix', `Fix ${count(rows / 20)} problems in ${count(rows)} rows`, tableList(rows, rows / 20))
    ),
    [1000, 10_000, 100_000].map((papers) =>
      generated('lint', `Lint ${count(papers)} papers that only their titles identify`, bulletList(papers))
    )
  ]
}

function generated(mode: Task['mode'], title: string, text: string): Task {
  const folder = mkdtempSync(path.join(scratch, 'list-'))
  writeFileSync(path.join(folder, 'README.md'), text)
  return {mode, title: `${title} (${inMegabytes(Buffer.byteLength(text))})`, folder, files: ['README.md']}
}

/** Copies of the files, so that no config around them applies, and nothing is changed. */
async function ownTasks(): Promise<Task[][]> {
  const {files, failures} = await findFiles(positionals, {cwd: process.cwd(), isIgnored: () => false})
  if (failures.length > 0) program.error(failures.join('\n'))
  const folder = path.join(scratch, 'lists')
  mkdirSync(folder)
  // Numbered: files of several folders may have one name.
  const names = files.map((file, index) => `${index}-${path.basename(file)}`)
  let bytes = 0
  for (const [index, file] of files.entries()) {
    const content = readFileSync(file)
    bytes += content.length
    writeFileSync(path.join(folder, names[index]!), content)
  }
  const what = `${files.length} ${files.length === 1 ? 'file' : 'files'} (${inMegabytes(bytes)})`
  return (['lint', 'fix'] as const).map((mode) => [
    {mode, title: `${mode === 'lint' ? 'Lint' : 'Fix'} ${what}`, folder, files: names}
  ])
}

/** Writes the results between their marks in the docs. */
function writeDocs(text: string): void {
  const page = path.join(root, 'docs/benchmark.md')
  const marked = /<!-- measured -->[\s\S]*?<!-- \/measured -->/
  writeFileSync(
    page,
    readFileSync(page, 'utf8').replace(marked, () => `<!-- measured -->\n${text}\n<!-- /measured -->`)
  )
}
