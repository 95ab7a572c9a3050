import {describe, expect, test} from '@jest/globals'
import type {Nodes} from 'mdast'
import type {EntryDraft} from '../../src/list/entries.js'
import {readGroups} from '../../src/list/groups.js'
import {readPaperList} from '../../src/list/read.js'
import {defaultSettings} from '../../src/list/settings.js'
import {parse} from '../../src/markdown/parse.js'
import {Source} from '../../src/text/source.js'

const papers = {
  A: '[Deep Residual Learning](https://arxiv.org/abs/1512.03385)',
  B: '[Wide Residual Networks](https://arxiv.org/abs/1605.07146)',
  C: '[Densely Connected Networks](https://arxiv.org/abs/1608.06993)',
  D: '[Aggregated Residual Transformations](https://arxiv.org/abs/1611.05431)'
}

/** Each group: what it is called, and its papers. In the text a letter at the end of a line's mark is a paper. */
function groupsOf(text: string): string[] {
  const letters = Object.entries(papers)
  const source = new Source(
    text.replace(/(^|[-*] |\| |> )([A-D])(?= |$)/gm, (_, mark, letter: keyof typeof papers) => mark + papers[letter])
  )
  const {entries} = readPaperList(parse(source.text), source, defaultSettings)
  const letterOf = (title: string) => letters.find(([, paper]) => paper.includes(title))![0]
  return [...new Set(entries.map(({group}) => group))].map(
    ({title, entries: papers}) => `${title}: ${papers.map((paper) => letterOf(paper.title)).join(' ')}`
  )
}

describe('one group', () => {
  test.each([
    ['one list', '- A\n- B\n- C', [': A B C']],
    ['blank lines between the items', '- A\n\n- B\n\n- C', [': A B C']],
    ['two marks, which Markdown takes for two lists', '- A\n* B', [': A B']],
    ['a comment between the items', '- A\n\n<!-- to be continued -->\n\n- B', [': A B']],
    ['a definition between the items', '- A\n\n[x]: https://arxiv.org\n\n- B', [': A B']],
    [
      'an abstract that is folded',
      '- A\n\n<details>\n<summary>Abstract</summary>\nOn residues.\n</details>\n\n- B',
      [': A B']
    ],
    ['an item without a paper', '- A\n- to be added\n- B', [': A B']],
    ['one table', '| Paper | Year |\n| - | - |\n| A | 2016 |\n| B | 2016 |', [': A B']],
    [
      'a row without a paper',
      '| Paper | Year | Venue |\n| - | - | - |\n| A | 2016 | - |\n| | 2016 | CVPR |\n| B | 2016 | - |',
      [': A B']
    ]
  ])('%s', (_, text, groups) => {
    expect(groupsOf(text)).toEqual(groups)
  })
})

describe('another group begins with', () => {
  test.each([
    ['a heading', '- A\n\n## X\n\n- B', [': A', ': B']],
    ['a parent item', '- X\n  - A\n  - B\n- Y\n  - C', ['X: A B', 'Y: C']],
    ['a parent item that is a paper itself', '- A\n  - B\n  - C\n- D', [': A D', 'Deep Residual Learning: B C']],
    ['a bold line above one paper', '**X**\n\n- A\n\n**Y**\n\n- B', ['X: A', 'Y: B']],
    [
      'a bold line above one paper that is plain text',
      '**X**\n- Deep Residual Learning [[CVPR2016]](https://arxiv.org/abs/1512.03385)\n\n**Y**\n\n- B',
      ['X: A', 'Y: B']
    ],
    [
      'a block of HTML, which names nothing without a title',
      '- A\n\n<pre>\n@article{he}\n</pre>\n\n- B',
      [': A', ': B']
    ],
    ['an item with a label', '- **X**\n- A\n- Y:\n- B', ['X: A', 'Y: B']],
    ['a bold line with a colon', '**X**:\n\n- A\n\n**Y**:\n\n- B', ['X: A', 'Y: B']],
    ['a line that ends with a colon', 'X:\n\n- A\n\nY：\n\n- B', ['X: A', 'Y: B']],
    ['an emoji before a bold line', '🔹 **X**\n\n- A\n\n🔹 **Y**\n\n- B', ['🔹 X: A', '🔹 Y: B']],
    [
      'a row that lists several papers, named by its first cell',
      `| Topic | Papers |\n| - | - |\n| X | ${papers.A}<br>${papers.B} |\n| Y | ${papers.C}<br>${papers.D} |`,
      ['X: A B', 'Y: C D']
    ],
    [
      'papers in the first cell of a row, which nothing names',
      `| Papers | Topic |\n| - | - |\n| ${papers.A}<br>${papers.B} | X |\n| ${papers.C}<br>${papers.D} | Y |`,
      [': A B', ': C D']
    ],
    ['a heading without its blank', '- A\n\n##X\n\n- B', [': A', 'X: B']],
    [
      'a summary',
      '<details>\n<summary>X</summary>\n\n- A\n\n</details>\n\n<details>\n<summary>Y</summary>\n\n- B\n\n</details>',
      ['X: A', 'Y: B']
    ],
    ['a summary on the next line', '<details>\n<summary>\nX\n</summary>\n\n- A\n\n</details>', ['X: A']],
    ['a parent item, which names what is within it', '- X\n  - A\n- B', ['X: A', ': B']],
    ['parent items within one', '- X\n  - Y\n    - A\n  - B\n- C', ['Y: A', 'X: B', ': C']],
    ['a rule', '- A\n\n---\n\n- B', [': A', ': B']],
    ['a block quote', '- A\n\n> - B\n> - C\n\n- D', [': A', ': B C', ': D']],
    ['another table', '| Paper |\n| - |\n| A |\n| B |\n\n| Paper |\n| - |\n| C |', [': A B', ': C']],
    [
      'a row of one cell',
      '| Paper | Year |\n| - | - |\n| A | 2016 |\n| **X** | |\n| B | 2016 |\n| 2018 | |\n| C | 2018 |',
      [': A', 'X: B', '2018: C']
    ],
    [
      'a row of a few plain words, where the others lead to papers',
      '| Paper | Year |\n| - | - |\n| X | |\n| A | 2016 |\n| D | 2016 |\n| Wide nets | |\n| B | 2016 |',
      ['X: A D', 'Wide nets: B']
    ],
    [
      'the same beside placeholders',
      '| Paper | Year |\n| - | - |\n| A | 2016 |\n| D | 2016 |\n| **X** | - |\n| B | 2016 |',
      [': A D', 'X: B']
    ],
    ['a label right below an item', '**X**\n- A\n- B\n**Y**\n- C\n**Z**:\n- D', ['X: A B', 'Y: C', 'Z: D']],
    ['a list after a table', '| Paper | Year |\n| - | - |\n| A | 2016 |\n\n- B', [': A', ': B']]
  ])('%s', (_, text, groups) => {
    expect(groupsOf(text)).toEqual(groups)
  })
})

/** The groups of entries that a test takes from the tree itself, by their lines. */
function linesOfGroups(
  text: string,
  find: (source: Source, tree: ReturnType<typeof parse>) => Partial<EntryDraft>[]
): number[][] {
  const source = new Source(text)
  const tree = parse(source.text)
  const drafts = find(source, tree) as EntryDraft[]
  const groups = readGroups(drafts, tree, source)
  return [...new Set(groups.values())].map((group) =>
    drafts.filter((draft) => groups.get(draft) === group).map(({start}) => source.lineAt(start))
  )
}

function blocks(type: Nodes['type'], isEntry: (value: string) => boolean) {
  return (source: Source, tree: ReturnType<typeof parse>) =>
    tree.children
      .filter((node) => node.type === type)
      .map((node) => ({node, parent: tree, start: node.position!.start.offset!, end: node.position!.end.offset!}))
      .filter(({start, end}) => isEntry(source.text.slice(start, end)))
}

describe('entries in other shapes', () => {
  test('paragraphs: another one between them parts two groups', () => {
    const text = '[A](a)\n\n[B](b)\n\nand now\n\n[C](c)\n'
    expect(
      linesOfGroups(
        text,
        blocks('paragraph', (value) => value.startsWith('['))
      )
    ).toEqual([[1, 3], [7]])
  })

  test('headings: what is below one belongs to it, a heading above them or of their rank parts two groups', () => {
    const text = '## X\n\n### [A](a)\n\ntext\n\n#### more\n\n### [B](b)\n\n## Y\n\n### [C](c)\n\n### Z\n\n### [D](d)\n'
    expect(
      linesOfGroups(
        text,
        blocks('heading', (value) => value.includes('['))
      )
    ).toEqual([[3, 9], [13], [17]])
  })

  test('HTML: elements with nothing but tags and comments between them are one group', () => {
    const text =
      '<ul>\n<li>A</li>\n<!-- B -->\n<li>C</li>\n</ul>\n<ul>\n<li>D</li>\n</ul>\n<table>\n<tr><td>E</td></tr>\n<tr><td colspan="2">2023</td></tr>\n<tr><td>F</td></tr>\n</table>\n'
    const find = (_: Source, tree: ReturnType<typeof parse>) =>
      [...text.matchAll(/<(li|tr)>.*<\/\1>/g)]
        .filter(([element]) => !element.includes('colspan'))
        .map((match) => ({
          node: tree.children[0]!,
          parent: tree,
          start: match.index,
          end: match.index + match[0].length
        }))
    expect(linesOfGroups(text, find)).toEqual([[2, 4], [7], [10], [12]])
  })
})
