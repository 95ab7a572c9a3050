import {readFileSync} from 'node:fs'
import {describe, expect, test} from '@jest/globals'
import {resolveConfig} from '../../src/config/resolve.js'
import {fix, fixProblems} from '../../src/fix/fix.js'
import {lint} from '../../src/lint/lint.js'
import {parse} from '../../src/markdown/parse.js'
import {Source} from '../../src/text/source.js'

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8')

const declared = {
  columns: [
    {name: 'paper'},
    {name: '源码', aliases: ['github']},
    {name: '收录', aliases: ['收录&作者']},
    {name: '简介'},
    {name: '笔记'},
    {name: '讲解', aliases: ['参考资料']}
  ],
  placeholder: '-',
  crossListing: 'forbid' as const
}

describe.each(['broken-zh.md', 'broken-bullets.md', 'clean.md'])('fixing %s', (name) => {
  const text = fixture(name)

  test.each([false, true])('a second run changes nothing (unsafe: %s)', (unsafe) => {
    const once = fix(text, {unsafe}).text
    expect(fix(once, {unsafe})).toMatchObject({text: once, fixed: 0})
  })

  test('CRLF and a byte order mark stay', () => {
    const once = fix(text).text
    expect(fix(text.replaceAll('\n', '\r\n')).text).toBe(once.replaceAll('\n', '\r\n'))
    expect(fix(`\uFEFF${text}`).text).toBe(`\uFEFF${once}`)
  })

  test('the text is the same where nobody asks what is left', () => {
    const source = new Source(text)
    const choice = {unsafe: false, onlyText: true}
    const {text: fixed} = fixProblems(parse(source.text), source, lint(text), resolveConfig(null), choice)
    expect(fixed).toBe(fix(text).text)
  })

  test('what is left is what linting the result reports', () => {
    const {text: once, problems} = fix(text)
    expect(problems.map(String)).toEqual(lint(once).map(String))
  })
})

describe('a declared schema with cross-listing forbidden', () => {
  const {text, problems} = fix(fixture('broken-zh.md'), {config: declared})
  const headers = text.split('\n').filter((line) => line.startsWith('|paper'))

  test('gives every paper table the six columns', () => {
    expect(headers).toEqual(Array(10).fill('|paper|源码|收录|简介|笔记|讲解|'))
  })

  test('removes the second listing and keeps the venue that says more', () => {
    expect(text.match(/MMDialog: A Large-scale/g)).toHaveLength(1)
    expect(text).toContain('|arxiv 2022|**MMDialog**')
  })

  test('leaves the only row of a table, with a message', () => {
    expect(text.match(/Towards Unified Prompt Tuning/g)).toHaveLength(2)
    expect(problems.filter(({ruleId}) => ruleId === 'no-duplicate-paper').map(({reason}) => reason)).toEqual([
      'Unexpected second listing of “Towards Unified Prompt Tuning for Few-shot Text…” in section “Prompt tuning”, expected it once (first on line 73, section “文本分类”); the two are alike'
    ])
  })

  test('leaves the table of talks alone', () => {
    expect(text).toContain('|会议/论坛|子题目|笔记|')
  })
})
