import {readFileSync} from 'node:fs'
import {describe, expect, test} from '@jest/globals'
import {rules} from '../rules/index.js'
import {fixesOf, levelsOf} from '../src/development/rules-table.js'

const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')
const [english, chinese] = ['README.md', 'README.zh-CN.md'].map(read) as [string, string]

/** The text without its code blocks. */
const prose = (page: string) => page.replace(/^```.*?^```$/gms, '')
const ranks = (page: string) => Array.from(prose(page).matchAll(/^(#+) /gm), ([, marks]) => marks!.length)
const targets = (page: string) =>
  Array.from(prose(page).matchAll(/\]\(([^)]+)\)/g), ([, target]) => target!).filter(
    (target) => !/^README/.test(target)
  )
/** Code blocks without their comments. */
const code = (page: string) => Array.from(page.matchAll(/^```.*?^```$/gms), ([block]) => block.replace(/ +# .*$/gm, ''))
/** Name, levels and fixes of each rule. */
const rulesIn = (page: string) =>
  Array.from(page.matchAll(/^\| \[([a-z-]+)\]\(rules\/\S+ \| ([\w, ]+) \| ([\w, ]+) \|/gm), (row) => row.slice(1))

describe('README.zh-CN.md', () => {
  test('has the headings of the README, and as many', () => {
    expect(ranks(chinese)).toEqual(ranks(english))
  })

  test('has the same links in the same order, and the two lead to each other', () => {
    expect(targets(chinese)).toEqual(targets(english))
    expect(english).toContain('](README.zh-CN.md)')
    expect(chinese).toContain('](README.md)')
  })

  test('has the same code, but for comments', () => {
    expect(code(chinese)).toEqual(code(english))
  })

  test('has the same rules, with their levels and fixes', () => {
    expect(rulesIn(chinese)).toEqual(rules.map(({meta}) => [meta.name, levelsOf(meta), fixesOf(meta)]))
    expect(rulesIn(chinese)).toEqual(rulesIn(english))
  })

  test('has the same figures', () => {
    const rows = (page: string) =>
      Array.from(page.matchAll(/^\| (?:paperlint|rumdl|markdownlint|remark|awesome).*$/gm), ([row]) => row)
    expect(rows(chinese)).toEqual(rows(english))
    expect(rows(chinese)).toHaveLength(5)
  })
})
