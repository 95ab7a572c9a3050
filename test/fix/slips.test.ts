import {describe, expect, test} from '@jest/globals'
import {rules} from '../../rules/index.js'
import type {Config} from '../../src/config/config.js'
import {fix} from '../../src/fix/fix.js'
import {notShown} from '../properties/shown.js'

// Small texts in which a fix once hid something, came to no end, or kept all others of the file from being applied.

const every = Object.fromEntries(
  rules.flatMap(({meta: {name, level}}) => (name === 'no-dead-link' ? [] : [[name, level === 'off' ? 'warn' : level]]))
) as Config['rules'] & object
const optional = (names: readonly string[]) => names.map((name, index) => ({name, ...(index > 0 && {optional: true})}))
const columns = optional(['Paper', 'Code', 'Venue'])
const manyColumns = optional(['Title', 'Paper', 'Date', 'Venue', 'Code', 'Website', 'Notes'])

const texts: [text: string, config?: Config][] = [
  ['|||||\n|-|\n8||http://s||'],
  ['\\\\|||e\n-|-|-'],
  ['|a\n-|\n\n||\n |n'],
  ['|||||\n-|-|-|-\n\n|www.s?id=1||||<details>'],
  ['r|||\n-|-|-\n[S<!--|-->s]||['],
  ['- [a](https://b.c)\n\n[6]:arxiv.org/2010.15277'],
  ['）|||\n-|-|-\n|'],
  ['\n---\ntitle: x\n---\n\n# A\n\n# B\n\n# C', {toc: 'create'}],
  ['|Pap\uFEFFer|Code|\n|-|-|\n|x|y|', {columns}],
  ['Title|||Website|.\n-|-|-|-|-\nu', {columns: manyColumns}],
  ['* [KVCacheMerge](#://-)[](#)\n# KVCacheMerge'],
  ['- )\n- [](#a)\n [](#b)\n### x\n### a\n### b'],
  ['[r562]\n|||||||\n-|-|-|-|-|-\n[r562]:h'],
  ['## 6\n# a\n## 6\n\t=\n    ', {toc: 'create'}],
  ['## n\n    )\n    \n# O\n# G', {toc: 'create'}],
  ['  ## d\n-\n# i\n# h', {toc: 'create'}],
  ['<h2>Deep</h2>\n\na|paper\n-|-\nx|[Deep](https://arxiv.org/abs/1512.03385)\n## A\n## B\n## C\n', {toc: 'create'}],
  [
    '# Papers\n\n<h2>Deep</h2>\n\na|paper\n-|-\nx|[Deep](https://arxiv.org/abs/1512.03385)\n\n## A\n## B\n## C\n',
    {toc: 'create'}
  ],
  ['News\n\n\n  ## d\n# i\n# h', {toc: 'create'}],
  ['\uFEFF\uFEFFx|||||\n-|-|-|-|-\n://c'],
  ['[://(http://b)'],
  ['|a|b|\n|-|-|\n|[//]: #1![](https://c.example/x)|\n|[//]: #2|'],
  ['|a|b|\n|-|-|\n|[//]: #1`x` Deep|\n|[//]: #2|'],
  ['1. [Deep](https://arxiv.org/abs/1512.03385)\n-\n2. [Deep](https://arxiv.org/abs/1512.03385)'],
  ['|a|b|\n|-|-|\n| c|d|\n>'],
  ['|Paper|Code/ProjectLink\n|-|\n]|G', {columns}],
  ['Date|Title\n-|-\n||⭐', {columns: manyColumns}],
  ['e||||||\n-|-|-|-|-|-\n2', {columns}],
  ['[pdf](https://arxiv.org/abs/2004.11779'.repeat(13)]
]

describe.each(texts)('%j', (text, config = {}) => {
  test.each([
    ['by default', {}],
    ['with every rule', every],
    ['with compact tables', {...every, 'table-format': ['warn', {style: 'compact'}]}],
    ['with aligned tables', {...every, 'table-format': ['warn', {style: 'aligned'}]}]
  ] as [string, Config['rules'] & object][])('is fixed without a loss, and no fix is refused: %s', (_, chosen) => {
    const fixed = fix(text, {config: {...config, rules: chosen}})
    expect(notShown(text, fixed.text)).toEqual([])
    expect(fixed.refused).toEqual([])
    expect(fix(fixed.text, {config: {...config, rules: chosen}}).text).toBe(fixed.text)
  })

  test('comes to rest with unsafe fixes', () => {
    const fixed = fix(text, {config: {...config, rules: every}, unsafe: true})
    expect(fixed.refused).toEqual([])
    expect(fix(fixed.text, {config: {...config, rules: every}, unsafe: true}).text).toBe(fixed.text)
  })
})

test('sorting keeps every row and cell of a table right below HTML', () => {
  const table =
    '|Paper|Venue|\n|-|-|\n|[Wide](https://arxiv.org/abs/1605.07146)|A|\n|[Deep](https://arxiv.org/abs/1512.03385)|B|[x](https://x.example)|\n'
  for (const above of ['<div>\n</div>\n', '<br>\n\n', '    code\n', '- x\n\n  ']) {
    const text = above + table
    const fixed = fix(text, {config: {rules: {'sorted-entries': 'warn'}}, unsafe: true})
    expect(notShown(text, fixed.text)).toEqual([])
  }
})
