import {spawnSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {describe, expect, test} from '@jest/globals'
import {parse} from 'yaml'
import {createProgram} from '../src/cli/program.js'

interface Workflow {
  name: string
  on: unknown
  permissions: Record<string, string>
  jobs: Record<string, {'runs-on': string; steps: Step[]}>
}

interface Step {
  id?: string
  uses?: string
  run?: string
  with?: Record<string, unknown>
}

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const page = read('docs/github.md')
const {version} = JSON.parse(read('package.json'))
const action: {inputs: Record<string, object>; outputs: Record<string, object>} = parse(read('action.yml'))

const snippets = Array.from(page.matchAll(/^```yaml\n(.*?)^```$/gms), ([, text]) => text!)
const workflows = snippets.map((text) => parse(text) as Workflow)
const steps = workflows.flatMap(({jobs}) => Object.values(jobs).flatMap((job) => job.steps))
const scripts = steps.flatMap(({run}) => run ?? [])

/** The first cells of the table under a header. */
function namesIn(header: string): string[] {
  const table = page.split(`| ${header} | meaning |\n`)[1]!.split('\n\n')[0]!
  return Array.from(table.matchAll(/^\| `([a-z-]+)` \|/gm), ([, name]) => name!)
}

/** Reads a command line as paperlint does, and does nothing. */
function readArguments(args: string[]): void {
  const nothing = async () => {}
  const program = createProgram({lint: nothing, init: nothing, explain: nothing, export: nothing, server: nothing})
  for (const command of [program, ...program.commands]) command.exitOverride().configureOutput({writeErr: () => {}})
  program.parse(args, {from: 'user'})
}

describe('the workflows of docs/github.md', () => {
  test('are five: pull requests, without the action, code scanning, fixes, many repositories', () => {
    expect(workflows).toHaveLength(5)
  })

  test.each(workflows)('$name: has what a workflow needs, and asks for no right that it does not name', (workflow) => {
    expect(Object.keys(workflow)).toEqual(['name', 'on', 'permissions', 'jobs'])
    expect(typeof workflow.permissions).toBe('object')
    for (const job of Object.values(workflow.jobs)) {
      expect(job['runs-on']).toBe('ubuntu-latest')
      expect(job.steps[0]!.uses).toMatch(/^actions\/checkout@/)
      for (const {uses, run} of job.steps) expect([uses, run].filter(Boolean)).toHaveLength(1)
    }
  })

  test('use the action of this version, with inputs that it has', () => {
    const ours = steps.filter(({uses}) => uses?.includes('paperlint'))
    expect(ours.map(({uses}) => uses)).toEqual(Array(4).fill(`paperlint/remark-paperlint@v${version}`))
    const inputs = ours.flatMap((step) => Object.keys(step.with ?? {}))
    expect(inputs.filter((name) => !(name in action.inputs))).toEqual([])
  })

  test('read outputs that it has, of a step that has this id', () => {
    const outputs = Array.from(snippets.join('').matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g))
    expect(outputs.map(([, id]) => id)).toEqual(Array(3).fill('paperlint'))
    expect(outputs.map(([, , name]) => name!).filter((name) => !(name in action.outputs))).toEqual([])
    expect(steps.filter(({id}) => id === 'paperlint')).toHaveLength(2)
  })

  test('run paperlint with options that it has', () => {
    const commands = scripts.flatMap((script) =>
      Array.from(script.matchAll(/npx paperlint (.*)/g), ([, args]) => args!)
    )
    expect(commands).toEqual(['--baseline paperlint.baseline.json --max-warnings 0'])
    for (const command of commands) readArguments(command.split(' '))
    expect(() => readArguments(['--base-line', 'a.json'])).toThrow("unknown option '--base-line'")
  })

  test('run scripts that bash understands, with nothing put into them', () => {
    for (const script of scripts) {
      expect(spawnSync('bash', ['-n'], {input: script, encoding: 'utf8'})).toMatchObject({status: 0, stderr: ''})
      expect(script).not.toContain('${{')
    }
  })
})

test('docs/github.md names every input and every output, and no other', () => {
  expect(namesIn('input')).toEqual(Object.keys(action.inputs))
  expect(namesIn('output')).toEqual(Object.keys(action.outputs))
})

test('the README leads to it, and shows its first workflow', () => {
  const readme = read('README.md')
  expect(readme).toContain('](docs/github.md)')
  const snippet = /^```yaml \.github\/workflows\/papers\.yml\n(.*?)^```$/ms.exec(readme)![1]!
  expect(parse(snippet)).toEqual(workflows[0])
})
