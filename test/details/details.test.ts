import {expect, test} from '@jest/globals'
import {detailsOf} from '../../src/details/details.js'
import {readPaperList} from '../../src/list/read.js'
import {defaultSettings} from '../../src/list/settings.js'
import {parse} from '../../src/markdown/parse.js'
import {Source} from '../../src/text/source.js'

function details(markdown: string) {
  const source = new Source(markdown)
  const [entry] = readPaperList(parse(source.text), source, defaultSettings).entries
  return detailsOf(entry!, source)
}

const url = 'https://arxiv.org/abs/1512.03385'

test.each([
  [
    `- [Deep Residual Learning for Image Recognition](${url}), CVPR 2016`,
    {authors: undefined, venue: 'CVPR 2016', date: undefined, year: 2016}
  ],
  [
    `- [Deep Residual Learning for Image Recognition](${url}), Kaiming He, Xiangyu Zhang, Shaoqing Ren, CVPR 2016 | [github](https://github.com/a/b)`,
    {authors: 'Kaiming He, Xiangyu Zhang, Shaoqing Ren', venue: 'CVPR 2016', date: undefined, year: 2016}
  ],
  [
    `- **Deep Residual Learning for Image Recognition** (2015), K. He et al. [[pdf]](${url})`,
    {authors: 'K. He et al', venue: undefined, date: '2015', year: 2015}
  ],
  [
    `- **Deep Residual Learning for Image Recognition**, Kaiming He, Xiangyu Zhang, Shaoqing Ren. *arXiv 2015* [[pdf](${url})]`,
    {authors: 'Kaiming He, Xiangyu Zhang, Shaoqing Ren', venue: 'arXiv 2015', date: undefined, year: 2015}
  ],
  [
    `1. **Deep Residual Learning for Image Recognition.** Preprint.\n\n   *Kaiming He, Xiangyu Zhang, Shaoqing Ren.* [[pdf](${url})], 2015.12\n`,
    {authors: 'Kaiming He, Xiangyu Zhang, Shaoqing Ren', venue: 'Preprint', date: '2015.12', year: 2015}
  ],
  [
    `- \`[CVPR 2016]\` [Deep Residual Learning for Image Recognition](${url}), He et al. [Code](https://github.com/a/b)`,
    {authors: 'He et al', venue: 'CVPR 2016', date: undefined, year: 2016}
  ],
  [
    `| Paper | Authors | Venue | Date |\n| - | - | - | - |\n| [Deep Residual Learning for Image Recognition](${url}) | He et al. | CVPR | 2016-06 |`,
    {authors: 'He et al.', venue: 'CVPR', date: '2016-06', year: 2016}
  ],
  [
    `| Paper | Venue |\n| - | - |\n| [Deep Residual Learning for Image Recognition](${url}) | - |`,
    {authors: undefined, venue: undefined, date: undefined, year: undefined}
  ]
])('%s', (markdown, expected) => {
  expect(details(markdown)).toEqual(expected)
})
