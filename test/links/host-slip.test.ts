import {expect, test} from '@jest/globals'
import {readAddressSlip} from '../../src/links/addresses/address-slip.js'

test.each([
  ['https://arvix.org/abs/2102.13217', 'host `arvix.org` with a misspelt name', 'https://arxiv.org/abs/2102.13217'],
  ['https://axriv.org/abs/2102.13217', 'host `axriv.org` with a misspelt name', 'https://arxiv.org/abs/2102.13217'],
  ['https://axiv.org/abs/2102.13217', 'host `axiv.org` with a misspelt name', 'https://arxiv.org/abs/2102.13217'],
  ['https://arxiv.og/abs/2102.13217', 'host `arxiv.og` with a misspelt name', 'https://arxiv.org/abs/2102.13217'],
  ['https://www.gihub.com/a/b', 'host `www.gihub.com` with a misspelt name', 'https://www.github.com/a/b'],
  ['https://a.gihub.io/b', 'host `a.gihub.io` with a misspelt name', 'https://a.github.io/b'],
  [
    'http://openreveiw.net/forum?id=k3xQzP0nYb',
    'host `openreveiw.net` with a misspelt name',
    'http://openreview.net/forum?id=k3xQzP0nYb'
  ],
  [
    'https://opennaccess.thecvf.com/content/x',
    'host `opennaccess.thecvf.com` with a misspelt name',
    'https://openaccess.thecvf.com/content/x'
  ],
  ['https://dio.org/10.1145/3535508', 'host `dio.org` with a misspelt name', 'https://doi.org/10.1145/3535508'],
  ['https://arxiv,org/abs/2102.13217', 'host `arxiv,org` with `,` for a dot', 'https://arxiv.org/abs/2102.13217'],
  ['https://github..com/a/b', 'host `github..com` with `..` for a dot', 'https://github.com/a/b'],
  ['https://github.com:a/b', 'host `github.com:a` with a colon', 'https://github.com/a/b']
])('%s probably means another host', (url, found, reading) => {
  expect(readAddressSlip(url)).toEqual({
    found,
    expected: `\`${new URL(reading).host + (url.includes('com:a') ? '/a' : '')}\``,
    reading,
    isGuess: true
  })
})

test.each([
  ['https://www。yuyinlab。cn/p/207', 'https://www.yuyinlab.cn/p/207'],
  ['https://panbaiducom/s/1', 'https://pan.baidu.com/s/1'],
  ['https://githubcom/a/b', 'https://github.com/a/b'],
  ['https://arxiv.orgabs/2102.13217', 'https://arxiv.org/abs/2102.13217'],
  ['https://doi.org10.1145/3535508', 'https://doi.org/10.1145/3535508']
])('%s can only mean %s', (url, reading) => {
  expect(readAddressSlip(url)).toEqual({found: expect.any(String), expected: expect.any(String), reading})
})

test('a host of one word that says nothing', () => {
  expect(readAddressSlip('https://project/page')).toEqual({
    found: 'host `project` without a dot',
    expected: 'the name of a website'
  })
})

test.each([
  'https://ar5iv.org/abs/2103.04417',
  'https://www.alphaxiv.org/abs/2103.04417',
  'https://export.arxiv.org/abs/2105.10986',
  'https://gitlab.com/a/b',
  'https://gist.github.com/a/b',
  'https://hf.co/a/b',
  'https://huggingface.com/a',
  'https://lmsys.org/blog',
  'https://dai.org/projects',
  'https://a.github.io/b',
  'http://localhost/x',
  'http://intranet:8080/x',
  'https://arxiv.org:443/abs/2103.04417',
  'https://user@example.org/x',
  'https://例子.中国/x',
  'https://github.com./a/b'
])('%s is a host that can be', (url) => {
  expect(readAddressSlip(url)).toBeUndefined()
})
