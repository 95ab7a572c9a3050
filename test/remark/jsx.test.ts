import {expect, test} from '@jest/globals'
import type {Nodes, Root} from 'mdast'
import {readPaperList} from '../../src/index.js'
import {withHtmlTags} from '../../src/remark/jsx.js'
import {Source} from '../../src/text/source.js'

const text = `# Papers

<a id="here" />

<div id="there">

See <b>this</b>.

</div>
`

/** A node as remark-mdx makes it. */
function node(type: string, written: string, children?: Nodes[]): Nodes {
  const start = text.indexOf(written)
  const value = type === 'text' ? {value: written} : {}
  return {
    type,
    ...value,
    ...(children && {children}),
    position: new Source(text).position(start, start + written.length)
  } as Nodes
}

const paragraph = node('paragraph', 'See <b>this</b>.', [
  node('text', 'See '),
  node('mdxJsxTextElement', '<b>this</b>', [node('text', 'this')]),
  node('text', '.')
])
const tree = {
  type: 'root',
  children: [
    node('mdxJsxFlowElement', '<a id="here" />', []),
    node('mdxJsxFlowElement', text.slice(text.indexOf('<div'), -1), [paragraph])
  ],
  position: new Source(text).position(0, text.length)
} as Root

test('JSX elements become the raw HTML of their tags, around what is in them', () => {
  const written = (each: Nodes): unknown => {
    const {start, end} = each.position!
    if ('children' in each) return [each.type, ...each.children.map(written)]
    return [
      each.type,
      (each as {value: string}).value === text.slice(start.offset, end.offset)
        ? text.slice(start.offset, end.offset)
        : undefined
    ]
  }
  expect(written(withHtmlTags(tree, text))).toEqual([
    'root',
    ['html', '<a id="here" />'],
    ['html', '<div id="there">'],
    ['paragraph', ['text', 'See '], ['html', '<b>'], ['text', 'this'], ['html', '</b>'], ['text', '.']],
    ['html', '</div>']
  ])
})

test('and lead somewhere', () => {
  const {anchors} = readPaperList(withHtmlTags(tree, text), text)
  expect(['here', 'there', 'elsewhere'].map((id) => anchors.find(id))).toEqual(['exact', 'exact', undefined])
})
