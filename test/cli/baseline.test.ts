import {symlink} from 'node:fs/promises'
import {describe, expect, test} from '@jest/globals'
import {cleanList, closing, emptyLinkList, mendedList, raggedList, warningList} from './lists.js'
import {Workspace} from './workspace.js'

const attention = '| [Attention Is All You Need](https://arxiv.org/abs/1706.03762) | - |\n'
const raggedRow = '| [Densely Connected Convolutional Networks](https://arxiv.org/abs/1608.06993) | - | |\n'

/** A workspace whose files have a baseline, `baseline.json`. */
async function withBaseline(files: Readonly<Record<string, string>>): Promise<Workspace> {
  const workspace = await Workspace.create(files)
  expect(await workspace.run('--write-baseline', 'baseline.json', '.')).toMatchObject({
    exitCode: 0,
    stdout: expect.stringMatching(/: \d+ papers, no new problems\n$/)
  })
  return workspace
}

describe('--write-baseline', () => {
  test('writes what is wrong, sorted, with paths from its own folder, and reports nothing', async () => {
    const workspace = await Workspace.create({
      'b.md': warningList,
      'docs/a.md': emptyLinkList + attention + attention,
      'clean.md': cleanList
    })
    await workspace.write('.github/labels.yml', '')
    expect(await workspace.run('--write-baseline', '.github/baseline.json', 'docs', 'b.md', 'clean.md')).toEqual({
      exitCode: 0,
      stdout: closing(6, 'no new problems', '3 files'),
      stderr: 'paperlint: .github/baseline.json: 4 problems of 2 files written\n'
    })
    expect(await workspace.read('.github/baseline.json')).toBe(`{
  "version": 1,
  "files": {
    "../b.md": {
      "no-empty-link": {
        "Attention Is All You Need: Code": 1
      }
    },
    "../docs/a.md": {
      "no-duplicate-paper": {
        "Attention Is All You Need": 2
      },
      "no-empty-link": {
        "Deep Residual Learning: Paper": 1
      }
    }
  }
}
`)
  })

  test('writes the same again, over the old one', async () => {
    const workspace = await withBaseline({'README.md': raggedList})
    const baseline = await workspace.read('baseline.json')
    expect(await workspace.run('--write-baseline', 'baseline.json')).toEqual({
      exitCode: 0,
      stdout: closing(2, 'no new problems'),
      stderr: 'paperlint: baseline.json: 1 problem of 1 file written\n'
    })
    expect(await workspace.read('baseline.json')).toBe(baseline)
  })

  test('with --fix writes what is left', async () => {
    const workspace = await Workspace.create({'README.md': raggedList})
    expect(await workspace.run('--fix', '--write-baseline', 'baseline.json')).toMatchObject({
      stdout: `1 problem fixed\n${closing(2, 'no new problems')}`,
      stderr: 'paperlint: baseline.json: 0 problems of 0 files written\n'
    })
  })

  test('writes nothing when a file could not be linted', async () => {
    const workspace = await Workspace.create({'README.md': raggedList})
    const {exitCode, stderr} = await workspace.run('--write-baseline', 'baseline.json', 'README.md', 'missing.md')
    expect(exitCode).toBe(2)
    expect(stderr).toBe(
      'paperlint: missing.md: no such file\npaperlint: baseline.json: not written, since not every file could be linted\n'
    )
    await expect(workspace.read('baseline.json')).rejects.toThrow('ENOENT')
  })

  test.each([
    ['a list', 'README.md', 'README.md: not JSON, expected a baseline as --write-baseline writes it; left as it is'],
    ['a config', 'package.json', 'package.json: not a baseline as --write-baseline writes it; left as it is'],
    ['a folder', 'docs', 'docs: not a regular file']
  ])('never overwrites %s', async (_, name, line) => {
    const files = {'README.md': raggedList, 'package.json': '{"version": "1.0.0"}\n', 'docs/a.md': cleanList}
    const workspace = await Workspace.create(files)
    const outcome = await workspace.run('--fix', '--write-baseline', name)
    expect(outcome).toEqual({exitCode: 2, stdout: '', stderr: `paperlint: ${line}\n`})
    for (const [file, content] of Object.entries(files)) expect(await workspace.read(file)).toBe(content)
  })

  test('into a folder that is not there is one clear line', async () => {
    const workspace = await Workspace.create({'README.md': raggedList})
    expect(await workspace.run('--write-baseline', 'reports/baseline.json')).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: 'paperlint: reports/baseline.json: cannot be written: no such file or directory\n'
    })
  })
})

describe('--no-baseline', () => {
  test('reports what is in the baseline that the config names, and mends it', async () => {
    const workspace = await withBaseline({'README.md': raggedList})
    await workspace.write('paperlint.config.json', '{"baseline": "./baseline.json"}')
    expect(await workspace.run()).toMatchObject({exitCode: 0, stdout: closing(2, 'no new problems')})
    expect((await workspace.run('--no-baseline')).stdout).toContain('README.md:6:89: error: Unexpected row of 3 cells')
    expect((await workspace.run('--no-baseline', '--fix')).stdout).toContain('no problems')
  })
})

describe('--baseline', () => {
  test('reports nothing that is in it, wherever it stands now and from whichever folder', async () => {
    const workspace = await withBaseline({'README.md': raggedList, 'docs/a.md': emptyLinkList})
    await workspace.write('README.md', `Read these.\n\n${raggedList}`)
    expect(await workspace.run('--baseline', 'baseline.json', '.')).toEqual({
      exitCode: 0,
      stdout: closing(4, 'no new problems', '2 files'),
      stderr: ''
    })
    const inFolder = await workspace.runIn({folder: 'docs'}, '--baseline', '../baseline.json', 'a.md')
    expect(inFolder).toEqual({exitCode: 0, stdout: closing(2, 'no new problems', 'a.md'), stderr: ''})
  })

  test('shows titles as they are, and takes them for the same when only their case or punctuation changes', async () => {
    const workspace = await withBaseline({
      'README.md': cleanList + attention + attention.replace('Is All You', 'is all you')
    })
    const {files} = JSON.parse(await workspace.read('baseline.json'))
    expect(files['README.md']['no-duplicate-paper']).toEqual({
      'Attention Is All You Need': 1,
      'Attention is all you Need': 1
    })
    await workspace.write('README.md', cleanList + attention.replace('Need]', 'Need!]').repeat(2))
    expect(await workspace.run('--baseline', 'baseline.json')).toEqual({
      exitCode: 0,
      stdout: closing(2, 'no new problems'),
      stderr: ''
    })
  })

  test('reports what exceeds it', async () => {
    const workspace = await withBaseline({'README.md': cleanList + attention})
    await workspace.write('README.md', cleanList + attention + attention)
    const {exitCode, stdout} = await workspace.run('--baseline', 'baseline.json', '--format', 'json')
    expect(exitCode).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      files: [{messages: [{rule: 'no-duplicate-paper', line: 8}]}],
      summary: {errors: 1}
    })
  })

  test('reports everything of a file that is not in it', async () => {
    const workspace = await withBaseline({'README.md': raggedList})
    await workspace.write('more.md', raggedList)
    expect((await workspace.run('--baseline', 'baseline.json', 'more.md')).exitCode).toBe(1)
  })

  test('is stale where a list is better than it: that is said, and is no error', async () => {
    const workspace = await withBaseline({'README.md': emptyLinkList + attention, 'docs/a.md': raggedList})
    await workspace.write('README.md', cleanList)
    expect(await workspace.run('--baseline', 'baseline.json')).toEqual({
      exitCode: 0,
      stdout: closing(2, 'no new problems'),
      stderr: 'paperlint: baseline.json: 2 problems in it are gone; --write-baseline baseline.json updates it\n'
    })
  })

  test('with --fix fixes only what is not in it', async () => {
    const workspace = await withBaseline({'README.md': raggedList})
    await workspace.write('README.md', raggedList + raggedRow)
    expect(await workspace.run('--baseline', 'baseline.json', '--fix')).toEqual({
      exitCode: 0,
      stdout: `1 problem fixed\n${closing(3, 'no new problems')}`,
      stderr: ''
    })
    expect(await workspace.read('README.md')).toBe(raggedList + raggedRow.replace(' | |', ' |'))
    expect((await workspace.run('--fix')).exitCode).toBe(0)
    expect(await workspace.read('README.md')).toBe(mendedList + raggedRow.replace(' | |', ' |'))
  })

  test('takes words that mean something to JavaScript for words', async () => {
    const paper = (title: string, id: string) => `- [${title}](https://arxiv.org/abs/${id})\n`.repeat(2)
    const list = `# Papers\n\n${paper('\\_\\_proto\\_\\_', '1605.07146')}${paper('constructor', '1512.03385')}`
    const workspace = await withBaseline({'README.md': list})
    const {files} = JSON.parse(await workspace.read('baseline.json'))
    expect(Object.entries(files['README.md']['no-duplicate-paper'])).toEqual([
      ['__proto__', 1],
      ['constructor', 1]
    ])
    expect(await workspace.run('--baseline', 'baseline.json')).toEqual({
      exitCode: 0,
      stdout: closing(2, 'no new problems'),
      stderr: ''
    })
  })
})

describe('a baseline is refused in one line, and nothing is fixed,', () => {
  const shape = 'baseline.json: not a baseline as --write-baseline writes it'
  test.each([
    [
      'that has conflict markers',
      '<<<<<<< HEAD\n{}',
      'baseline.json: not JSON, expected a baseline as --write-baseline writes it'
    ],
    ['of another version', '{"version": 2, "files": {}}', shape],
    ['that is no object', 'null', shape],
    ['without files', '{"version": 1}', shape],
    ['with a list of rules', '{"version": 1, "files": {"README.md": []}}', shape],
    ['with a negative count', '{"version": 1, "files": {"README.md": {"toc-sync": {"Papers": -1}}}}', shape]
  ])('%s', async (_, content, line) => {
    const workspace = await Workspace.create({'README.md': raggedList, 'baseline.json': content})
    const outcome = await workspace.run('--fix', '--baseline', 'baseline.json')
    expect(outcome).toEqual({exitCode: 2, stdout: '', stderr: `paperlint: ${line}\n`})
    expect(await workspace.read('README.md')).toBe(raggedList)
  })

  test('is not overwritten by a report, by way of a link to it either', async () => {
    const workspace = await Workspace.create({'README.md': raggedList})
    await workspace.run('--write-baseline', 'baseline.json')
    const baseline = await workspace.read('baseline.json')
    await symlink('baseline.json', workspace.path('report.txt'))
    expect(await workspace.run('--baseline', 'baseline.json', '--output-file', 'report.txt')).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: 'paperlint: --output-file would overwrite the baseline\n'
    })
    expect(await workspace.read('baseline.json')).toBe(baseline)
  })

  test.each([
    [['--baseline', 'no.json'], 'no.json: cannot be read: no such file or directory'],
    [['--baseline', 'b.json', '--output-file', './b.json'], '--output-file would overwrite the baseline'],
    [
      ['--baseline', 'b.json', '--stdin'],
      'expected --stdin-filepath, to know which file the text on stdin is a version of'
    ],
    [
      ['--baseline', 'b.json', '--write-baseline', 'b.json'],
      "option '--baseline <file>' cannot be used with option '--write-baseline <file>'"
    ],
    [['--write-baseline', 'b.json', '--diff'], "option '--write-baseline <file>' cannot be used with option '--diff'"]
  ])('with %j', async (args, line) => {
    const workspace = await Workspace.create({'README.md': raggedList})
    expect(await workspace.run('--fix', ...args)).toEqual({exitCode: 2, stdout: '', stderr: `paperlint: ${line}\n`})
    expect(await workspace.read('README.md')).toBe(raggedList)
  })
})

describe('the baseline of a config', () => {
  const config = '{"baseline": "./known/baseline.json"}'

  test('is found from the folder of the config, and each file has that of its own config', async () => {
    const workspace = await Workspace.create({
      'lists/README.md': emptyLinkList,
      'README.md': emptyLinkList
    })
    await workspace.write('lists/known/.keep', '')
    await workspace.run('--write-baseline', 'lists/known/baseline.json', 'lists/README.md')
    await workspace.write('lists/paperlint.config.json', config)
    expect(await workspace.runIn({folder: 'lists'})).toEqual({
      exitCode: 0,
      stdout: closing(2, 'no new problems'),
      stderr: ''
    })
    const {stdout} = await workspace.run('--format', 'json', 'README.md', 'lists/README.md')
    const counts = JSON.parse(stdout).files.map(({messages}: {messages: unknown[]}) => messages.length)
    expect(counts).toEqual([1, 0])
  })

  test('gives way to --baseline and --write-baseline', async () => {
    const workspace = await withBaseline({'README.md': emptyLinkList})
    await workspace.write('none.json', '{"version": 1, "files": {}}')
    await workspace.write('paperlint.config.json', '{"baseline": "baseline.json"}')
    expect((await workspace.run()).exitCode).toBe(0)
    expect((await workspace.run('--baseline', 'none.json')).exitCode).toBe(1)
    expect(await workspace.run('--write-baseline', 'other.json')).toMatchObject({
      stderr: 'paperlint: other.json: 1 problem of 1 file written\n'
    })
  })

  test('has to be there, and a report cannot be written over it', async () => {
    const workspace = await withBaseline({'README.md': emptyLinkList})
    await workspace.write('paperlint.config.json', config)
    expect(await workspace.run()).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: 'paperlint: known/baseline.json: cannot be read: no such file or directory\n'
    })
    await workspace.write('paperlint.config.json', '{"baseline": "baseline.json"}')
    expect(await workspace.run('--output-file', 'baseline.json')).toMatchObject({
      exitCode: 2,
      stderr: 'paperlint: --output-file would overwrite the baseline\n'
    })
  })

  test('says when problems of it are gone', async () => {
    const workspace = await withBaseline({'README.md': emptyLinkList})
    await workspace.write('paperlint.config.json', '{"baseline": "baseline.json"}')
    await workspace.write('README.md', cleanList)
    expect(await workspace.run()).toMatchObject({
      exitCode: 0,
      stderr: 'paperlint: baseline.json: 1 problem in it is gone; --write-baseline baseline.json updates it\n'
    })
  })

  test('is written by init --baseline, which leaves nothing to report', async () => {
    const workspace = await Workspace.create({'README.md': emptyLinkList})
    expect(await workspace.run('init', '--baseline')).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(
        /\npaperlint\.baseline\.json: 1 problem of 1 file written\nWrote paperlint\.config\.json, for you to correct: https:\S+\/docs\/config\.md\n$/
      )
    })
    expect(JSON.parse(await workspace.read('paperlint.config.json')).baseline).toBe('./paperlint.baseline.json')
    expect(await workspace.run()).toMatchObject({exitCode: 0, stderr: ''})
  })

  const baseline = './paperlint.baseline.json'
  const added = (name: string) => ({
    exitCode: 0,
    stdout: `README.md: 2 papers, no new problems\nAdded "baseline": "${baseline}" to ${name}\n`,
    stderr: 'paperlint: paperlint.baseline.json: 1 problem of 1 file written\n'
  })

  test.each([
    ['{"placeholder": "-"}', `{"placeholder": "-", "baseline": "${baseline}"}`],
    ['{}', `{"baseline": "${baseline}"}`],
    [
      '\uFEFF{\r\n\t// Ours.\r\n\t"placeholder": "-", // a dash\r\n}\r\n',
      `\uFEFF{\r\n\t// Ours.\r\n\t"placeholder": "-",\r\n\t"baseline": "${baseline}", // a dash\r\n}\r\n`
    ]
  ])(
    'is named by init --baseline in a config that is there already, and nothing else is changed: %j',
    async (before, after) => {
      const workspace = await Workspace.create({'README.md': emptyLinkList, 'paperlint.config.json': before})
      expect(await workspace.run('init', '--baseline')).toEqual(added('paperlint.config.json'))
      expect(await workspace.read('paperlint.config.json')).toBe(after)
      expect(await workspace.run()).toMatchObject({exitCode: 0, stderr: ''})
    }
  )

  test('is named by init --baseline in a package.json that has the config', async () => {
    const before = '{\n  "name": "x",\n  "paperlint": {\n    "placeholder": "-"\n  }\n}\n'
    const workspace = await Workspace.create({'README.md': emptyLinkList, 'package.json': before})
    expect(await workspace.run('init', '--baseline')).toEqual(added('package.json'))
    expect(await workspace.read('package.json')).toBe(before.replace('"-"', `"-",\n    "baseline": "${baseline}"`))
    expect(await workspace.run()).toMatchObject({exitCode: 0, stderr: ''})
  })

  const advice =
    '; paperlint --write-baseline paperlint.baseline.json writes a baseline, and with the line `baseline: ./paperlint.baseline.json` the config uses it'

  test.each([
    ['paperlint.config.yaml', 'placeholder: "-"\n', `exists already; it is left as it is${advice}`],
    [
      'paperlint.baseline.json',
      '',
      'exists already; it is left as it is; paperlint --write-baseline paperlint.baseline.json updates it'
    ],
    [
      'paperlint.config.json',
      '{"baseline": "./known.json"}',
      'names the baseline ./known.json already; paperlint --write-baseline ./known.json updates it'
    ],
    ['paperlint.config.json', '{"place', ':1:2: not JSON: unexpected end of string']
  ])('init --baseline leaves %s as it is: %j', async (name, before, reason) => {
    const workspace = await Workspace.create({'README.md': emptyLinkList, [name]: before})
    expect(await workspace.run('init', '--baseline')).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: `paperlint: ${name}${reason.startsWith(':') ? '' : ' '}${reason}\n`
    })
    expect(await workspace.read(name)).toBe(before)
  })

  test('init --baseline leaves the config as it is where a list cannot be linted', async () => {
    const workspace = await Workspace.create({'README.md': emptyLinkList, 'paperlint.config.json': '{}'})
    expect(await workspace.run('init', '--baseline', 'README.md', 'nope.md')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringMatching(/paperlint: paperlint\.config\.json is left as it is\n$/)
    })
    expect(await workspace.read('paperlint.config.json')).toBe('{}')
  })

  test('init overwrites no config', async () => {
    const workspace = await Workspace.create({'README.md': emptyLinkList, 'paperlint.config.json': '{}'})
    expect(await workspace.run('init')).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: 'paperlint: paperlint.config.json exists already; it is left as it is; delete it to begin again\n'
    })
    expect(await workspace.read('paperlint.config.json')).toBe('{}')
  })

  test('init puts no config beside that of a package.json', async () => {
    const workspace = await Workspace.create({'README.md': emptyLinkList, 'package.json': '{"paperlint": {}}'})
    expect(await workspace.run('init')).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: 'paperlint: package.json has the key "paperlint" already; it is left as it is; delete it to begin again\n'
    })
  })
})
