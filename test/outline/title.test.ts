import {describe, expect, test} from '@jest/globals'
import {NodeIndex} from '../../src/markdown/node-index.js'
import {parse} from '../../src/markdown/parse.js'
import {readHeadings} from '../../src/outline/headings.js'
import {headingTitle, isMetaTitle, titleKey, withoutEmoji, withoutNumber} from '../../src/outline/title.js'
import {Source} from '../../src/text/source.js'

describe('isMetaTitle', () => {
  test.each([
    'Contributing',
    'How to contribute',
    'Contribution Rules',
    '🧩 Community Contribution',
    'Contact & Feedback',
    'Code of Conduct',
    '📝 Citation',
    'Cite us',
    'License & Acknowledgements',
    '5. Contact us',
    'Star History',
    ':sparkles: Latest News',
    "What's new",
    '更新日志',
    '🌟 如何引用'
  ])('%s', (title) => {
    expect(isMetaTitle(title)).toBe(true)
  })

  test.each([
    'Citation recommendation',
    'Human feedback',
    'Format',
    'Contributed papers',
    'Surveys',
    'Paper list',
    'News recommendation',
    '目录学',
    ''
  ])('not %j', (title) => {
    expect(isMetaTitle(title)).toBe(false)
  })
})

test('headingTitle leaves out links back to the top', () => {
  const title = (markdown: string) => {
    const source = new Source(markdown)
    return headingTitle(readHeadings(new NodeIndex(parse(markdown)), source, 'github', [])[0]!)
  }
  expect(title('### 📖Trending topics ([back👆🏻](#paperlist))\n')).toBe('📖Trending topics')
  expect(title('## [Papers](https://arxiv.org) (2024)\n')).toBe('Papers (2024)')
})

test('titleKey, withoutNumber and withoutEmoji', () => {
  expect(titleKey('Text-to-Image （ＴＴＩ）')).toBe('texttoimagetti')
  expect(['1.2 Datasets', '3) Code', '4、代码', '二、数据集', '3D vision', '2024'].map(withoutNumber)).toEqual([
    'Datasets',
    'Code',
    '代码',
    '数据集',
    '3D vision',
    '2024'
  ])
  expect(withoutEmoji('🛠️ Tools :rocket: 👩🏻‍💻')).toBe('Tools')
})
