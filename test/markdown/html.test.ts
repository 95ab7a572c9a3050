import {describe, expect, test} from '@jest/globals'
import {readElements} from '../../src/markdown/html.js'
import {parse} from '../../src/markdown/parse.js'
import {Source} from '../../src/text/source.js'

function read(markdown: string) {
  const source = new Source(markdown)
  return readElements(parse(source.text), source).map((element) => ({
    ...element,
    source: source.text.slice(element.start, element.end),
    startTag: source.text.slice(element.start, element.startTagEnd),
    values: Object.fromEntries(
      Object.entries(element.attributeSpans).map(([name, {start, end}]) => [name, source.text.slice(start, end)])
    )
  }))
}

describe('readElements', () => {
  test('joins the pieces that Markdown cuts an inline element into', () => {
    const [link] = read('See <a href="#x">the *first* `list`</a>.\n')
    expect(link).toMatchObject({
      name: 'a',
      text: 'the first list',
      source: '<a href="#x">the *first* `list`</a>',
      startTag: '<a href="#x">',
      hasImage: false,
      line: 1
    })
  })

  test('joins a heading that spans several blocks', () => {
    const markdown = '<h2 align="center">\n\n**Papers** with code\n\n</h2>\n'
    expect(read(markdown)).toMatchObject([{name: 'h2', text: 'Papers with code', source: markdown.trimEnd()}])
  })

  test.each([
    ['double quotes', '<a href="x?a=1&amp;b=2">t</a>', 'x?a=1&b=2', 'x?a=1&amp;b=2'],
    ['single quotes', "<a title='t' href='x'>t</a>", 'x', 'x'],
    ['no quotes', '<a href=x>t</a>', 'x', 'x'],
    ['an empty value', '<a href="">t</a>', '', ''],
    ['upper case and blanks', '<A HREF = "x">t</A>', 'x', 'x'],
    ['the first of two', '<a href="x" href="y">t</a>', 'x', 'x']
  ])('decodes the value of an attribute and keeps its place: %s', (_, html, value, written) => {
    const [link] = read(`See ${html}.\n`)
    expect(link!.attributes.href).toBe(value)
    expect(link!.values.href).toBe(written)
  })

  test('finds its way through the prefixes of quotes and list items, and through CRLF', () => {
    const markdown = '- item\r\n\r\n  > <div id="one"\r\n  > title="x">\r\n  > <a name="two"></a></div>\r\n'
    expect(read(markdown)).toMatchObject([
      {name: 'div', values: {id: 'one', title: 'x'}, line: 3},
      {name: 'a', values: {name: 'two'}, source: '<a name="two"></a>', line: 5}
    ])
  })

  test('leaves comments and code out', () => {
    expect(read('<!-- <a href="#x">x</a> -->\n\nIn `<b>code</b>` and <!-- <i> --> here.\n\n```\n<b>\n```\n')).toEqual(
      []
    )
  })

  test('ends an element that is left open with its start tag, and its text with the block', () => {
    const markdown = '<a name="x"> one\n\ntwo <a href="y">three **four**\n\nfive\n'
    const [, link] = read(markdown)
    expect(link).toMatchObject({text: 'three four', source: '<a href="y">'})
  })

  test('ends an item, a row and a cell where browsers do, also without an end tag', () => {
    const markdown = '<ul>\n<li>one <b>two</b>\n<li>three</li>\n<li>four\n</ul>\n'
    const items = read(markdown).filter(({name}) => name === 'li')
    expect(items.map(({source}) => source)).toEqual(['<li>one <b>two</b>\n', '<li>three</li>', '<li>four\n'])
    const cells = read('<table>\n<tr><td>a<td>b\n<tr><td>c</table>\n').filter(({name}) => /^t[rd]$/.test(name))
    expect(cells.map(({source}) => source)).toEqual(['<tr><td>a<td>b\n', '<td>a', '<td>b\n', '<tr><td>c', '<td>c'])
  })

  test('knows images in links, as tags and in Markdown', () => {
    const markdown = '<a href="x"><img src="y.png"></a> <a href="x">![alt](y.png)</a> <a href="x">alt</a>\n'
    const links = read(markdown).filter(({name}) => name === 'a')
    expect(links.map(({hasImage, text}) => [hasImage, text])).toEqual([
      [true, ''],
      [true, ''],
      [false, 'alt']
    ])
  })

  test('reads on behind tags that GitHub shows as text', () => {
    expect(read('The <title> and the <style> of <a href="x">a paper</a>.\n').map(({name}) => name)).toEqual(['a'])
  })

  test('does not take an implied `<p>` for an element', () => {
    expect(read('one </p> two <br/>\n')).toMatchObject([{name: 'br', source: '<br/>'}])
  })
})
