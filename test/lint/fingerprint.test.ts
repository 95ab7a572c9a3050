import {describe, expect, test} from '@jest/globals'
import {countFingerprints, exceeding, fingerprint} from '../../src/lint/fingerprint.js'
import {lint} from '../../src/lint/lint.js'

const list = `# Papers

- [Wide Residual Networks]()
- [Deep Residual Learning]()

## Again

- [Deep Residual Learning]()
`

const emptyLinks = (text: string) => lint(text).filter(({ruleId}) => ruleId === 'no-empty-link')
const wide = 'no-empty-link: wideresidualnetworkswideresidualnetworks'
const deep = 'no-empty-link: deepresiduallearningdeepresiduallearning'

describe('a fingerprint', () => {
  test('is the rule, and the letters and digits of what the problem is about', () => {
    expect(emptyLinks(list).map(fingerprint)).toEqual([wide, deep, deep])
  })

  test.each([
    [
      'case, punctuation and blanks do not matter',
      'Pre-training, a “survey”: Code',
      'Pretraining: A Survey code',
      true
    ],
    ['nor does the width of characters', 'ＧＰＴ４: Paper', 'GPT-4: Paper', true],
    ['signs do', 'C++', 'C', false],
    ['so do marks', 'Möbius', 'Mobius', false],
    ['so does punctuation where there is nothing else', '…: ', '?', false]
  ])('of a title: %s', (_, about, other, same) => {
    const [one, two] = [about, other].map((each) => fingerprint({ruleId: 'no-duplicate-paper', about: each}))
    expect(one === two).toBe(same)
  })

  test('stays when lines move and when they end otherwise', () => {
    const moved = `# Papers\n\nThese are good.\n${list.slice('# Papers'.length)}`.replaceAll('\n', '\r\n')
    expect(emptyLinks(moved).map(fingerprint)).toEqual([wide, deep, deep])
  })

  test('is counted', () => {
    expect(countFingerprints(emptyLinks(list))).toEqual(
      new Map([
        [wide, 1],
        [deep, 2]
      ])
    )
  })
})

describe('what exceeds the known problems', () => {
  const linesOf = (known: [string, number][], rank?: Parameters<typeof exceeding>[2]) =>
    exceeding(emptyLinks(list), new Map(known), rank).map(({place}) => place.start.line)

  test('is all if none is known', () => {
    expect(linesOf([])).toEqual([3, 4, 8])
  })

  test('is nothing if as many or more are known', () => {
    expect(
      linesOf([
        [wide, 1],
        [deep, 3]
      ])
    ).toEqual([])
  })

  test('is, of equal ones, the later', () => {
    expect(linesOf([[deep, 1]])).toEqual([3, 8])
  })

  test('is, of equal ones, that of the lower rank', () => {
    expect(linesOf([[deep, 1]], ({place}) => (place.start.line === 4 ? 0 : 1))).toEqual([3, 4])
  })
})
