import {expect, test} from '@jest/globals'
import {readPaperList} from '../../src/list/read.js'
import {defaultSettings} from '../../src/list/settings.js'
import {describeItems} from '../../src/listings/compare.js'
import {parse} from '../../src/markdown/parse.js'
import {Source} from '../../src/text/source.js'

const url = 'https://arxiv.org/abs/1512.03385'
const resnet = `[Deep Residual Learning for Image Recognition](${url})`

test.each([
  ['a venue', `${resnet}, arXiv 2015`, `${resnet}, CVPR 2015`, 'the two differ: “arXiv” and “CVPR”'],
  ['a year before the title', `(2015) ${resnet}`, `(2016) ${resnet}`, 'the two differ: “2015” and “2016”'],
  ['a word more', `${resnet}, CVPR 2016`, `${resnet}, CVPR 2016, Oral`, 'only line 2 has “Oral”'],
  ['a link more', `${resnet} [code](https://example.org)`, resnet, 'only line 1 has “code”'],
  ['a word of the title', resnet, resnet.replace('Deep', 'Deeper'), 'the two differ in the title: “Deep” and “Deeper”'],
  [
    'an address',
    resnet,
    resnet.replace('abs', 'pdf'),
    'the two differ in an address: “https://arxiv.org/abs/1512.03385” and “https://arxiv.org/pdf/1512.03385”'
  ],
  ['marks', resnet, `**${resnet}**.`, 'the two differ in marks alone'],
  ['marks and case', resnet, resnet.replace('Learning for', 'learning, for'), 'the two differ in marks alone']
])('two items that differ in %s', (_what, one, other, expected) => {
  const source = new Source(`- ${one}\n- ${other}\n- [Wide Residual Networks](https://arxiv.org/abs/1605.07146)\n`)
  const [first, second] = readPaperList(parse(source.text), source, defaultSettings).entries
  expect(describeItems(first!, second!, source)).toBe(expected)
})
