import {describe, expect, test} from '@jest/globals'
import {readAddressSlip} from '../../src/links/addresses/address-slip.js'

describe('one reading, and nothing of the address is lost', () => {
  test.each([
    ['https://arxiv.org//abs/2207.08815', 'https://arxiv.org/abs/2207.08815'],
    ['https://arxiv.org/abs/2205.09417v2.pdf', 'https://arxiv.org/abs/2205.09417v2'],
    ['https://arxiv.org/abs2205.09417', 'https://arxiv.org/abs/2205.09417'],
    ['https://doi.org//10.1145/3535508', 'https://doi.org/10.1145/3535508'],
    ['https://doi.org/https://doi.org/10.1038/s41746', 'https://doi.org/10.1038/s41746'],
    ['https://doi.org/http://dx.doi.org/10.1038/s41746', undefined],
    ['https://github.com/github.com/a/b', 'https://github.com/a/b'],
    ['https://arxiv.org/abs/2205.09417https://arxiv.org/abs/2205.09417', 'https://arxiv.org/abs/2205.09417']
  ])('%s means %s', (url, reading) => {
    expect(readAddressSlip(url)).toEqual({
      found: expect.any(String),
      expected: expect.any(String),
      ...(reading && {reading})
    })
  })
})

test.each([
  ['https://github.com//a/b', 'https://github.com/a/b'],
  ['https://gitlab.com//a/b?ref=c', 'https://gitlab.com/a/b?ref=c']
])('%s has a slash too many, which some servers forgive', (url, reading) => {
  const found = 'address with a repeated slash'
  expect(readAddressSlip(url)).toEqual({found, expected: `\`${reading}\``, reading, canWork: true})
})

describe('a reading that a person has to confirm', () => {
  test.each([
    ['https://arxiv.org/abs//2207.08815', 'with a repeated slash', 'https://arxiv.org/abs/2207.08815'],
    ['https://arxiv.org/2203.05556', 'with an id right after the host', 'https://arxiv.org/abs/2203.05556'],
    ['https://arxiv.org/2203.05556.pdf', 'with an id right after the host', 'https://arxiv.org/pdf/2203.05556.pdf'],
    ['https://arxiv.org/asb/2203.05556', 'with `asb` before the id', 'https://arxiv.org/abs/2203.05556'],
    ['https://doi.org/abs/10.1145/3535508', 'with `abs/` before the DOI', 'https://doi.org/10.1145/3535508'],
    ['https://arxiv.org/abs/abs/2203.05556', 'with `abs` twice', 'https://arxiv.org/abs/2203.05556'],
    ['https://github.com/a/b/a/b', 'with `a/b` twice', 'https://github.com/a/b'],
    ['https://github.com/a/b/tree/tree/main', 'with `tree` twice', 'https://github.com/a/b/tree/main']
  ])('%s', (url, found, reading) => {
    expect(readAddressSlip(url)).toEqual({
      found: `address ${found}`,
      expected: `\`${reading}\``,
      reading,
      isGuess: true
    })
  })

  test.each([
    ['https://arxiv.org/abs/2104.09937.', '.'],
    ['https://github.com/nightward/cough/;', ';'],
    ['https://example.org/a).', ').'],
    ['https://example.org/a]', ']'],
    ['https://example.org/a"', '"'],
    ["https://example.org/a'", "'"],
    ['https://example.org/a%20', '%20'],
    ['https://example.org/a*', '*'],
    ['https://example.org/a.%20%20', '.%20%20'],
    ['https://example.org/a?b=c，', '，']
  ])('junk behind %s', (url, junk) => {
    const reading = url.slice(0, -junk.length)
    const found = `\`${junk}\` at the end of the address`
    expect(readAddressSlip(url)).toEqual({found, expected: `\`${reading}\``, reading, isGuess: true})
    expect(readAddressSlip(url, true) === undefined).toBe(junk !== '，')
  })
})

test('an address in brackets behind the same address', () => {
  const reading = 'http://arxiv.org/pdf/1506.05869.pdf'
  expect(readAddressSlip(`${reading}%20(${reading})`)).toEqual({
    found: 'two addresses in one',
    expected: `\`${reading}\``,
    reading,
    isGuess: true
  })
})

test.each([
  ['https://arxiv.org/abs/', 'address of arXiv without an id', 'an id such as `2211.05719`'],
  ['https://openreview.net/forum?id=', 'address of OpenReview without an id', '`?id=` and an id'],
  ['https://openreview.net/forum/id=k3xQzP0nYb', 'address of OpenReview without an id', '`?id=` and an id'],
  [
    'https://arxiv.org/abs/2205.09417https://github.com/a/b',
    'two addresses in one',
    'one: `https://arxiv.org/abs/2205.09417` or `https://github.com/a/b`'
  ]
])('nothing says what %s means', (url, found, expected) => {
  expect(readAddressSlip(url)).toEqual({found, expected})
})

test.each([
  'https://arxiv.org/abs/cond-mat/9906107',
  'https://arxiv.org/pdf/cs/0106044v2',
  'https://arxiv.org/pdf/2205.09417.pdf',
  'https://arxiv.org/abs/2205.09417#',
  'https://arxiv.org/list/cs.LG/recent',
  'https://arxiv.org',
  'https://arxiv.org/',
  'https://doi.org/10.1002/(SICI)1097-0258(19970815)16:15%3C1745::AID-SIM603%3E3.0.CO;2-K',
  'https://doi.org/doi:10.1145/3535508',
  'https://doi.org/api/handles/10.1145/3535508',
  'https://doi.org/fg5v',
  'https://openreview.net/pdf/0123456789abcdef0123456789abcdef01234567.pdf',
  'https://openreview.net/pdf?id=k3xQzP0nYb',
  'https://openreview.net/forum?noteId=a&id=k3xQzP0nYb',
  'https://openreview.net/group?id=ICLR.cc/2024',
  'https://github.com/a/a',
  'https://github.com/google-research/google-research/tree/master/vatt',
  'https://web.archive.org/web/2021/https://arxiv.org/abs/2108.02267',
  'https://www.google.com/url?q=https://arxiv.org/abs/2108.02267',
  'https://r.jina.ai/https://arxiv.org/abs/2108.02267',
  'https://gitpod.io/#https://github.com/a/b',
  'https://twitter.com/intent/tweet?text=A%20list%20https://github.com/a/b',
  'https://github.com/search?q=paper+https://arxiv.org/abs/2108.02267',
  'https://github.com/a/b/issues/new?body=See%20https://arxiv.org/abs/2108.02267',
  'https://github.com/papers/papers',
  'https://github.com/a/b/tree/main/models/models',
  'https://github.com/a/b/blob/main/src/c/src/c',
  'https://github.com/a/b/edit/main/html/html',
  'https://github.com/a/b/wiki/papers/papers',
  'https://a.github.io/papers/papers/b.pdf',
  'https://raw.githubusercontent.com/a/b/main/html/html/c.png',
  'https://en.wikipedia.org/wiki/Apple_Inc.',
  'https://en.wikipedia.org/wiki/Python_(language)',
  'https://example.org/a#:~:text=A%20quotation.',
  'https://example.org/?q="a"',
  "https://example.org/'a'",
  'https://example.org/?q=a%20',
  'https://example.org/?q=a*',
  'https://example.org//a',
  'https://ojs.aaai.org//index.php/AAAI/article/view/3893',
  'https://github.com//a',
  'https://example.org/a/a',
  'https://example.org.'
])('nothing is wrong with %s', (url) => {
  expect(readAddressSlip(url)).toBeUndefined()
})

test.each([
  ['https://arxiv.org/abs/2206.00927。', 'https://arxiv.org/abs/2206.00927'],
  ['https://arxiv.org/abs/2303.01471，代码', 'https://arxiv.org/abs/2303.01471'],
  ['https://github.com/a/b）。', 'https://github.com/a/b'],
  ['https://github.com/a/b)。', 'https://github.com/a/b'],
  ['https://zh.wikipedia.org/wiki/苹果（公司）', undefined],
  ['https://example.org/中文', undefined],
  ['https://example.org/专栏、论坛', undefined],
  ['https://example.org/a、b/c.html', undefined],
  ['https://example.org/a;', undefined]
])('a bare address runs on into punctuation that is not ASCII: %s', (url, reading) => {
  expect(readAddressSlip(url, true)?.reading).toBe(reading)
})

test.each([
  ['https://openaccess.thecvf.com/content/CVPR2024/papers/A_paper.pdf.pdf', '`.pdf` twice'],
  ['https://doi.org/0.1145/3535508', 'without its `10`'],
  ['https://doi.org/1.1145/3535508', 'without its `10`'],
  ['https://github.com/a/b%29', '`%29` at the end']
])('%s has %s', (url, found) => {
  expect(readAddressSlip(url)).toMatchObject({found: expect.stringContaining(found), isGuess: true})
})

test.each([
  'https://example.org/a.pdf.pdf',
  'https://github.com/a/b.pdf.pdf',
  'https://doi.org/abc123',
  'https://example.org/a%28b%29',
  'https://fa.wikipedia.org/wiki/می\u200cشود'
])('%s is as it is', (url) => {
  expect(readAddressSlip(url)).toBeUndefined()
})
