import {expect, test} from '@jest/globals'
import {lint} from '../../src/lint/lint.js'
import {readPaperList} from '../../src/list/read.js'
import {defaultSettings} from '../../src/list/settings.js'
import {wrongLinkOf} from '../../src/listings/conflicts/wrong-link.js'
import {papersOf} from '../../src/listings/papers.js'
import {parse} from '../../src/markdown/parse.js'
import {Source} from '../../src/text/source.js'

/** What is said of the first conflict of a table of titles, years and arXiv ids. */
function wrongIn(rows: [title: string, year: number, id: string][]): string | undefined {
  const lines = rows.map(([title, year, id]) => `| [${title}](https://arxiv.org/abs/${id}) | ${year} |`)
  const text = ['| Title | Year |', '| --- | --- |', ...lines].join('\n')
  const list = readPaperList(parse(text), new Source(text), defaultSettings)
  return wrongLinkOf(papersOf(list).conflicts[0]!, list)?.note
}

const ranking = 'Learning to Rank in the Age of Muppets'
const roads = 'Road Graphs that Rewire Themselves at Night'

test('an arXiv id cannot be of a later year, but for the next', () => {
  const reason = 'the link on line 3 is likely the wrong one, since `arxiv:2402.12345` is of 2024, not of 2022'
  expect(
    wrongIn([
      [ranking, 2022, '2402.12345'],
      [roads, 2024, '2402.12345']
    ])
  ).toBe(reason)
  expect(
    wrongIn([
      [ranking, 2023, '2402.12345'],
      [roads, 2024, '2402.12345']
    ])
  ).toBeUndefined()
  expect(
    wrongIn([
      [ranking, 2025, '2402.12345'],
      [roads, 2024, '2402.12345']
    ])
  ).toBeUndefined()
})

// *Chosen*: a year off, as where one gives the year of the preprint, says nothing.
test.each([
  ['https://www.ijcai.org/Proceedings/16/Papers/104.pdf', 2018, '`ijcai:2016/104` is of 2016, not of 2018'],
  ['https://www.ijcai.org/Proceedings/16/Papers/104.pdf', 2017, undefined],
  ['https://aclanthology.org/2022.findings-acl.177/', 2020, '`acl:2022.findings-acl.177` is of 2022, not of 2020'],
  ['https://aclanthology.org/2022.findings-acl.177/', 2021, undefined],
  ['https://aclanthology.org/P19-1234/', 2015, undefined],
  [
    'https://openaccess.thecvf.com/content/CVPR2021/papers/Doe_Road_Graphs_CVPR_2021_paper.pdf',
    2024,
    '`cvf:doe_road_graphs_cvpr_2021` is of 2021, not of 2024'
  ]
])('%s in an entry of %d', (url, year, reason) => {
  const text = `- ${ranking} (${year}) [[pdf](${url})]\n- ${roads} [[pdf](${url})]\n`
  const list = readPaperList(parse(text), new Source(text), defaultSettings)
  expect(wrongLinkOf(papersOf(list).conflicts[0]!, list)?.note).toBe(
    reason && `the link on line 1 is likely the wrong one, since ${reason}`
  )
})

test('where both can be wrong, a person has to find out', () => {
  expect(
    wrongIn([
      [ranking, 2020, '2402.12345'],
      [roads, 2021, '2402.12345']
    ])
  ).toBeUndefined()
})

test('titles that are only alike are of two papers where their code is not the same', () => {
  const told = (title: string, repository: string) => {
    const one = '- [GraphIQA: Learning Distortion Graphs for Blind Image Quality Assessment]'
    const id = '(https://arxiv.org/abs/2103.07666)'
    const text = `${one}${id} [code](https://github.com/a/GraphIQA)\n- [${title}]${id} [code](https://github.com/${repository})\n`
    return lint(text).map(({ruleId}) => ruleId)
  }
  const other = 'Troubleshooting Blind Image Quality Models in the Wild'
  expect(told(other, 'b/troubleshooting')).toEqual(['no-conflicting-link'])
  expect(told(other, 'a/GraphIQA')).toEqual(['no-duplicate-paper'])
  // One title with a slip in it: its code has moved.
  const misspelt = 'GraphIQA: Learning Distorsion Graphs for Blind Image Quality Assessment'
  expect(told(misspelt, 'b/graph-iqa')[0]).toBe('no-duplicate-paper')
  // A port of its code.
  const short = 'GraphIQA: Learning Distortion Graphs'
  expect(told(short, 'b/graph-iqa-pytorch')).toEqual(['no-duplicate-paper', 'consistent-paper'])
  expect(told('GraphIQA', 'b/graph-iqa-pytorch')).toEqual(['no-duplicate-paper', 'consistent-paper'])
})

test('the line of the wrong link is that of the link, where it is below the title', () => {
  const items = [
    '- **Image Prompts for Tracking**, arXiv:2303.10826.',
    '- **Prompts for Segmentation**, arXiv:2303.10883.'
  ]
  const link = '\n\n  [[Paper](https://arxiv.org/abs/2303.10826)]\n'
  const agreeing = '- **Visual Prompt Tuning**, arXiv:2203.12119 [[Paper](https://arxiv.org/abs/2203.12119)]\n'
  const [{message} = {message: ''}] = lint(items.map((item) => `${item}${link}`).join('') + agreeing)
  expect(message).toContain('; the link on line 6 is likely the wrong one, since its text says `arxiv:2303.10883`')
})

test('an id behind a title is that of its paper where two of three agree with their links', () => {
  const item = (title: string, stated: string, linked: string) =>
    `- ${title}, arXiv:${stated} [[pdf](https://arxiv.org/abs/${linked})]\n`
  const residual = item('Deep Residual Learning for Image Recognition', '1512.03385', '1505.00387')
  const dense = item('Densely Connected Convolutional Networks', '1608.06993', '1608.06993')
  const attention = item('Attention Is All You Need', '1706.03762', '1706.03762')
  expect(lint(residual + dense + attention)).toHaveLength(1)
  expect(lint(residual + dense)).toEqual([])
})
