import {describe, expect, test} from '@jest/globals'
import {findDifferences} from '../../src/development/compare-parsers/differences.js'
import {type Reading, read} from '../../src/development/compare-parsers/reading.js'

const text = '# Papers\n\n| Paper | Code |\n|---|---|\n| [Mask R-CNN](https://arxiv.org/abs/1703.06870) |\n'

test('a reading is all that the parser has a say in', () => {
  const {problems, fixed, unsafelyFixed, nodes} = read(text)
  expect(problems).toEqual([
    '5:1-5:51 no-ragged-row Unexpected row of 1 cell, expected 2 as in the header (line 3), in “Mask R-CNN”'
  ])
  expect(fixed).toBe(text.replace(/\n$/, ' |\n'))
  expect(unsafelyFixed).toBe(fixed)
  expect(nodes.slice(0, 3)).toEqual([
    'root 1:1 (0)-6:1 (88) {}',
    ' heading 1:1 (0)-1:9 (8) {"depth":1}',
    '  text 1:3 (2)-1:9 (8) {"value":"Papers"}'
  ])
})

describe('two readings', () => {
  const reading: Reading = {
    problems: ['3:1-3:9 no-empty-link a'],
    fixed: 'a\n',
    unsafelyFixed: 'a\n',
    nodes: ['root', ' heading']
  }

  test('that are alike do not differ', () => {
    expect(findDifferences('README.md', reading, {...reading}, true)).toEqual([])
  })

  test('differ in a problem, in a fixed text, and in a node if asked for', () => {
    const other: Reading = {
      problems: ['3:1-3:8 no-empty-link a'],
      fixed: 'b\n',
      unsafelyFixed: 'a\n',
      nodes: ['root', ' paragraph']
    }
    const [problems, fixed, nodes] = findDifferences('README.md', reading, other, true)
    expect(problems).toContain('-3:1-3:9 no-empty-link a\n+3:1-3:8 no-empty-link a\n')
    expect(fixed).toContain('--- a/README.md (fixed)\n+++ b/README.md (fixed)\n@@ -1,1 +1,1 @@\n-a\n+b\n')
    expect(nodes).toContain(' root\n- heading\n+ paragraph\n')
    expect(findDifferences('README.md', reading, other, false)).toHaveLength(2)
  })
})
