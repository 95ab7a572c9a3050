import {existsSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {afterEach, beforeAll, describe, expect, test} from '@jest/globals'
import {
  CodeActionTriggerKind,
  type Diagnostic,
  DiagnosticSeverity,
  type PublishDiagnosticsParams,
  type Range
} from 'vscode-languageserver/node'
import {Editor} from './editor.js'
import {Workspace} from './workspace.js'

beforeAll(() => {
  const bundle = fileURLToPath(new URL('../../dist/paperlint/server.cjs', import.meta.url))
  if (!existsSync(bundle)) throw new Error('expected a build in dist/: npm run build')
})

const list = `# Papers

| Paper | Venue | Code |
| --- | --- | --- |
| [Densely Connected Convolutional Networks](https://arxiv.org/abs/1608.06993) | CVPR 2017 |
| [Wide Residual Networks](ttps://arxiv.org/abs/1605.07146) | BMVC 2016 | [code]() |
`
const emptyLink = '- [Wide Residual Networks]()\n'
const safelyFixed = list.replace('CVPR 2017 |', 'CVPR 2017 | |').replace('(ttps:', '(https:')
const everything: Range = {start: {line: 0, character: 0}, end: {line: 99, character: 0}}

let editor: Editor
afterEach(async () => {
  await editor?.close()
})

/** An editor with an open README.md, and the problems of that. */
async function open(text: string, files: Record<string, string> = {}): Promise<Diagnostic[]> {
  editor = await Editor.start(await Workspace.create(files))
  return editor.open('README.md', text)
}

const rulesOf = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({code}) => code)

describe('problems', () => {
  test('are at their place, with level, rule, and the address of the page of the rule', async () => {
    const [first, ...others] = await open(list)
    expect(first).toEqual({
      range: {start: {line: 4, character: 0}, end: {line: 4, character: 92}},
      severity: DiagnosticSeverity.Warning,
      code: 'no-ragged-row',
      codeDescription: {href: 'https://github.com/paperlint/remark-paperlint/blob/main/rules/no-ragged-row.md'},
      source: 'paperlint',
      message: expect.stringContaining('“Densely Connected Convolutional Networks”'),
      relatedInformation: []
    })
    expect(rulesOf(others)).toEqual(['no-malformed-link', 'no-empty-link'])
  })

  test('have the other place that they are about', async () => {
    const [problem] = await open('- [Wide Residual Networks](https://arxiv.org/abs/1605.07146)\n'.repeat(2))
    expect(problem).toMatchObject({code: 'no-duplicate-paper', severity: DiagnosticSeverity.Error})
    expect(problem!.relatedInformation).toEqual([
      {
        message: 'first listed here',
        location: {
          uri: editor.uri('README.md'),
          range: {start: {line: 0, character: 2}, end: {line: 0, character: 60}}
        }
      }
    ])
  })

  test('are those of the text as it is now, also after a byte order mark and with CRLF', async () => {
    const text = `\uFEFF${list.replaceAll('\n', '\r\n')}`
    expect((await open(text))[0]!.range.end).toEqual({line: 4, character: 92})
    const [cell] = await editor.actions('README.md', everything)
    expect(rulesOf(await editor.apply('README.md', cell!))).toEqual(['no-malformed-link', 'no-empty-link'])
    expect(editor.text('README.md')).toBe(text.replace('CVPR 2017 |', 'CVPR 2017 | |'))
  })

  test('follow the typing, and are gone when the document is closed', async () => {
    await open('# Papers\n')
    const end = {line: 1, character: 0}
    const typed = await editor.edit('README.md', [
      {range: {start: end, end}, newText: '\n- [Wide Residual Networks]()\n'}
    ])
    expect(rulesOf(typed)).toEqual(['no-empty-link'])
    const closed = new Promise((resolve) =>
      editor.connection.onNotification('textDocument/publishDiagnostics', resolve)
    )
    await editor.connection.sendNotification('textDocument/didClose', {textDocument: {uri: editor.uri('README.md')}})
    expect(await closed).toEqual({uri: editor.uri('README.md'), diagnostics: []})
  })
})

/** With the last two columns of a table the other way round. */
const swapped = (table: string) => table.replace(/ \|([^|\n]+)\|([^|\n]+)\|$/gm, ' |$2|$1|')

test('someone who types faster than a list is linted hears only of the newest text', async () => {
  const rows = Array.from(
    {length: 1000},
    (_, at) => `- [Paper number ${at}](https://arxiv.org/abs/2101.${10000 + at})\n`
  )
  await open(`# Papers\n\n${rows.join('')}`)
  const versions: (number | undefined)[] = []
  const uri = editor.uri('README.md')
  const newest = new Promise<void>((resolve) => {
    editor.connection.onNotification('textDocument/publishDiagnostics', ({version}: PublishDiagnosticsParams) => {
      versions.push(version)
      if (version === 21) resolve()
    })
  })
  for (let version = 2; version <= 21; version++) {
    const contentChanges = [{range: {start: {line: 0, character: 2}, end: {line: 0, character: 2}}, text: 'x'}]
    await editor.connection.sendNotification('textDocument/didChange', {textDocument: {uri, version}, contentChanges})
  }
  await newest
  expect(versions.length).toBeLessThan(20)
})

describe('quick fixes', () => {
  test('are offered for the problems of the place, each as one action of all its edits, the unsafe ones last', async () => {
    const diagnostics = await open(list)
    const offered = await editor.actions('README.md', everything, ['quickfix'])
    expect(offered.map(({title, isPreferred}) => [title, isPreferred])).toEqual([
      ['Insert an empty cell', true],
      ['Replace `ttps://arxiv.org/abs/1605.07146` with `https://arxiv.org/abs/1605.07146`', true],
      ['Keep the text without the link (unsafe)', false]
    ])
    expect(offered.map((action) => action.diagnostics)).toEqual(diagnostics.map((diagnostic) => [diagnostic]))
    const [, , link] = diagnostics
    expect(await editor.actions('README.md', link!.range, ['quickfix'])).toEqual(offered.slice(2))
    expect(rulesOf(await editor.apply('README.md', offered[2]!))).toEqual(['no-ragged-row', 'no-malformed-link'])
    expect(editor.text('README.md')).toBe(list.replace('[code]()', 'code'))
  })

  test('may have edits in several places', async () => {
    const columns = '{"columns": [{"name": "Paper"}, {"name": "Venue"}, {"name": "Code"}]}'
    const row = '| [Wide Residual Networks](https://arxiv.org/abs/1605.07146) | BMVC 2016 | - |\n'
    const table = `| Paper | Venue | Code |\n| --- | --- | --- |\n${row}`
    const [problem] = await open(swapped(table), {'paperlint.config.json': columns})
    expect(problem).toMatchObject({code: 'consistent-columns'})
    const [action] = await editor.actions('README.md', problem!.range, ['quickfix'])
    expect(action!.title).toBe('Put the columns in the order `Paper`, `Venue`, `Code`')
    expect(await editor.apply('README.md', action!)).toEqual([])
    expect(editor.text('README.md')).toBe(table)
  })
})

describe('all safe fixes', () => {
  test('are applied by the action that an editor runs when it saves', async () => {
    await open(list)
    const [action, ...others] = await editor.actions('README.md', everything, ['source.fixAll'])
    expect(others).toEqual([])
    expect(action).toMatchObject({title: 'Apply all safe fixes of paperlint', kind: 'source.fixAll.paperlint'})
    expect(rulesOf(await editor.apply('README.md', action!))).toEqual(['no-empty-link'])
    expect(editor.text('README.md')).toBe(safelyFixed)
    expect(await editor.actions('README.md', everything, ['source.fixAll'])).toEqual([])
  })

  test('are offered beside the quick fixes to whoever asks, but not with each move of the cursor', async () => {
    await open(list)
    const kindsOf = async (trigger: CodeActionTriggerKind) =>
      (await editor.actions('README.md', everything, undefined, trigger)).map(({kind}) => kind)
    const quickFixes = ['quickfix', 'quickfix', 'quickfix']
    expect(await kindsOf(CodeActionTriggerKind.Invoked)).toEqual([...quickFixes, 'source.fixAll.paperlint'])
    expect(await kindsOf(CodeActionTriggerKind.Automatic)).toEqual(quickFixes)
  })

  test('are not offered for a problem that they do not mend', async () => {
    const [, , link] = await open(list)
    const offered = await editor.actions('README.md', link!.range, undefined, CodeActionTriggerKind.Invoked)
    expect(offered.map(({title}) => title)).toEqual(['Keep the text without the link (unsafe)'])
    const [action] = await editor.actions('README.md', link!.range, ['source.fixAll'])
    expect(action).toMatchObject({title: 'Apply all safe fixes of paperlint'})
  })

  test('are applied by formatting, which leaves all other lines alone', async () => {
    const text = list.replaceAll('\n', '\r\n')
    await open(text)
    const edits = await editor.format('README.md')
    expect(edits.map(({range}) => [range.start.line, range.end.line])).toEqual([[4, 6]])
    await editor.edit('README.md', edits)
    expect(editor.text('README.md')).toBe(safelyFixed.replaceAll('\n', '\r\n'))
    expect(await editor.format('README.md')).toEqual([])
  })
})

describe('the config', () => {
  const config = {'lists/paperlint.config.json': '{"rules": {"no-empty-link": "warn"}}'}

  test('is the nearest to the file, and is read again when a file is saved', async () => {
    const workspace = await Workspace.create(config)
    editor = await Editor.start(workspace)
    expect(await editor.open('lists/a.md', emptyLink)).toMatchObject([{severity: DiagnosticSeverity.Warning}])
    expect(await editor.open('b.md', emptyLink)).toMatchObject([{severity: DiagnosticSeverity.Error}])
    await workspace.write('lists/paperlint.config.json', '{"rules": {"no-empty-link": "off"}}')
    expect(await editor.save('lists/a.md')).toEqual([])
  })

  test('is read again when it, or what it extends, is changed on the disk by another program', async () => {
    const workspace = await Workspace.create({
      'paperlint.config.json': '{"extends": "./house/style.json"}',
      'house/style.json': '{"rules": {"no-empty-link": "warn"}}'
    })
    editor = await Editor.start(workspace)
    expect(await editor.open('lists/a.md', emptyLink)).toMatchObject([{severity: DiagnosticSeverity.Warning}])
    const write = (name: string, level: string) => () =>
      workspace.write(name, `{"rules": {"no-empty-link": "${level}"}}`)
    expect(await editor.after('lists/a.md', write('house/style.json', 'off'))).toEqual([])
    expect(await editor.after('lists/a.md', write('paperlint.config.json', 'error'))).toMatchObject([
      {severity: DiagnosticSeverity.Error}
    ])
  })

  test('may name a baseline, whose problems are neither shown nor fixed', async () => {
    const baseline = {
      version: 1,
      files: {'README.md': {'no-ragged-row': {'row: Densely Connected Convolutional Networks': 1}}}
    }
    const problems = await open(list, {
      'paperlint.config.json': '{"baseline": "known.json"}',
      'known.json': JSON.stringify(baseline)
    })
    expect(rulesOf(problems)).toEqual(['no-malformed-link', 'no-empty-link'])
    const [action] = await editor.actions('README.md', everything, ['source.fixAll'])
    await editor.apply('README.md', action!)
    expect(editor.text('README.md')).toBe(list.replace('(ttps:', '(https:'))
  })

  test('that names a baseline which is not there is wrong, until it is there', async () => {
    const workspace = await Workspace.create({
      'paperlint.config.json': '{"baseline": "known/list.json"}',
      'known/a': ''
    })
    editor = await Editor.start(workspace)
    const message = 'known/list.json: cannot be read: no such file or directory'
    expect(await editor.open('README.md', list)).toMatchObject([{message}])
    const write = () => workspace.write('known/list.json', '{"version": 1, "files": {}}')
    expect(rulesOf(await editor.after('README.md', write))).toHaveLength(3)
  })

  test('can be one file for all, as an option of the server', async () => {
    editor = await Editor.start(await Workspace.create(config), {config: 'lists/paperlint.config.json'})
    expect(await editor.open('b.md', emptyLink)).toMatchObject([{severity: 2}])
  })

  test('that is wrong is said at the start of the list', async () => {
    expect(await open(list, {'paperlint.config.json': '{"rulez": {}}'})).toEqual([
      {
        range: {start: {line: 0, character: 0}, end: {line: 0, character: 0}},
        severity: DiagnosticSeverity.Error,
        source: 'paperlint',
        message: 'paperlint.config.json:1:2: unknown key "rulez"; did you mean "rules"?'
      }
    ])
    expect(await editor.actions('README.md', everything)).toEqual([])
    expect(await editor.format('README.md')).toEqual([])
  })

  test('passes over what it ignores', async () => {
    expect(await open(list, {'paperlint.config.json': '{"ignore": ["README.md"]}'})).toEqual([])
  })
})

describe('bad input', () => {
  test('a document that was never saved is linted; one that is not open has neither problems nor fixes', async () => {
    editor = await Editor.start(await Workspace.create())
    expect(rulesOf(await editor.open('untitled:Untitled-1', list))).toHaveLength(3)
    expect(await editor.actions('gone.md', everything)).toEqual([])
    expect(await editor.format('gone.md')).toEqual([])
    expect(
      await editor.actions('untitled:Untitled-1', {start: {line: 99, character: 9}, end: {line: 0, character: 0}}, [
        'quickfix'
      ])
    ).toEqual([])
  })

  test('a text that cannot be read is said at its start, and the server goes on', async () => {
    const [problem, ...others] = await open(`${'>'.repeat(5000)} deep\n`)
    expect(others).toEqual([])
    expect(problem).toMatchObject({source: 'paperlint', range: {start: {line: 0, character: 0}}})
    expect(problem!.code).toBeUndefined()
    expect(rulesOf(await editor.open('list.md', list))).toHaveLength(3)
  })

  test('a message that it does not know gets an error, and the server goes on', async () => {
    await open(list)
    await expect(editor.connection.sendRequest('textDocument/dance', {})).rejects.toThrow('textDocument/dance')
    expect(await editor.format('README.md')).not.toEqual([])
  })
})

test('the server ends when the editor says so, and without --stdio it does not begin', async () => {
  editor = await Editor.start(await Workspace.create())
  expect(await editor.close()).toBe(0)
  expect(await (await Workspace.create()).run('server')).toEqual({
    exitCode: 2,
    stdout: '',
    stderr: expect.stringContaining('--stdio')
  })
})
