import {expect, test} from '@jest/globals'
import {readAddressSlip} from '../../src/links/addresses/address-slip.js'

test.each([
  ['ttps://arxiv.org/abs/2112.01406', 'https://arxiv.org/abs/2112.01406'],
  ['hhttp://openaccess.thecvf.com/x.pdf', 'http://openaccess.thecvf.com/x.pdf'],
  ['htps://example.org', 'https://example.org'],
  ['httsp://example.org', 'https://example.org'],
  ['hptts://example.org', 'https://example.org'],
  ['tps://example.org', 'https://example.org'],
  ['https://example.org/a\u200bb', 'https://example.org/ab'],
  ['https://arxiv.org/abs/1608.06993\u00ad', 'https://arxiv.org/abs/1608.06993'],
  ['https://arxiv.org/abs/1608.06993\u00a0', 'https://arxiv.org/abs/1608.06993'],
  ['htp://example.org', 'http://example.org'],
  ['htpps://example.org', 'https://example.org'],
  [':https://example.org', 'https://example.org'],
  ['https//:example.org', 'https://example.org'],
  ['https.//example.org', 'https://example.org'],
  ['https:://example.org', 'https://example.org'],
  ['https://www.https://example.org', 'https://example.org'],
  ['https:/example.org/x', 'https://example.org/x'],
  ['https//example.org/x', 'https://example.org/x'],
  ['http:///example.org/x', 'http://example.org/x'],
  ['http://https://example.org/x', 'https://example.org/x'],
  ['https://https//example.org/x', 'https://example.org/x'],
  ['arxiv.org/abs/1608.06993', 'https://arxiv.org/abs/1608.06993'],
  ['10.1007/978-3-319-70694-8_14', 'https://doi.org/10.1007/978-3-319-70694-8_14'],
  ['www.example.org', 'https://www.example.org'],
  ['[https://example.org/x](https://example.org/x)', 'https://example.org/x'],
  ['[example.org/x](https://example.org/x)', 'https://example.org/x'],
  ['[https://example.org/x', 'https://example.org/x'],
  ['(https://example.org/a_(b))', 'https://example.org/a_(b)']
])('%s can only mean %s', (url, reading) => {
  expect(readAddressSlip(url)?.reading).toBe(reading)
})

test('two addresses, or an address and another text, have no single reading', () => {
  expect(readAddressSlip('[https://example.org/a](https://example.org/b)')).toEqual({
    found: 'link `[https://example.org/a](https://example.org/b)` as the address',
    expected: 'one address: `https://example.org/a` or `https://example.org/b`'
  })
  expect(readAddressSlip('[paper](https://example.org/b)')).toEqual({
    found: 'link `[paper](https://example.org/b)` as the address',
    expected: '`https://example.org/b`'
  })
})

test.each([
  'https://example.org',
  'HTTPS://example.org/x',
  'https://web.archive.org/web/2020/https://example.org/x',
  'ftp://example.org/x',
  'http.md',
  'https.d/x',
  'mailto:someone@example.org',
  '//example.org/x',
  'http://localhost:8080/x',
  'LICENSE',
  'README.md',
  'papers.yaml',
  'scripts/check.py/x',
  'httpd/conf.md',
  'https',
  '.',
  '../x.md',
  '#top',
  ''
])('nothing is wrong with %j', (url) => {
  expect(readAddressSlip(url)).toBeUndefined()
})
