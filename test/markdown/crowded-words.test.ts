import {describe, expect, test} from '@jest/globals'
import {refuseCrowdedWords} from '../../src/markdown/crowded-words.js'
import {loadSatteri} from '../../src/markdown/satteri.js'
import {UnreadableError} from '../../src/markdown/unreadable.js'

const satteri = loadSatteri()!
const refusal = new UnreadableError('too many addresses in one word to be read')

describe('satteri takes time that grows with the square of the addresses in a word, so a text is refused', () => {
  test.each([
    ['a destination', `- [c](${'http://'.repeat(30_000)})`],
    ['code', `\`${'"http://a",'.repeat(30_000)}\``],
    ['what is no address', `a ${'_HTTPS://a'.repeat(30_000)} b`],
    ['addresses without a scheme', `# H\n\n[c](x "${'(www.a'.repeat(30_000)}")`],
    ['many words, each crowded', `\`${'"http://a",'.repeat(1000)}\`\n\n`.repeat(100)]
  ])('with %s', (_, text) => {
    expect(() => satteri(text)).toThrow(refusal)
  })

  test.each([
    ['a line of badges', '[![a](https://img.shields.io/badge/a-b)](https://example.org)'.repeat(200)],
    ['addresses, each a word', '(http://a '.repeat(100_000)],
    ['addresses, each a line', '(http://a\n'.repeat(100_000)],
    ['tags', '<http://a>'.repeat(100_000)],
    ['a word without addresses', 'x'.repeat(1_000_000)],
    ['data', `{${'"a":"https://example.org",'.repeat(1000)}}`],
    ['an address that is long', `https://example.org/${'x'.repeat(1_000_000)}`],
    ['nothing', '']
  ])('but not with %s', (_, text) => {
    expect(() => refuseCrowdedWords(text)).not.toThrow()
  })
})

describe('satteri copies what a paragraph has said at each character reference, so a text is refused', () => {
  const tooMany = new UnreadableError('too many character references in one paragraph to be read')

  test.each([
    ['named references', '&amp;'.repeat(5000)],
    ['numbers', '&#38; '.repeat(5000)],
    ['many lines of one paragraph', 'a &nbsp; b\n'.repeat(5000)],
    ['a million', '&lt;'.repeat(250_000)],
    ['rows without a delimiter row', '| a &amp; b | c |\n'.repeat(5000)],
    ['text with bare signs', 'a &amp; < 5 '.repeat(5000)],
    ['text below HTML and code', `<div>\n\n${'&amp; '.repeat(5000)}\n\n</div>\n\n\`&amp;\`\n`]
  ])('with %s', (_, text) => {
    expect(() => satteri(text)).toThrow(tooMany)
  })

  test.each([
    ['as many as may be', '&amp;'.repeat(4000)],
    ['items', '- a &amp; b\n'.repeat(5000)],
    ['rows', `| a | b |\n| - | - |\n${'| a &amp; b | c |\n'.repeat(5000)}`],
    ['links', '[a &amp; b](https://x.de/?c&amp;d) '.repeat(5000)],
    ['paragraphs', 'a &amp; b\n\n'.repeat(5000)],
    ['bare signs', 'a & b '.repeat(10_000)],
    // None of these is read as text.
    ['a table in HTML on one line', `<table><tr>${'<td>Hopper&nbsp;et&nbsp;al.</td>'.repeat(5000)}</tr></table>`],
    ['a list in HTML', `<pre>\n${'Hopper &amp; Lovelace, 1952\n'.repeat(5000)}</pre>`],
    ['code', `\`\`\`html\n${'Hopper &amp; Lovelace, 1952\n'.repeat(5000)}\`\`\``],
    ['pieces of text between tags', 'a &amp; b <b>c</b> '.repeat(5000)]
  ])('but not with %s', (_, text) => {
    expect(() => satteri(text)).not.toThrow()
  })
})
