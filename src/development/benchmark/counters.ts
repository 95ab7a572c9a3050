import path from 'node:path'
import process from 'node:process'
import {type Command, findPackage, findTools, PAPERLINT, root, type Tool} from './tools.js'

/** A tool whose problems are counted: with its defaults, all files in one run or each in its own. */
export interface Counter {
  name: string
  version: string
  lint(files: readonly string[]): Command[]
  fix?: ((files: readonly string[]) => Command[]) | undefined
  /** The number of problems in what the tool prints. */
  count(output: string): number
}

/** paperlint and the peers that are installed (`npm install --prefix benchmark`). */
export function counters(): Counter[] {
  const tools = new Map(findTools().map((tool): [string, Tool] => [tool.name, tool]))
  const measured = ([PAPERLINT, 'rumdl', 'markdownlint-cli2'] as const).flatMap((name): Counter[] => {
    const tool = tools.get(name)
    if (!tool) return []
    const {version, lint, fix} = tool
    return [{name, version, lint: (files) => [lint(files)], fix: fix && ((files) => [fix(files)]), count: counts[name]}]
  })
  return [...measured, ...remark(), ...awesomeLint()]
}

/** How each tool prints its problems. */
export const counts = {
  /** `path:line:column: level: message [rule]` */
  [PAPERLINT]: (output: string) => numberOf(output, /^.+?:\d+:\d+: (?:warning|error): /gm),
  /** `path:line:column: [MD001] message` */
  rumdl: (output: string) => numberOf(output, /^.+?:\d+:\d+: \[MD\d+\]/gm),
  /** `path:line:column error MD001/name message` */
  'markdownlint-cli2': (output: string) => numberOf(output, /^.+?:\d+(?::\d+)? error MD\d+/gm),
  /** `line:column-line:column warning message`, indented */
  'remark-lint': (output: string) => numberOf(output, /^\s*\d+:\d+(?:-\d+:\d+)?\s+(?:warning|error)\s/gm),
  /** `✖ line:column message`, indented */
  'awesome-lint': (output: string) => numberOf(output, /^\s*[✖⚠]\s+\d+:\d+\s/gm)
}

function numberOf(output: string, pattern: RegExp): number {
  return Array.from(output.matchAll(pattern)).length
}

/** With its recommended rules. Its fix is remark's way to write the file: it formats the whole text. */
function remark(): Counter[] {
  const found = findPackage('remark-cli')
  const preset = findPackage('remark-preset-lint-recommended')
  if (!found || !preset) return []
  const config = ['--no-color', '--no-config', '--rc-path', path.join(root, 'benchmark/remark-recommended.json')]
  const command = (...args: string[]): Command => [process.execPath, found.bin, ...config, ...args]
  return [
    {
      name: 'remark-lint',
      version: preset.version,
      lint: (files) => [command('--no-stdout', ...files)],
      fix: (files) => [command('--quiet', '--output', '--', ...files)],
      count: counts['remark-lint']
    }
  ]
}

/** It takes one file in a run, and has no fixes. */
function awesomeLint(): Counter[] {
  const found = findPackage('awesome-lint')
  if (!found) return []
  const lint = (files: readonly string[]) => files.map((file): Command => [process.execPath, found.bin, file])
  return [{name: 'awesome-lint', version: found.version, lint, count: counts['awesome-lint']}]
}
