import {expect, test} from '@jest/globals'
import {textOfHtml} from '../../src/markdown/html-text.js'

test.each([
  ['<b>Foo</b>Net: R&amp;D', 'FooNet: R&D'],
  ['<p>One</p><p>Two<br>Three</p>', 'One Two Three'],
  ['<summary>Vision (12)</summary>\n<ul>', 'Vision (12)'],
  ['<!-- nothing -->\n</ul>', '']
])('%j shows as %j', (html, text) => {
  expect(textOfHtml(html)).toBe(text)
})
