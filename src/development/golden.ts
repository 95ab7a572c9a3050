import {execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {parseArgs} from 'node:util'
import type {Pluggable} from 'unified'
import type {Config} from '../config/config.js'
import {environment} from './environment.js'

/**
 * Prints a hash of each report and each fixed text for some lists, so that two builds can be compared line by line:
 *
 *     npm run --silent golden -- lists/*.md > before.txt
 *     npm run --silent golden -- --package ../other-checkout lists/*.md | diff before.txt -
 */
const {values, positionals} = parseArgs({options: {package: {type: 'string', default: '.'}}, allowPositionals: true})
const root = path.resolve(values.package)
const files = positionals.map((file) => path.resolve(file))

const optional = ['canonical-paper-url', 'consistent-venue', 'sorted-entries', 'table-format']
const configs: Record<string, Config> = {
  default: {},
  all: {toc: 'create', rules: Object.fromEntries(optional.map((rule) => [rule, 'warn']))},
  strict: {
    crossListing: 'forbid',
    host: 'gitlab',
    placeholder: '-',
    rules: {'table-format': ['warn', {style: 'aligned'}]}
  }
} as Record<string, Config>
const formats = ['json', 'pretty', 'lines', 'sarif', 'github', 'rdjson', 'junit', 'summary', 'html']

function print(door: string, config: string, what: string, output: string): void {
  const hash = createHash('sha256').update(output).digest('hex').slice(0, 16)
  process.stdout.write(`${hash} ${door} ${config} ${what}\n`)
}

function command(args: string[], cwd: string): string {
  try {
    return execFileSync(process.execPath, [path.join(root, 'dist/paperlint.cjs'), ...args], {
      cwd,
      env: environment(),
      encoding: 'utf8',
      stdio: 'pipe',
      maxBuffer: 2 ** 28
    })
  } catch (error) {
    const {status, stdout, stderr} = error as {status: number; stdout: string; stderr: string}
    return `${stdout}${stderr}exit ${status}\n`
  }
}

function goldenCommand(scratch: string): void {
  for (const [name, config] of Object.entries(configs)) {
    for (const fix of [[], ['--fix'], ['--fix', '--unsafe-fixes']]) {
      const folder = path.join(scratch, name + fix.length)
      mkdirSync(folder)
      writeFileSync(path.join(folder, 'paperlint.config.json'), JSON.stringify(config))
      for (const file of files) writeFileSync(path.join(folder, path.basename(file)), readFileSync(file))
      const names = files.map((file) => path.basename(file))
      for (const format of fix.length === 0 ? formats : ['json']) {
        const output = command([...fix, '--format', format, ...names], folder)
        print('command', name, [...fix, format].join(' '), output)
      }
      for (const file of names)
        print('written', name, [...fix, file].join(' '), readFileSync(path.join(folder, file), 'utf8'))
    }
  }
}

async function goldenFunctions(): Promise<void> {
  const {lint, fix} = await import(path.join(root, 'dist/src/index.js'))
  for (const [name, config] of Object.entries(configs)) {
    for (const file of files) {
      const text = readFileSync(file, 'utf8')
      const attempt = (unsafe: boolean) => {
        try {
          const result = fix(text, {config, unsafe})
          return `${result.text}\n${JSON.stringify(result.problems)}`
        } catch (error) {
          return String(error)
        }
      }
      print('lint', name, path.basename(file), JSON.stringify(lint(text, {config})))
      print('fix', name, path.basename(file), attempt(false))
      print('fix', name, `${path.basename(file)} unsafe`, attempt(true))
    }
  }
}

async function goldenPlugins(): Promise<void> {
  const {remarkPaperlint, remarkPaperlintFix} = await import(path.join(root, 'dist/src/index.js'))
  const {remark} = await import('remark')
  const {default: remarkGfm} = await import('remark-gfm')
  const {default: remarkFrontmatter} = await import('remark-frontmatter')
  for (const [name, config] of Object.entries(configs)) {
    const plugins: Pluggable[] = [remarkGfm, remarkFrontmatter, [remarkPaperlint, config], remarkPaperlintFix]
    for (const file of files) {
      const result = await remark().use({plugins}).process(readFileSync(file, 'utf8'))
      const messages = result.messages.map((message) => [message.ruleId, message.place, message.reason])
      print('plugins', name, path.basename(file), `${JSON.stringify(messages)}\n${String(result)}`)
    }
  }
}

const scratch = mkdtempSync(path.join(tmpdir(), 'paperlint-golden-'))
try {
  goldenCommand(scratch)
  await goldenFunctions()
  await goldenPlugins()
} finally {
  rmSync(scratch, {recursive: true})
}
