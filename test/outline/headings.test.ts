import {describe, expect, test} from '@jest/globals'
import {readElements} from '../../src/markdown/html.js'
import {NodeIndex} from '../../src/markdown/node-index.js'
import {parse} from '../../src/markdown/parse.js'
import {readHeadings} from '../../src/outline/headings.js'
import type {Host} from '../../src/outline/slug.js'
import {Source} from '../../src/text/source.js'

function read(markdown: string, host: Host = 'github') {
  const source = new Source(markdown)
  const tree = parse(source.text)
  return readHeadings(new NodeIndex(tree), source, host, readElements(tree, source))
}

const anchors = (markdown: string, host?: Host) => read(markdown, host).map(({anchor}) => anchor)

describe('readHeadings', () => {
  // What GitHub made of these headings.
  test.each([
    ['## Before ![badge](https://img.shields.io/badge/a-b-blue.svg) after', 'before--after'],
    ['# Awesome [![badge](https://awesome.re/badge.svg)](https://awesome.re)', 'awesome-'],
    ['### [Documentation >>](https://markdown-it.github.io/markdown-it/)', 'documentation-'],
    ['### `sanitize(tree[, options])`', 'sanitizetree-options'],
    ['## `my_package/__init__.py`', 'my_package__init__py'],
    ['## Hallo again <!--Comment-->', 'hallo-again-'],
    ['# &#x20;b', '-b'],
    ['# c&#x20;', 'c-'],
    ['<h1 name="bravo">bravo</h1>', 'bravo'],
    ['<h2 id="mine">Hand written id</h2>', 'hand-written-id'],
    [
      '### Flowchart [<a href="https://mermaid.js.org/x.html">docs</a> - <a href="https://mermaid.live/edit#x">live editor</a>]',
      'flowchart-docs---live-editor'
    ],
    ['## 🗂️重构计划', '\ufe0f重构计划']
  ])('%s', (markdown, anchor) => {
    expect(anchors(markdown)).toEqual([anchor])
  })

  test('numbers repeats, skipping what is taken', () => {
    expect(anchors('# echo\n# echo\n# echo 1\n# echo-1\n# echo\n')).toEqual([
      'echo',
      'echo-1',
      'echo-1-1',
      'echo-1-2',
      'echo-2'
    ])
    expect(anchors('# foxtrot-1\n\n# foxtrot\n\n# foxtrot\n')).toEqual(['foxtrot-1', 'foxtrot', 'foxtrot-2'])
  })

  test('numbers repeats as each host does', () => {
    const echoes = '# echo\n# echo\n# echo-1\n# echo_1\n# echo\n'
    expect(anchors(echoes, 'hugo')).toEqual(['echo', 'echo-1', 'echo-1-1', 'echo_1', 'echo-2'])
    expect(anchors(echoes, 'jekyll')).toEqual(['echo', 'echo-1', 'echo-1', 'echo_1', 'echo-2'])
    expect(anchors(echoes, 'mkdocs')).toEqual(['echo', 'echo_1', 'echo-1', 'echo_2', 'echo_3'])
    expect(anchors('# 多\n# 模\n', 'mkdocs')).toEqual(['_1', '_2'])
  })

  test('an id in braces takes the place of the anchor, where the host reads them', () => {
    const braces = '# One {#first}\n\n# Two\n{: #second .no_toc}\n\n# Three\n{: .no_toc}\n\n# Four\ntext {#no}\n'
    for (const host of ['mkdocs', 'docusaurus', 'hugo', 'jekyll'] as const)
      expect(anchors(braces, host)).toEqual(['first', 'second', 'three', 'four'])
    expect(anchors(braces)).toEqual(['one-first', 'two', 'three', 'four'])
    expect(read(braces)[0]!.text).toBe('One')
  })

  test('reads headings of raw HTML among the others, with their ranks and lines', () => {
    const markdown = '# 论文\n\n<h3 align="center">Paper &amp; <b>code</b></h3>\n\n<h2>\n\n论文\n\n</h2>\n'
    expect(read(markdown)).toMatchObject([
      {depth: 1, text: '论文', anchor: '论文', line: 1},
      {depth: 3, text: 'Paper & code', anchor: 'paper--code', line: 3},
      {depth: 2, text: '论文', anchor: '论文-1', line: 5}
    ])
  })

  test('counts headings in list items and quotes, but none in footnotes, comments and code', () => {
    const markdown =
      '- # a\n\n> # a\n\n[^1]: # a\n\n    <h2>a</h2>\n\n<!-- <h2>a</h2> -->\n\n```\n# a\n```\n\nSetext\n===\n\nsee[^1]\n'
    expect(anchors(markdown)).toEqual(['a', 'a-1', 'setext'])
  })

  test('gives an empty heading no anchor', () => {
    expect(anchors('#\n\n# ![logo](x.png)\n\n# 🚀\n\n# 📦\n')).toEqual([undefined, undefined, undefined, '-1'])
    expect(anchors('#\n', 'gitea')).toEqual(['heading'])
  })

  test('tells people the text trimmed and collapsed, and the place of the whole heading', () => {
    const markdown = 'intro\n\n##  Text   to *image* ![badge](x.svg) <!-- omit in toc -->\n'
    const [heading] = read(markdown)
    expect(heading!.text).toBe('Text to image')
    expect(markdown.slice(heading!.start, heading!.end)).toBe(
      '##  Text   to *image* ![badge](x.svg) <!-- omit in toc -->'
    )
  })
})
