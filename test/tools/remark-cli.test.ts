import {expect, test} from '@jest/globals'
import {fixed, ragged} from './lists.js'
import {Folder} from './project.js'
import {snippet} from './snippets.js'

const page = 'docs/remark.md'

/** The report of remark-cli, without the padding of its columns. */
async function report(folder: Folder, ...args: string[]): Promise<string[]> {
  const {stderr} = await folder.run('remark', '.', '--no-color', ...args)
  return stderr.split('\n').map((line) => line.trim().replace(/ {2,}/g, ' '))
}

const raggedRow =
  '8:1-8:89 warning Unexpected row of 2 cells, expected 3 as in the header (line 6), in “Densely Connected Convolutional Networks” no-ragged-row paperlint'

test('the preset reports, and writes nothing without --output', async () => {
  const folder = await Folder.create({'.remarkrc.json': snippet(page, '.remarkrc.json'), 'list.md': ragged})
  expect(await report(folder)).toEqual(['list.md', raggedRow, '', '⚠ 1 warning', ''])
  expect((await folder.run('remark', '.', '--frail')).exitCode).toBe(1)
  expect(await folder.read('list.md')).toBe(ragged)
})

test('remark . --output changes what is fixed and not a byte besides, and nothing at the second run', async () => {
  const folder = await Folder.create({'.remarkrc.json': snippet(page, '.remarkrc.json'), 'list.md': ragged})
  await folder.succeed('remark', '.', '--output', '--quiet')
  expect(await folder.read('list.md')).toBe(fixed)
  expect(await report(folder, '--output')).toEqual(['list.md: written', ''])
  expect(await folder.read('list.md')).toBe(fixed)
})

test('remark . --output leaves a file alone that is not UTF-8', async () => {
  const bytes = Buffer.from('# Écrits\n', 'latin1')
  const folder = await Folder.create({'.remarkrc.json': snippet(page, '.remarkrc.json'), 'list.md': bytes})
  expect(await report(folder, '--output')).toEqual([
    'list.md',
    '1:3-1:4 error Unexpected character U+FFFD, expected a file in UTF-8; it is not written, since bytes could get lost paperlint',
    '',
    '✖ 1 error',
    ''
  ])
  expect(await folder.succeed('od', '-An', '-tx1', 'list.md')).toBe(' 23 20 c9 63 72 69 74 73 0a\n')
})

test('the plugin alone, without remark-gfm, reports the same', async () => {
  const folder = await Folder.create({'.remarkrc.json': '{"plugins": ["remark-paperlint"]}', 'list.md': ragged})
  expect(await report(folder)).toEqual(['list.md', raggedRow, '', '⚠ 1 warning', ''])
})

const twice = `# One

- [Wide Residual Networks](https://arxiv.org/abs/1605.07146)

# Two

- [Wide Residual Networks](https://arxiv.org/abs/1605.07146)
`

test('options go to the plugin after the preset', async () => {
  const folder = await Folder.create({'.remarkrc.json': snippet(page, '.remarkrc.json'), 'list.md': twice})
  expect(await report(folder)).toEqual([
    'list.md',
    '7:3-7:61 warning Unexpected second listing of “Wide Residual Networks” in section “Two”, expected it once (first on line 3, section “One”); the two are alike; `"crossListing": "allow"` in the config allows it no-duplicate-paper paperlint',
    '[cause]:',
    '3:3-3:61 info first listed here (line 3) no-duplicate-paper paperlint',
    '',
    '⚠ 1 warning',
    ''
  ])
  await folder.write('.remarkrc.json', snippet(page, '.remarkrc.json', 1))
  expect(await report(folder)).toEqual(['list.md: no issues found', ''])
})

test('the config of the command is the config here', async () => {
  const folder = await Folder.create({
    '.remarkrc.json': '{"plugins": ["remark-paperlint/preset"]}',
    // YAML and comments are read by what is bundled with the package.
    'paperlint.config.jsonc': '{"extends": "./lists.yaml" /* as the others */}',
    'lists.yaml': 'crossListing: allow',
    'list.md': twice
  })
  expect(await report(folder)).toEqual(['list.md: no issues found', ''])
})

test('a config of code puts the plugins together', async () => {
  const folder = await Folder.create({'.remarkrc.mjs': snippet(page, '.remarkrc.mjs'), 'list.md': ragged})
  await folder.succeed('remark', '.', '--output', '--quiet')
  expect(await folder.read('list.md')).toBe(fixed)
})

const withToc = `# Papers

## Contents

- [Surveys](#surveys)
- [Data sets](#data-sets)

## Surveys

*   [Deep Residual Learning for Image Recognition](https://arxiv.org/abs/1512.03385)

## Networks

|Paper|Venue|Code|
|:-|:-:|---|
|[Densely Connected Convolutional Networks](https://arxiv.org/abs/1608.06993)|CVPR 2017|

## Data sets

-  [ImageNet Large Scale Visual Recognition Challenge](https://arxiv.org/abs/1409.0575)
`

test('beside lint presets and remark-toc: only the table of contents is printed anew, and the row is fixed', async () => {
  const folder = await Folder.create({'.remarkrc.json': snippet(page, '.remarkrc.json', 2), 'list.md': withToc})
  const lines = await report(folder, '--output')
  expect(lines.filter((line) => line.endsWith('paperlint')).map((line) => line.split(' ').at(-2))).toEqual([
    'toc-sync',
    'no-ragged-row'
  ])
  expect(lines.filter((line) => line.endsWith('remark-lint')).map((line) => line.split(' ').at(-2))).toEqual([
    'list-item-indent',
    'list-item-indent'
  ])
  const written = withToc
    .replace('(#surveys)', '(#surveys)\n- [Networks](#networks)')
    .replace('CVPR 2017|', 'CVPR 2017||')
  expect(await folder.read('list.md')).toBe(written)
  await folder.succeed('remark', '.', '--output', '--quiet')
  expect(await folder.read('list.md')).toBe(written)
})

test('what remark-message-control suppresses is not fixed', async () => {
  const comment = snippet(page, 'list.md')
  const text = withToc.replace('(#surveys)', '(#surveys)\n- [Networks](#networks)')
  const suppressed = text.replace('|Paper|', `${comment}\n|Paper|`)
  const folder = await Folder.create({'.remarkrc.json': snippet(page, '.remarkrc.json', 2), 'list.md': suppressed})
  await folder.succeed('remark', '.', '--output', '--quiet')
  expect(await folder.read('list.md')).toBe(suppressed)
})
