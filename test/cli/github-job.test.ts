import {execFileSync} from 'node:child_process'
import {mkdir} from 'node:fs/promises'
import {describe, expect, test} from '@jest/globals'
import {commitAll, git} from './git.js'
import {cleanList, emptyLinkList, raggedList} from './lists.js'
import {testOnPosix} from './on-posix.js'
import {Workspace} from './workspace.js'

const environment = {GITHUB_ACTIONS: 'true'}
const withSummary = {...environment, GITHUB_STEP_SUMMARY: 'summary.md'}
const annotation =
  '::error file=README.md,line=6,endLine=6,col=89,endColumn=91,title=no-ragged-row::Unexpected row of 3 cells, expected 2 as in the header (line 3), in “Deep Residual Learning for Image Recognition”; the last is empty\n'

describe('the format', () => {
  test('is github in a job of GitHub Actions', async () => {
    const workspace = await Workspace.create({'README.md': raggedList})
    expect(await workspace.runIn({environment})).toEqual({exitCode: 1, stdout: annotation, stderr: ''})
  })

  test.each([
    ['elsewhere', {}],
    ['where the variable has another value', {GITHUB_ACTIONS: '1'}]
  ])('is for people %s', async (_, environment) => {
    const workspace = await Workspace.create({'README.md': raggedList})
    expect((await workspace.runIn({environment})).stdout).toMatch(/^README\.md:6:89: error: /)
  })

  test('is the one that is asked for', async () => {
    const workspace = await Workspace.create({'README.md': raggedList})
    const {stdout} = await workspace.runIn({environment: withSummary}, '--format', 'json')
    expect(JSON.parse(stdout).summary.errors).toBe(1)
    await expect(workspace.read('summary.md')).rejects.toThrow('ENOENT')
  })

  test('is for people in a file, where GitHub reads no annotation', async () => {
    const workspace = await Workspace.create({'README.md': raggedList})
    await workspace.runIn({environment}, '--output-file', 'report.txt')
    expect(await workspace.read('report.txt')).toMatch(/^README\.md:6:89: error: /)
  })

  test('is github on stderr too, where stdout has the fixed text or the diff', async () => {
    const workspace = await Workspace.create({'README.md': emptyLinkList})
    const fixed = await workspace.runIn({environment, stdin: emptyLinkList}, '--fix', '--stdin-filepath', 'README.md')
    expect(fixed).toMatchObject({
      stdout: emptyLinkList,
      stderr: expect.stringMatching(/^::error file=README\.md,line=6,/)
    })
    expect((await workspace.runIn({environment}, '--diff')).stderr).toMatch(/^::error file=README\.md,line=6,/)
  })
})

describe('the summary of the job', () => {
  test('gets the report, with the sections that have the most problems', async () => {
    const workspace = await Workspace.create({'README.md': raggedList})
    await workspace.runIn({environment: withSummary})
    expect(await workspace.read('summary.md')).toBe(`## paperlint

**1 error, 0 warnings** in 1 file. \`paperlint --fix\` would fix 1.

| rule | problems |
| --- | --- |
| [no-ragged-row](https://github.com/paperlint/remark-paperlint/blob/main/rules/no-ragged-row.md) | 1 |

| section | place | problems |
| --- | --- | --- |
| Papers | README.md:1 | 1 |

| place | level | problem | rule |
| --- | --- | --- | --- |
| README.md:6:89 | error | Unexpected row of 3 cells, expected 2 as in the header (line 3), in “Deep Residual Learning for Image Recognition”; the last is empty | no-ragged-row |
`)
  })

  test('keeps what others wrote', async () => {
    const workspace = await Workspace.create({'README.md': cleanList, 'summary.md': '# Checks'})
    await workspace.runIn({environment: withSummary})
    expect(await workspace.read('summary.md')).toBe('# Checks\n## paperlint\n\nNo problems in 1 file.\n')
  })

  test('is said to have the rest where it has it', async () => {
    const row = '| [Deep Residual Learning]() | - |\n'
    const workspace = await Workspace.create({'README.md': cleanList + row.repeat(12)})
    const lastLine = async (environment: Record<string, string>) =>
      (await workspace.runIn({environment}, '--rule', 'no-duplicate-paper:off')).stdout.split('\n').at(-2)
    expect(await lastLine(withSummary)).toBe('… 2 more in the job summary (2 no-empty-link)')
    expect(await lastLine(environment)).toBe('… 2 more (2 no-empty-link)')
  })

  test('that cannot be written is one line, and the annotations are there', async () => {
    const workspace = await Workspace.create({'README.md': raggedList})
    await mkdir(workspace.path('summary.md'))
    expect(await workspace.runIn({environment: withSummary})).toEqual({
      exitCode: 1,
      stdout: annotation,
      stderr: 'paperlint: the job summary summary.md cannot be written: illegal operation on a directory\n'
    })
  })

  test('is left alone where GitHub would then show nothing of it', async () => {
    const full = 'a'.repeat(1024 * 1024)
    const workspace = await Workspace.create({'README.md': raggedList, 'summary.md': full})
    expect(await workspace.runIn({environment: withSummary})).toEqual({
      exitCode: 1,
      stdout: annotation,
      stderr: 'paperlint: the job summary would be larger than 1 MiB; not written\n'
    })
    expect(await workspace.read('summary.md')).toBe(full)
  })

  test('says nothing of what has become a baseline', async () => {
    const workspace = await Workspace.create({'README.md': raggedList})
    await workspace.runIn({environment: withSummary}, '--write-baseline', 'baseline.json')
    await expect(workspace.read('summary.md')).rejects.toThrow('ENOENT')
  })

  test('counts with --since the section in which the row was added', async () => {
    const list = '# A\n\n# B\n\n- [Attention Is All You Need](https://arxiv.org/abs/1706.03762)\n'
    const workspace = await Workspace.create({'README.md': list})
    await commitAll(workspace)
    await workspace.write('README.md', list.replace('# A\n\n', `# A\n\n${list.slice(list.indexOf('- '))}\n`))
    await workspace.runIn({environment: withSummary}, '--since', 'HEAD')
    expect(await workspace.read('summary.md')).toContain('\n| A | README.md:1 | 1 |\n')
  })
})

describe('in a pull request', () => {
  const emptyLink = '| [Densely Connected Convolutional Networks]() | - |\n'
  const linesOf = (stdout: string) => Array.from(stdout.matchAll(/,line=(\d+)/g), ([, line]) => Number(line))

  /** A list with eleven old errors on the lines 7 to 17, and a new one on line 18. */
  async function pullRequest(): Promise<Workspace> {
    const workspace = await Workspace.create({'README.md': cleanList + emptyLink.repeat(11)})
    await commitAll(workspace)
    await git(workspace, 'update-ref', 'refs/remotes/origin/main', 'HEAD')
    await workspace.write('README.md', `${cleanList}${emptyLink.repeat(11)}| [Wide Residual Networks]() | - |\n`)
    return workspace
  }
  const args = ['--rule', 'no-duplicate-paper:off']

  test('the lines that the base branch has not come first', async () => {
    const workspace = await pullRequest()
    const {stdout} = await workspace.runIn({environment: {...environment, GITHUB_BASE_REF: 'main'}}, ...args)
    expect(linesOf(stdout)).toEqual([18, 7, 8, 9, 10, 11, 12, 13, 14, 15])
  })

  test.each([
    ['a base branch that a shallow clone has not', {GITHUB_BASE_REF: 'dev'}],
    ['a base branch that git would take for an option', {GITHUB_BASE_REF: '--output=owned'}],
    ['no pull request', {GITHUB_BASE_REF: ''}]
  ])('%s: in the order of the document', async (_, variables) => {
    const workspace = await pullRequest()
    const outcome = await workspace.runIn({environment: {...environment, ...variables}}, ...args)
    expect(outcome).toMatchObject({exitCode: 1, stderr: ''})
    expect(linesOf(outcome.stdout)).toEqual([7, 8, 9, 10, 11, 12, 13, 14, 15, 16])
  })

  test('no repository: in the order of the document', async () => {
    const workspace = await Workspace.create({'README.md': raggedList})
    const outcome = await workspace.runIn({environment: {...environment, GITHUB_BASE_REF: 'main'}})
    expect(outcome).toEqual({exitCode: 1, stdout: annotation, stderr: ''})
  })

  test('a text on stdin, whose file nobody knows, is reported as it is', async () => {
    const workspace = await pullRequest()
    const surroundings = {environment: {...environment, GITHUB_BASE_REF: 'main'}, stdin: raggedList}
    expect(linesOf((await workspace.runIn(surroundings, '--stdin')).stdout)).toEqual([6])
  })
})

describe('what a stranger wrote starts no command', () => {
  const isCommand = /^\s*::|##\[/m

  testOnPosix('from a path, in one line on stderr or in a report for people', async () => {
    const name = '::error::owned ##[error]owned.md'
    const workspace = await Workspace.create({[name]: raggedList})
    const {stdout, stderr} = await workspace.runIn({environment}, '--format', 'pretty', '.', `${name}.gone`)
    expect(stdout).toMatch(/^\\u003a:error::owned #\\u0023\[error\]owned\.md\n/)
    expect(stderr).toBe(
      '::error title=paperlint::::error::owned ##[error]owned.md.gone: no file matches, or all are ignored\n'
    )
    expect(stdout).not.toMatch(isCommand)
  })

  test('from an option', async () => {
    const workspace = await Workspace.create({'README.md': cleanList})
    const {stderr} = await workspace.runIn({environment}, '--since', '\n::error::##[error]owned')
    expect(stderr).toMatch(/^::error title=paperlint::--since {2}::error::##\[error\]owned: /)
    expect(stderr.split('\n')).toHaveLength(2)
  })

  test('from a column, in what init says', async () => {
    const list = cleanList.replace('Code', '##[error]owned')
    const workspace = await Workspace.create({'README.md': `${list}\n${list}\n${list}`})
    const {stdout} = await workspace.runIn({environment}, 'init')
    expect(stdout).toContain('#\\u0023[error]owned')
    expect(stdout).not.toMatch(isCommand)
  })

  test('from a list, in a diff: the runner is told to obey nothing until a word that nobody can guess', async () => {
    const hostile = `::error::owned\n\n${raggedList}\n##[error]owned\n`
    const workspace = await Workspace.create({'README.md': hostile})
    const {stdout} = await workspace.runIn({environment}, '--diff')
    const [, word, diff, end] = /^::stop-commands::([0-9a-f-]{36})\n(.*)::([0-9a-f-]{36})::\n$/s.exec(stdout)!
    expect(end).toBe(word)
    expect(diff).toMatch(isCommand)
    expect((await workspace.runIn({environment}, '--diff')).stdout).not.toContain(word)
    expect((await workspace.run('--diff')).stdout).toBe(diff)
    // git passes over what stands around a diff.
    execFileSync('git', ['apply'], {cwd: workspace.folder, input: stdout})
    expect(await workspace.read('README.md')).toBe(`::error::owned\n\n${cleanList}\n##[error]owned\n`)
  })

  test('a diff without any is the same in a job', async () => {
    const workspace = await Workspace.create({'README.md': raggedList})
    const {stdout} = await workspace.run('--diff')
    expect((await workspace.runIn({environment}, '--diff')).stdout).toBe(stdout)
    expect(stdout).toMatch(/^--- a\/README\.md\n/)
  })
})
