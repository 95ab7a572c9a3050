import {describe, expect, test} from '@jest/globals'
import {readElements} from '../../src/markdown/html.js'
import {NodeIndex} from '../../src/markdown/node-index.js'
import {parse} from '../../src/markdown/parse.js'
import {readAnchors} from '../../src/outline/anchors.js'
import {decodePercent, fragmentOf, spellFragment} from '../../src/outline/fragments.js'
import {readGivenIds} from '../../src/outline/given-ids.js'
import {readHeadings} from '../../src/outline/headings.js'
import type {Host} from '../../src/outline/slug.js'
import {Source} from '../../src/text/source.js'

function read(markdown: string, host: Host = 'github') {
  const source = new Source(markdown)
  const tree = parse(source.text)
  const elements = readElements(tree, source)
  const nodes = new NodeIndex(tree)
  const headings = readHeadings(nodes, source, host, elements)
  return readAnchors(headings, readGivenIds(headings, nodes, source, elements, []), host)
}

const list = read(`# Awesome list

<a name="MLLM"></a>

## 多模态大语言模型(MLLM)

### Network Pruning / Sparsity ([back](#x))
<div id="Network-Pruning"></div>

## 🛠️ Tools

What the signs in the tables mean:

<p id="user-content-legend">Legend</p>
`)

describe('find', () => {
  test.each([
    'awesome-list',
    '多模态大语言模型mllm',
    'MLLM',
    'Network-Pruning',
    'legend',
    'user-content-legend',
    'user-content-awesome-list',
    '\ufe0f-tools',
    '-tools',
    '',
    'top',
    'README',
    'L10',
    'L19C5-L21C11',
    'fn-1',
    'user-content-fnref-1',
    'readme-ov-file'
  ])('exact: #%s', (fragment) => {
    expect(list.find(fragment)).toBe('exact')
  })

  test.each(['Awesome-List', 'mllm', 'network-pruning'])('but for the case: #%s', (fragment) => {
    expect(list.find(fragment)).toBe('case')
  })

  test.each(['awesome', 'awesome_list', 'tools', 'l10', 'LAST', 'x'])('nowhere: #%s', (fragment) => {
    expect(list.find(fragment)).toBeUndefined()
  })

  test('another host may spell the letters and digits of a heading as it likes', () => {
    const other = read('# Losses & Metrics\n', 'other')
    expect(other.find('losses-metrics')).toBe('exact')
    expect(other.headingAt('losses_metrics')?.text).toBe('Losses & Metrics')
    expect(other.find('metrics')).toBeUndefined()
    expect(read('# Losses & Metrics\n').find('losses-metrics')).toBeUndefined()
  })

  test('VS Code ignores the case', () => {
    expect(read('# Awesome list\n', 'vscode').find('Awesome-List')).toBe('exact')
  })
})

describe('headingAt', () => {
  test.each([
    ['awesome-list', 'Awesome list'],
    ['MLLM', '多模态大语言模型(MLLM)'],
    ['network-pruning', 'Network Pruning / Sparsity (back)'],
    ['legend', undefined],
    ['nowhere', undefined]
  ])('#%s', (fragment, text) => {
    expect(list.headingAt(fragment)?.text).toBe(text)
  })

  test('an id between two headings belongs to the one right above it, else to the one below', () => {
    const anchors = read('# One\n<div id="a"></div>\n\n# Two\n\n<a name="b"></a>\n\n# Three\n')
    expect(anchors.headingAt('a')?.text).toBe('One')
    expect(anchors.headingAt('b')?.text).toBe('Three')
    expect(anchors.givenIdOf(anchors.headingAt('three')!)).toBe('b')
  })

  test('an id that is given twice leads to the first', () => {
    const anchors = read('<a name="3d"></a>\n\n# Detection\n\n<a name="3d"></a>\n\n# Segmentation\n')
    expect(anchors.headingAt('3d')?.text).toBe('Detection')
    expect(anchors.givenIdOf(anchors.headingAt('segmentation')!)).toBeUndefined()
  })
})

describe('ids in braces', () => {
  const braces = read(`# Membership Inference {#mia}

## Interference
{: #inter .no_toc}

## Docusaurus {/* #docs */}

## Tight {/*#tight*/}

A term {.def #term}, \`{#code}\` and {{< ref "#shortcode" >}}, {: href="#other"}

\`\`\`
## Code {#fence}
\`\`\`

<!-- {#comment} -->
`)

  test.each([
    ['mia', 'Membership Inference'],
    ['inter', 'Interference'],
    ['docs', 'Docusaurus'],
    ['tight', 'Tight'],
    ['term', undefined]
  ])('#%s', (fragment, text) => {
    expect(braces.find(fragment)).toBe('exact')
    expect(braces.headingAt(fragment)?.text).toBe(text)
  })

  test.each(['code', 'fence', 'comment', 'shortcode', 'other'])('no id: #%s', (fragment) => {
    expect(braces.find(fragment)).toBeUndefined()
  })
})

describe('the heading that an id belongs to', () => {
  const owner = (markdown: string, id: string) => {
    const anchors = read(markdown)
    expect(anchors.find(id)).toBe('exact')
    return anchors.headingAt(id)?.text
  }

  test.each([
    ['in it', '# <a name="x"></a>One\n', 'One'],
    ['around it', '<div id="x"><h2>One</h2></div>\n', 'One'],
    ['right above it', '<a name="x"></a>\n# One\n', 'One'],
    [
      'above it, with other ids and blank lines between',
      '# None\n\n<a id="x"></a>\n\n<a id="y"></a>\n\n# One\n',
      'One'
    ],
    ['right below it', '# One\n<a name="x"></a>\n\n# None\n', 'One'],
    ['between two headings that it touches', '# None\n<a name="x"></a>\n# One\n', 'One'],
    ['below it, between blank lines', '# One\n\n<a name="x"></a>\n\nText\n', 'One'],
    ['in a quote', '> <a name="x"></a>\n>\n> # One\n', 'One']
  ])('%s', (_, markdown, heading) => {
    expect(owner(markdown, 'x')).toBe(heading)
  })

  test.each([
    ['of an entry above it', '- <a name="x"></a>[Paper](https://x.org)\n\n# One\n'],
    ['of an entry below it', '# One\n- <a name="x"></a>Author,\n  *Paper*\n'],
    ['right above an entry', '# One\n\n<a name="x"></a>\n- Paper\n'],
    ['with text between', '<a name="x"></a>\n\nText\n\n# One\n']
  ])('none: %s', (_, markdown) => {
    expect(owner(markdown, 'x')).toBeUndefined()
  })
})

describe('withSameLetters and nearest', () => {
  test('the same letters and digits', () => {
    expect(list.withSameLetters('awesome_list')).toEqual(['awesome-list'])
    expect(list.withSameLetters('tools')).toEqual(['\ufe0f-tools'])
    expect(list.withSameLetters('nowhere')).toEqual([])
    expect(list.withSameLetters('--')).toEqual([])
  })

  test('one name for each place, the one that is most like', () => {
    const anchors = read('<a name="Embodied-AI"></a>\n\n# Embodied AI\n')
    expect(anchors.withSameLetters('EmbodiedAI')).toEqual(['Embodied-AI'])
    expect(anchors.withSameLetters('embodied_ai')).toEqual(['embodied-ai'])
    expect(read('# a b\n\n# ab\n').withSameLetters('a_b')).toEqual(['a-b', 'ab'])
  })

  test('no spelling with another word in it', () => {
    const anchors = read('# Audio watermarking\n\n# Code capabilities\n')
    expect(anchors.nearest('video-watermarking')).toBeUndefined()
    expect(anchors.nearest('coding-capabilities')).toBe('code-capabilities')
  })

  test('the nearest spelling: two letters may differ, or a fifth of them', () => {
    const near = (fragment: string) => read(`# ${'a'.repeat(15)}\n\n# bcde\n`).nearest(fragment)
    expect(near(`${'a'.repeat(12)}xxx`)).toBe('a'.repeat(15))
    expect(near(`${'a'.repeat(11)}xxxx`)).toBeUndefined()
    expect(near('bcxx')).toBe('bcde')
    expect(near('bxxx')).toBeUndefined()
  })

  test('the nearest spelling, if it is near', () => {
    expect(list.nearest('awsome-list')).toBe('awesome-list')
    expect(list.nearest('mlm')).toBe('MLLM')
    expect(list.nearest('something-else')).toBeUndefined()
    expect(read('text\n').nearest('x')).toBeUndefined()
    // It would be compared letter by letter.
    const long = 'a'.repeat(600)
    expect(read(`# ${long}\n`).nearest(`${long}b`)).toBeUndefined()
  })
})

test('fragmentOf and decodePercent', () => {
  expect(fragmentOf('#%E5%A4%9A')).toBe('多')
  expect(fragmentOf('#100%')).toBe('100%')
  expect(fragmentOf('other.md#x')).toBeUndefined()
  expect(decodePercent('a%20b')).toBe('a b')
})

test('spellFragment keeps the spelling of the document, and encodes what a link needs encoded', () => {
  expect(spellFragment('多模态', '#x')).toBe('多模态')
  expect(spellFragment('多模态', '#%E5%A4%9A')).toBe('%E5%A4%9A%E6%A8%A1%E6%80%81')
  expect(spellFragment('\ufe0f-tools', '#x')).toBe('%EF%B8%8F-tools')
  expect(spellFragment('a b', '#x')).toBe('a%20b')
})

describe('nearest finds an anchor if', () => {
  const anchors = read('# Abcdefghij klmnopqrst\n\n# Abcd\n\n# 7\n')

  test.each([
    ['two letters of a short fragment differ', 'abxx', 'abcd'],
    ['three do', 'axxx', undefined],
    ['half of the letters are alike', '07', '7'],
    ['less are', '02', undefined],
    ['a fifth of the letters differ', 'abcdefghij-klmnopxxxx', 'abcdefghij-klmnopqrst'],
    ['a quarter do', 'abcdefghij-klmnoxxxxx', undefined]
  ])('%s: %s', (_, fragment, expected) => {
    expect(anchors.nearest(fragment)).toBe(expected)
  })
})
