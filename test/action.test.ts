import {spawnSync} from 'node:child_process'
import {chmodSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from '@jest/globals'
import {parse} from 'yaml'
import {commitAll, git} from './cli/git.js'
import {cleanList, emptyLinkList, mendedList, raggedList, warningList} from './cli/lists.js'
import {Workspace} from './cli/workspace.js'

interface Step {
  id?: string
  shell: string
  env?: Record<string, string>
  run: string
}

const root = fileURLToPath(new URL('../', import.meta.url))
const action: {
  inputs: Record<string, {default: string}>
  outputs: Record<string, {value: string}>
  runs: {using: string; steps: Step[]}
} = parse(readFileSync(path.join(root, 'action.yml'), 'utf8'))

/** The tree of a release, which the runner has fetched. */
let release: string
beforeAll(() => {
  release = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'paperlint-release-')))
  const made = spawnSync(process.execPath, [path.join(root, 'dist/src/development/release-action.js'), release])
  if (made.status !== 0) throw new Error(`expected a build in dist/: npm run build\n${made.stderr}`)
})
afterAll(() => rmSync(release, {recursive: true}))

test('a release has the schema that `paperlint init` names in a config', () => {
  expect(readFileSync(path.join(release, 'dist/schema.json'))).toEqual(
    readFileSync(path.join(root, 'dist/schema.json'))
  )
})

/** What the runner keeps outside of the repository. */
let temporary: string
beforeEach(() => {
  temporary = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'paperlint-runner-')))
})
afterEach(() => rmSync(temporary, {recursive: true}))

/** Runs the steps of the action in a workspace, as the runner does: from the release alone, where neither packages nor a registry are. */
function runAction(workspace: Workspace, inputs: Record<string, string> = {}, variables: Record<string, string> = {}) {
  const result = {exitCode: 0, stdout: '', stderr: '', summary: '', outputs: {} as Record<string, string>}
  const values = new Map<string, string>()
  for (const [index, step] of action.runs.steps.entries()) {
    if (result.exitCode !== 0) break
    const file = (name: string) => path.join(temporary, `${index}-${name}`)
    for (const name of ['output', 'summary']) writeFileSync(file(name), '')
    writeFileSync(file('script.sh'), step.run)
    // https://docs.github.com/en/actions/reference/workflow-syntax-for-github-actions#jobsjob_idstepsshell
    expect(step.shell).toBe('bash')
    const {status, stdout, stderr} = spawnSync(
      'bash',
      ['--noprofile', '--norc', '-eo', 'pipefail', file('script.sh')],
      {
        cwd: workspace.folder,
        encoding: 'utf8',
        env: {
          PATH: process.env.PATH,
          HOME: temporary,
          GITHUB_ACTIONS: 'true',
          GITHUB_ACTION_PATH: release,
          GITHUB_BASE_REF: '',
          GITHUB_OUTPUT: file('output'),
          GITHUB_STEP_SUMMARY: file('summary'),
          RUNNER_TEMP: temporary,
          ...variables,
          ...Object.fromEntries(Object.entries(step.env ?? {}).map(([name, value]) => [name, evaluate(value, inputs)]))
        }
      }
    )
    result.exitCode = status!
    result.stdout += stdout
    result.stderr += stderr
    result.summary += readFileSync(file('summary'), 'utf8')
    for (const line of readFileSync(file('output'), 'utf8').split('\n').slice(0, -1)) {
      const [name = '', ...value] = line.split('=')
      values.set(`\${{ steps.${step.id}.outputs.${name} }}`, value.join('='))
    }
  }
  for (const [name, {value}] of Object.entries(action.outputs)) result.outputs[name] = values.get(value) ?? ''
  return result
}

/** The value of a variable, which is an input and nothing else. */
function evaluate(expression: string, inputs: Record<string, string>): string {
  const name = /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(expression)![1]!
  return inputs[name] ?? action.inputs[name]!.default
}

const packageJson = (folder: string) => JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))

const resultsIn = (sarif: string | undefined) => JSON.parse(readFileSync(sarif!, 'utf8')).runs[0].results

describe('action.yml', () => {
  test('is composite, and hands every input on as a variable', () => {
    expect(action.runs.using).toBe('composite')
    const variables = action.runs.steps.flatMap(({env}) => Object.values(env ?? {}))
    expect(variables.sort()).toEqual(
      Object.keys(action.inputs)
        .map((name) => `\${{ inputs.${name} }}`)
        .sort()
    )
  })

  test('puts nothing into its scripts', () => {
    expect(action.runs.steps.filter(({run}) => run.includes('${{'))).toEqual([])
  })
})

describe('the action', () => {
  test('passes a list that has nothing wrong', async () => {
    const workspace = await Workspace.create({'README.md': cleanList})
    const {outputs, ...result} = runAction(workspace)
    expect(result).toEqual({
      exitCode: 0,
      stdout: '',
      stderr: '',
      summary: '## paperlint\n\nNo problems in 1 file.\n'
    })
    expect(outputs).toEqual({sarif: expect.stringMatching(/\.sarif$/), problems: '0', 'exit-code': '0'})
    expect(resultsIn(outputs.sarif)).toEqual([])
  })

  test('fails one with an error: annotation, summary, SARIF', async () => {
    const workspace = await Workspace.create({'README.md': raggedList})
    const {exitCode, stdout, stderr, summary, outputs} = runAction(workspace)
    expect({exitCode, stderr}).toEqual({exitCode: 1, stderr: ''})
    expect(stdout).toMatch(
      /^::error file=README\.md,line=6,[^\n]*,title=no-ragged-row::Unexpected row of 3 cells, [^\n]*\n$/
    )
    expect(summary).toContain('\n**1 error, 0 warnings** in 1 file.')
    expect(outputs).toMatchObject({problems: '1', 'exit-code': '1'})
    expect(outputs.sarif!.startsWith(`${temporary}/`)).toBe(true)
    expect(resultsIn(outputs.sarif)).toMatchObject([{ruleId: 'no-ragged-row', level: 'error'}])
  })

  test('with format, reports in the log otherwise', async () => {
    const workspace = await Workspace.create({'README.md': raggedList})
    const {exitCode, stdout, summary, outputs} = runAction(workspace, {format: 'rdjson'})
    expect([exitCode, summary, outputs.problems]).toEqual([1, '', '1'])
    expect(JSON.parse(stdout).diagnostics).toMatchObject([{code: {value: 'no-ragged-row'}}])
  })

  test('lints the files that are named, one a line, with the config that is named', async () => {
    const workspace = await Workspace.create({
      'README.md': raggedList,
      'my lists/a.md': emptyLinkList,
      'b.md': raggedList,
      'c.md': raggedList,
      'strict.json': '{"rules": {"no-empty-link": "warn"}}'
    })
    const {exitCode, stdout} = runAction(workspace, {
      files: 'my lists\n\n*.md\n!{README,c}.md\n',
      config: 'strict.json'
    })
    expect(exitCode).toBe(1)
    expect(stdout.match(/^::\w+ file=[^,]*/gm)).toEqual(['::error file=b.md', '::warning file=my lists/a.md'])
  })

  test('with fix, mends the files, and reports what is left', async () => {
    const workspace = await Workspace.create({'a.md': raggedList, 'b.md': emptyLinkList})
    const {exitCode, stdout, summary, outputs} = runAction(workspace, {fix: 'true'})
    expect([exitCode, outputs.problems]).toEqual([1, '1'])
    expect(stdout).toMatch(/^::error file=b\.md,[^\n]*\n$/)
    expect(summary).toContain('\n**1 error, 0 warnings** in 2 files. 1 problem fixed.\n')
    expect(await workspace.read('a.md')).toBe(mendedList)
    expect(await workspace.read('b.md')).toBe(emptyLinkList)
  })

  test('with since in a job that is about no pull request, reports everything', async () => {
    const workspace = await Workspace.create({'README.md': raggedList})
    expect(runAction(workspace, {since: 'origin/'})).toMatchObject({exitCode: 1, outputs: {problems: '1'}})
  })

  test('with since, reports only what is new', async () => {
    const workspace = await Workspace.create({'README.md': raggedList})
    await commitAll(workspace)
    await git(workspace, 'update-ref', 'refs/remotes/origin/main', 'HEAD')
    expect(runAction(workspace, {since: 'origin/main'})).toMatchObject({exitCode: 0, stdout: ''})
    await workspace.write('README.md', `${raggedList}| [Wide Residual Networks]() | - |\n`)
    const {exitCode, stdout, outputs} = runAction(workspace, {since: 'origin/main'})
    expect([exitCode, outputs.problems]).toEqual([1, '1'])
    expect(stdout).toMatch(/^::error file=README\.md,line=7,[^\n]*\n$/)
    expect(resultsIn(outputs.sarif)).toHaveLength(1)
  })

  test('in a pull request, shows its lines first', async () => {
    const workspace = await Workspace.create({'README.md': raggedList})
    await commitAll(workspace)
    await git(workspace, 'update-ref', 'refs/remotes/origin/main', 'HEAD')
    await workspace.write('README.md', `${raggedList}| [Wide Residual Networks]() | - |\n`)
    const linesOf = (stdout: string) => stdout.match(/(?<=,line=)\d+/g)
    expect(linesOf(runAction(workspace, {}, {GITHUB_BASE_REF: 'main'}).stdout)).toEqual(['7', '6'])
    expect(linesOf(runAction(workspace).stdout)).toEqual(['6', '7'])
  })

  test('with max-warnings, fails for more', async () => {
    const workspace = await Workspace.create({'README.md': warningList})
    expect(runAction(workspace)).toMatchObject({exitCode: 0, outputs: {problems: '1'}})
    expect(runAction(workspace, {'max-warnings': '0'})).toMatchObject({
      exitCode: 1,
      stderr: 'paperlint: 1 warning, more than the 0 of --max-warnings\n',
      outputs: {problems: '1', 'exit-code': '1'}
    })
  })

  test('fails with 2, and without a SARIF file, where something could not be linted', async () => {
    const workspace = await Workspace.create({'README.md': raggedList})
    const result = runAction(workspace, {files: 'README.md\ngone.md'})
    expect(result).toMatchObject({
      exitCode: 2,
      stderr: '::error title=paperlint::gone.md: no such file\n',
      outputs: {sarif: '', problems: '', 'exit-code': '2'}
    })
    expect(result.stdout).toMatch(/^::error file=README\.md,line=6,/)
  })

  test('takes nothing but true and false for fix', async () => {
    const workspace = await Workspace.create({'README.md': raggedList})
    expect(runAction(workspace, {fix: 'yes'})).toMatchObject({
      exitCode: 2,
      stdout: '::error title=paperlint::Unexpected value of the input `fix`, expected true or false\n'
    })
    expect(await workspace.read('README.md')).toBe(raggedList)
  })
})

describe('an input is never run', () => {
  const hostile = ['$(touch owned) `touch owned` "; touch owned; " \'; touch owned; \'\n;touch owned', '--fix']

  test.each(hostile)('%j', async (value) => {
    const workspace = await Workspace.create({'README.md': raggedList})
    await commitAll(workspace)
    for (const name of Object.keys(action.inputs)) {
      const {exitCode} = runAction(workspace, {[name]: value})
      expect({name, exitCode}).toEqual({name, exitCode: 2})
      expect(readdirSync(workspace.folder).sort()).toEqual(['.git', 'README.md'])
      expect(await workspace.read('README.md')).toBe(raggedList)
    }
  })

  test.each(['init', 'explain', 'export', 'server'])(
    'a file with the name of the command %s is a file',
    async (name) => {
      const workspace = await Workspace.create({[name]: raggedList})
      expect(runAction(workspace, {files: name}).stdout).toMatch(/^::error file=(?:init|explain|export|server),line=6,/)
      expect(readdirSync(workspace.folder).sort()).toEqual(['.git', name])
    }
  )
})

describe('the release', () => {
  const filesOf = (folder: string) => readdirSync(folder).sort()

  test('has the bundle and what GitHub and pre-commit read, and no package to install but native parts of the parser', () => {
    expect(filesOf(release)).toEqual([
      '.pre-commit-hooks.yaml',
      'LICENSE',
      'README.md',
      'action.yml',
      'dist',
      'docs',
      'package.json',
      'rules'
    ])
    expect(filesOf(path.join(release, 'dist'))).toEqual(['paperlint', 'paperlint.cjs', 'schema.json'])
    const {version, dependencies, devDependencies, scripts, optionalDependencies} = packageJson(release)
    expect({version, dependencies, devDependencies, scripts}).toEqual({version: packageJson(root).version})
    expect(Object.keys(optionalDependencies).filter((name) => !name.startsWith('@bruits/satteri-'))).toEqual([])
  })

  test('is made in no folder that has other files', () => {
    const script = path.join(root, 'dist/src/development/release-action.js')
    const {status, stderr} = spawnSync(process.execPath, [script, release], {encoding: 'utf8'})
    expect({status, stderr}).toEqual({status: 2, stderr: `release:action: ${release}: expected an empty folder\n`})
  })

  test('lints and fixes, with many files too, and shows pages', async () => {
    const lists = Object.fromEntries(Array.from({length: 12}, (_, number) => [`${number}.md`, raggedList]))
    const workspace = await Workspace.create(lists)
    const command = (...args: string[]) =>
      spawnSync(process.execPath, [path.join(release, 'dist/paperlint.cjs'), ...args], {
        cwd: workspace.folder,
        encoding: 'utf8',
        env: {PATH: process.env.PATH, HOME: temporary}
      })
    expect(JSON.parse(command('--format=json', '--fix').stdout).summary).toMatchObject({errors: 0, fixed: 12})
    expect(command('explain', 'no-empty-link').stdout).toMatch(/^# no-empty-link\n/)
    expect(command('explain', 'unused-suppression').stdout).toMatch(/^# Suppressing a problem\n/)
  })
})

describe('the action ends with 2', () => {
  /** A folder with a program of this name, which stands before all others. */
  async function programs(name: string, script: string): Promise<Workspace> {
    const workspace = await Workspace.create({[name]: `#!/bin/sh\n${script}\n`})
    chmodSync(workspace.path(name), 0o755)
    return workspace
  }

  test.each([
    ['is too old', 'exit 1'],
    ['is not there', 'exit 127']
  ])('where Node %s', async (_, script) => {
    const bin = await programs('node', script)
    expect(runAction(bin, {}, {PATH: `${bin.folder}:${process.env.PATH}`})).toMatchObject({
      exitCode: 2,
      stdout: expect.stringMatching(/^::error title=paperlint::Unexpected version of Node, expected 20\.19 or newer; /),
      outputs: {'exit-code': ''}
    })
  })

  test('where it is checked out from the sources', async () => {
    const sources = await Workspace.create({'README.md': cleanList})
    expect(runAction(sources, {}, {GITHUB_ACTION_PATH: sources.folder})).toMatchObject({
      exitCode: 2,
      stdout:
        '::error title=paperlint::Unexpected ref of the action, expected a release: only these contain the program\n'
    })
  })

  test('asks for the Node that package.json asks for', () => {
    expect(packageJson(release).engines.node).toBe('>=20.19')
  })
})
