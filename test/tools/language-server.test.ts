import {afterEach, expect, test} from '@jest/globals'
import {type Diagnostic, Editor} from './editor.js'
import {fixed, ragged} from './lists.js'
import {Folder} from './project.js'
import {snippet} from './snippets.js'

const page = 'docs/editors.md'

const row = '| [Densely Connected Convolutional Networks](https://arxiv.org/abs/1608.06993) | CVPR 2017 |'

const list = `# Papers

| Paper | Venue | Code |
| --- | --- | --- |
${row}
| [Wide Residual Networks](ttps://arxiv.org/abs/1605.07146) | BMVC 2016 | [code]() |
`

let editor: Editor
let diagnostics: Diagnostic[]

async function open(text: string): Promise<void> {
  const folder = await Folder.create({'.remarkrc.json': snippet(page, '.remarkrc.json')})
  ;({editor, diagnostics} = await Editor.open(folder, 'list.md', text))
}

afterEach(() => editor.close())

const WARNING = 2

test('problems stand where they are, with rule, source and the address of the page', async () => {
  await open(list)
  expect(diagnostics).toMatchObject([
    {
      range: {start: {line: 4, character: 0}, end: {line: 4, character: 92}},
      severity: WARNING,
      source: 'paperlint',
      code: 'no-ragged-row',
      codeDescription: {href: 'https://github.com/paperlint/remark-paperlint/blob/main/rules/no-ragged-row.md'},
      message:
        'Unexpected row of 2 cells, expected 3 as in the header (line 3), in “Densely Connected Convolutional Networks”'
    },
    {code: 'no-malformed-link'},
    {code: 'no-empty-link'}
  ])
  expect(diagnostics.map(({range}) => editor.at(range))).toEqual([row, 'ttps://arxiv.org/abs/1605.07146', '[code]()'])
})

test('a problem with another place names that too', async () => {
  await open('- [Wide Residual Networks](https://arxiv.org/abs/1605.07146)\n'.repeat(2))
  expect(diagnostics.map(({message}) => message)).toEqual([
    'Unexpected second listing of “Wide Residual Networks”, expected it once (first on line 1)\nfirst listed here (line 1)'
  ])
})

test('each quick fix is the edit that the problem needs', async () => {
  await open(list)
  const actions = await Promise.all(diagnostics.map((diagnostic) => editor.quickFixes(diagnostic)))
  expect(actions.map((offered) => offered.map(({title, kind}) => [title, kind]))).toEqual([
    [[`Replace \`${row}\` with \`${row} |\``, 'quickfix']],
    [['Replace `ttps://arxiv.org/abs/1605.07146` with `https://arxiv.org/abs/1605.07146`', 'quickfix']],
    [['Replace `[code]()` with `code`', 'quickfix']]
  ])
  await editor.apply(actions[0]![0]!)
  expect(editor.text).toBe(list.replace('CVPR 2017 |', 'CVPR 2017 | |'))
})

test('format document applies the safe fixes only, and the second time there is nothing to do', async () => {
  await open(list)
  const edits = await editor.format()
  const left = await editor.edit(edits!)
  expect(editor.text).toBe(list.replace('CVPR 2017 |', 'CVPR 2017 | |').replace('(ttps:', '(https:'))
  expect(left.map(({code}) => code)).toEqual(['no-empty-link'])
  expect(await editor.format()).toBeNull()
})

test('format document keeps CRLF, tabs and padding', async () => {
  await open(ragged)
  await editor.edit((await editor.format())!)
  expect(editor.text).toBe(fixed)
})

test('format document touches nothing where nothing is to be fixed', async () => {
  await open('Papers\n===\n\n*   A list   \n\n\n+ of two\r\n')
  expect(await editor.format()).toBeNull()
})
