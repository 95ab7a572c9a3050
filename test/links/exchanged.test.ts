import {expect, test} from '@jest/globals'
import {fix} from '../../src/fix/fix.js'
import {lint} from '../../src/lint/lint.js'

const told = (text: string) =>
  lint(text).flatMap(({message}) => (message.includes('exchanged') ? [message.replace(/[,;].*/, '')] : []))
const all = (text: string) => fix(text, {unsafe: true}).text

test.each([
  [
    'a title',
    '- [https://arxiv.org/abs/1608.06993](Dense Nets: A Title)\n',
    '- [Dense Nets: A Title](https://arxiv.org/abs/1608.06993)\n'
  ],
  [
    'a word',
    '- Dense [https://arxiv.org/abs/1608.06993](Paper)\n',
    '- Dense [Paper](https://arxiv.org/abs/1608.06993)\n'
  ],
  [
    'an address with a pair of brackets',
    '- Dense [https://example.org/net_(dense)](Page)\n',
    '- Dense [Page](https://example.org/net_(dense))\n'
  ]
])('the address in the place of the text, %s', (_, text, fixed) => {
  expect(told(text)).toEqual(['Unexpected link with its text and its address exchanged'])
  expect(all(text)).toBe(fixed)
})

test.each([
  '- [https://arxiv.org/abs/1608.06993](https://arxiv.org/abs/1608.06993)\n',
  '- [https://example.org](example.org)\n',
  '- [https://example.org](#example)\n',
  '- [https://example.org](docs/example.md)\n',
  '- [a note](Some words of it)\n',
  // No way to write it that is sure: its bracket would end the address, its backslash the text.
  '- [https://example.org/a)b](Dense Nets: A Title)\n',
  '- [https://example.org/a(b](Paper)\n',
  '- [https://arxiv.org/abs/1608.06993](Dense Nets: A Title\\\\)\n'
])('none in %s', (text) => expect(told(text)).toEqual([]))

test('a placeholder is told as that, the word for a link as its text', () => {
  const link = (target: string) => `- Dense [https://github.com/liuzhuang13/DenseNet](${target})\n`
  const messages = (target: string) => lint(link(target)).map(({message}) => message.replace(/,.*/, ''))
  expect(messages('TODO')).toEqual(['Unexpected placeholder `TODO` as the address of a link'])
  expect(messages('link')).toEqual(['Unexpected link with its text and its address exchanged'])
})

test('a word that is a file is an address', () => {
  const text = '- Dense [https://github.com/liuzhuang13/DenseNet](LICENSE)\n'
  const withFiles = (...files: string[]) => ({surroundings: {hasFile: (path: string) => files.includes(path)}})
  expect(lint(text, withFiles('LICENSE'))).toEqual([])
  expect(fix(text, withFiles()).text).toBe('- Dense [LICENSE](https://github.com/liuzhuang13/DenseNet)\n')
})
