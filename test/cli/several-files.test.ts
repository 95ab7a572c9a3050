import {execFileSync} from 'node:child_process'
import {describe, expect, test} from '@jest/globals'
import {Workspace} from './workspace.js'

const A = '- [Wide Residual Networks](https://arxiv.org/abs/1605.07146)'
const B = '- [Deep Residual Learning for Image Recognition](https://arxiv.org/abs/1512.03385)'
const C = '- [Densely Connected Convolutional Networks](https://arxiv.org/abs/1608.06993)'
const config = (crossFile: string) => JSON.stringify({crossFile})

/** Each problem of a JSON report: file, line, severity, and the other place. */
function problemsOf(stdout: string): string[] {
  return JSON.parse(stdout).files.flatMap(({path, messages}: {path: string; messages: Message[]}) =>
    messages.map(({line, severity, message, related}) => {
      const [other] = related ?? []
      return `${path}:${line} ${severity} ${other ? `${other.path}:${other.line}` : message}`
    })
  )
}

interface Message {
  line: number
  severity: string
  message: string
  related?: {path: string; line: number}[]
}

describe('a paper in several files', () => {
  test.each([
    ['allow', []],
    ['warn', ['b.md:2 warning a.md:1', 'c.md:1 warning a.md:1']],
    ['forbid', ['b.md:2 error a.md:1', 'c.md:1 error a.md:1']]
  ])('"%s"', async (crossFile, expected) => {
    const workspace = await Workspace.create({
      'paperlint.config.json': config(crossFile),
      'a.md': `${A}\n${B}\n`,
      'b.md': `${C}\n${A}\n`,
      'c.md': `${A}\n`
    })
    const {stdout, stderr} = await workspace.run('--format', 'json', '.')
    expect(stderr).toBe('')
    expect(problemsOf(stdout)).toEqual(expected)
  })

  test('names the other file', async () => {
    const files = {'paperlint.config.json': config('forbid'), 'a.md': `${A}\n`, 'docs/b.md': `# More\n\n${A}\n`}
    const workspace = await Workspace.create(files)
    const {exitCode, stdout} = await workspace.run('a.md', 'docs/b.md')
    expect(exitCode).toBe(1)
    expect(stdout).toContain(
      'docs/b.md:3:3: error: Unexpected second listing of “Wide Residual Networks”, expected it once (first on line 1 of a.md) [no-duplicate-paper]'
    )
    const sarif = JSON.parse((await workspace.run('--format', 'sarif', '.')).stdout)
    const [result] = sarif.runs[0].results
    expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe('docs/b.md')
    expect(result.relatedLocations[0].physicalLocation.artifactLocation.uri).toBe('a.md')
  })

  test('says what makes two titles one paper', async () => {
    const renamed = [
      'Softer-NMS: Rethinking Bounding Box Regression for Accurate Object Detection',
      'Bounding Box Regression with Uncertainty for Accurate Object Detection'
    ].map((title) => `- [${title}](https://arxiv.org/abs/1809.08545)\n`)
    const files = {'paperlint.config.json': config('warn'), 'a.md': renamed[0]!, 'b.md': renamed[1]!}
    const {stdout} = await (await Workspace.create(files)).run('.')
    expect(stdout).toContain(
      'b.md:1:3: warning: Unexpected second listing of “Bounding Box Regression with Uncertainty for Accurate…”, expected it once (first on line 1 of a.md); line 1 of a.md lists it as “Softer-NMS: Rethinking Bounding Box Regression for Accurate…”, with the same `arxiv:1809.08545` [no-duplicate-paper]'
    )
  })

  test('a listing twice in one file is reported there, and once more across files', async () => {
    const files = {'paperlint.config.json': config('warn'), 'a.md': `${A}\n`, 'b.md': `${A}\n${B}\n${A}\n`}
    const workspace = await Workspace.create(files)
    const {stdout} = await workspace.run('--format', 'json', '.')
    expect(problemsOf(stdout)).toEqual(['b.md:1 warning a.md:1', 'b.md:3 error undefined:1'])
  })

  test('two parts of a paper, and two publications, are two', async () => {
    const row = (venue: string) => `| Paper | Venue |\n| - | - |\n| ${A.slice(2)} | ${venue} |\n`
    const files = {
      'paperlint.config.json': config('forbid'),
      'a.md': `${row('CVPR 2019')}\n${B} (part 1)\n`,
      'b.md': `${row('TPAMI 2021')}\n${B} (part 2)\n`
    }
    const workspace = await Workspace.create(files)
    expect(problemsOf((await workspace.run('--format', 'json', '.')).stdout)).toEqual([])
  })

  test('is no problem where it is suppressed, and the comment is in use', async () => {
    const files = {
      'paperlint.config.json': config('forbid'),
      'a.md': `${A}\n`,
      'b.md': `<!-- paperlint-disable-next-line no-duplicate-paper -->\n${A}\n`
    }
    const workspace = await Workspace.create(files)
    expect(await workspace.run('.')).toMatchObject({exitCode: 0, stdout: '2 files: 2 papers, no problems\n'})
    const off = {crossFile: 'forbid', overrides: [{files: ['b.md'], rules: {'no-duplicate-paper': 'off'}}]}
    await workspace.write('paperlint.config.json', JSON.stringify(off))
    await workspace.write('b.md', `${A}\n`)
    expect(await workspace.run('.')).toMatchObject({exitCode: 0})
  })

  test('is the same with the cache, where only one file is linted again', async () => {
    const files = {'paperlint.config.json': config('forbid'), 'a.md': `${A}\n${B}\n`, 'b.md': `${C}\n${A}\n`}
    const workspace = await Workspace.create(files)
    const environment = {XDG_CACHE_HOME: workspace.path('cache')}
    const runCached = async () =>
      problemsOf((await workspace.runIn({environment}, '--cache', '--format', 'json', 'a.md', 'b.md')).stdout)
    expect(await runCached()).toEqual(['b.md:2 error a.md:1'])
    expect(await runCached()).toEqual(['b.md:2 error a.md:1'])
    await workspace.write('a.md', `${B}\n${A}\n`)
    expect(await runCached()).toEqual(['b.md:2 error a.md:2'])
    await workspace.write('a.md', `${B}\n`)
    expect(await runCached()).toEqual([])
  })

  test('is not reported when the baseline has it, which is not stale then', async () => {
    const files = {'paperlint.config.json': config('forbid'), 'a.md': `${A}\n${B}\n`, 'b.md': `${A}\n${A}\n`}
    const workspace = await Workspace.create(files)
    await workspace.run('--write-baseline', 'known.json', '.')
    expect(await workspace.run('--baseline', 'known.json', '.')).toMatchObject({exitCode: 0, stderr: ''})
    await workspace.write('b.md', `${A}\n${A}\n${B}\n`)
    const {stdout, stderr} = await workspace.run('--baseline', 'known.json', '--format', 'json', '.')
    expect(stderr).toBe('')
    expect(problemsOf(stdout)).toEqual(['b.md:3 error a.md:2'])
  })

  test.each([
    ['a.md', `${C}\n${A}\n`, ['a.md:2 error b.md:1']],
    ['b.md', `${A}\n${C}\n`, ['b.md:2 error a.md:1']],
    ['b.md', `${A}\n\n## More\n`, []]
  ])('with --since only at the listing that is new: %s %#', async (changed, text, expected) => {
    const workspace = await Workspace.create({
      'paperlint.config.json': config('forbid'),
      'a.md': `${C}\n`,
      'b.md': `${A}\n`,
      'c.md': `${A}\n`
    })
    const git = (...args: string[]) => execFileSync('git', args, {cwd: workspace.folder, stdio: 'pipe'})
    git('init', '--quiet')
    git('add', '.')
    git('-c', 'user.name=A', '-c', 'user.email=a@example.com', 'commit', '--quiet', '-m', 'Add lists')
    await workspace.write(changed, text)
    const {stdout} = await workspace.run('--since', 'HEAD', '--format', 'json', '.')
    expect(problemsOf(stdout)).toEqual(expected)
  })
})

describe('without files, one line says which other lists were not looked at', () => {
  const list = (count: number) =>
    Array.from({length: count}, (_, index) => `- [A](https://arxiv.org/abs/2101.0010${index})\n`).join('')
  const files = {'README.md': `${A}\n`, 'docs/2021.md': list(10), 'docs/notes.md': list(9)}

  test('those with at least ten papers', async () => {
    const workspace = await Workspace.create(files)
    expect((await workspace.run()).stderr).toBe(
      'paperlint: did not look at docs/2021.md; `paperlint .` takes all lists\n'
    )
    expect((await workspace.run('README.md')).stderr).toBe('')
    expect((await workspace.run('--quiet')).stderr).toBe('')
    expect((await workspace.run('.')).stderr).toBe('')
  })

  test('three of them by name', async () => {
    const workspace = await Workspace.create({...files, 'a.md': list(10), 'b.md': list(10), 'c.md': list(10)})
    expect((await workspace.run()).stderr).toBe(
      'paperlint: did not look at a.md, b.md, c.md, and 1 more; `paperlint .` takes all lists\n'
    )
  })

  test('none that the config ignores', async () => {
    const ignore = JSON.stringify({ignore: ['docs/**']})
    const workspace = await Workspace.create({...files, 'paperlint.config.json': ignore})
    expect((await workspace.run()).stderr).toBe('')
  })

  test('none whose config cannot be read', async () => {
    const workspace = await Workspace.create({...files, 'docs/paperlint.config.json': '{'})
    expect(await workspace.run()).toMatchObject({exitCode: 0, stderr: ''})
  })
})
