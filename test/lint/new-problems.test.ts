import {describe, expect, test} from '@jest/globals'
import {lint} from '../../src/lint/lint.js'
import {newProblems} from '../../src/lint/new-problems.js'

const wide = '| [Wide Residual Networks](https://arxiv.org/abs/1605.07146) | BMVC 2016 |'
const deep = '| [Deep Residual Learning for Image Recognition](https://arxiv.org/abs/1512.03385) | CVPR 2016 |'
const dense = '| [Densely Connected Convolutional Networks](https://arxiv.org/abs/1608.06993) | CVPR 2017 |'
const table = (...rows: string[]) => ['| Paper | Venue |', '| --- | --- |', ...rows, ''].join('\n')
const list = (...rows: string[]) => `# Papers\n\n${table(...rows)}`

/** `line severity message` of each new problem. */
async function compare(before: string, after: string): Promise<string[]> {
  const problems = await newProblems({text: before, problems: lint(before)}, {text: after, problems: lint(after)})
  return problems.map(({place, severity, reason}) => `${place.start.line} ${severity} ${reason}`)
}

test('nothing is new in the same text, whatever is wrong with it', async () => {
  expect(lint(list(wide, deep, wide))).toHaveLength(1)
  expect(await compare(list(wide, deep, wide), list(wide, deep, wide))).toEqual([])
})

describe('a row that repeats a paper is reported where it is added', () => {
  const message = 'Unexpected second listing of “Wide Residual Networks”, expected it once'

  test('after the old one', async () => {
    expect(await compare(list(wide, deep), list(wide, deep, wide))).toEqual([`7 error ${message} (first on line 5)`])
  })

  test('before the old one', async () => {
    expect(await compare(list(deep, wide), list(wide, deep, wide))).toEqual([`5 error ${message} (already on line 7)`])
  })

  test('before two old ones, of which one was reported already', async () => {
    const before = list(deep, wide, dense, wide)
    expect(await compare(before, list(wide, deep, wide, dense, wide))).toEqual([
      `5 error ${message} (already on line 7)`
    ])
  })

  test('between two old ones', async () => {
    expect(await compare(list(wide, deep, dense, wide), list(wide, deep, wide, dense, wide))).toEqual([
      `7 error ${message} (first on line 5)`
    ])
  })

  test('and so are both of two new ones around an old one', async () => {
    expect(await compare(list(deep, wide, dense), list(wide, deep, wide, dense, wide))).toEqual([
      `5 error ${message} (already on line 7)`,
      `9 error ${message.replace('second', 'third')} (first on line 5)`
    ])
  })

  test('with the old row as its related place, and without the fix, which would take the old row away', async () => {
    const [before, after] = [list(deep, wide), list(wide, deep, wide)]
    const problems = await newProblems({text: before, problems: lint(before)}, {text: after, problems: lint(after)})
    expect(lint(after)).toMatchObject([{fix: {applicability: 'safe'}}])
    expect(problems).toMatchObject([
      {
        ruleId: 'no-duplicate-paper',
        fix: undefined,
        actual: '[Wide Residual Networks](https://arxiv.org/abs/1605.07146)',
        place: {start: {line: 5}},
        related: [{message: 'was there before', place: {start: {line: 7}}}]
      }
    ])
  })

  test('in another section, with what the two disagree on, its own first', async () => {
    const sections = (one: string[]) => `# One\n\n${table(...one)}\n# Other\n\n${table(deep, wide)}`
    const newer = wide.replace('BMVC 2016', 'BMVC 2017')
    expect(await compare(sections([dense]), sections([dense, newer]))).toEqual([
      '6 warning Unexpected second listing of “Wide Residual Networks” in section “One”, expected it once (already on line 13, section “Other”); the two differ in `Venue`: “BMVC 2017” and “BMVC 2016”; `"crossListing": "allow"` in the config allows it',
      '6 warning Unexpected venue “BMVC 2017”, expected the same as on line 13: “BMVC 2016”, in “Wide Residual Networks”'
    ])
  })

  test('and so is a cell that disagrees with an old one below', async () => {
    const sections = (one: string[]) => `# One\n\n${table(...one)}\n# Other\n\n${table(deep, wide)}`
    const blank = wide.replace('BMVC 2016', '-')
    expect((await compare(sections([dense]), sections([dense, blank])))[1]).toBe(
      '6 warning Unexpected venue “-”, expected “BMVC 2016” as on line 13, in “Wide Residual Networks”'
    )
  })

  test('and so is another paper that has the id of an old one below: the message names both lines as it is', async () => {
    const other = wide.replace('Wide Residual Networks', 'Attention Is All You Need')
    expect(await compare(list(deep, wide), list(other, deep, wide))).toEqual([
      '5 warning Unexpected id `arxiv:1605.07146` of two papers, expected each to have its own, in “Attention Is All You Need” (line 5) and “Wide Residual Networks” (line 7); a link is wrong, or the paper was renamed'
    ])
  })

  test('however far the lines below have moved', async () => {
    const prose = 'On what is new.\n\n'.repeat(25)
    expect(await compare(list(wide, deep), `${prose}${list(wide, deep, wide)}`)).toEqual([
      `57 error ${message} (first on line 55)`
    ])
  })

  test('also if the lines end otherwise now, or a byte order mark has come', async () => {
    const [before, after] = [list(deep, wide), list(wide, deep, wide)]
    const expected = [`5 error ${message} (already on line 7)`]
    expect(await compare(before, after.replaceAll('\n', '\r\n'))).toEqual(expected)
    expect(await compare(before.replaceAll('\n', '\r\n'), `\ufeff${after}`)).toEqual(expected)
  })
})

describe('what was there before is not new', () => {
  const ragged = dense.replace(' CVPR 2017 |', '')

  test('when its row moves', async () => {
    expect(await compare(list(wide, deep, ragged), list(ragged, wide, deep))).toEqual([])
  })

  test('when the column that it is about is renamed', async () => {
    const rows = ['-', '-', '-', 'N/A'].map(
      (code, index) => `| [Networks of Kind ${index}](https://arxiv.org/abs/${index + 15}05.07146) | ${code} |`
    )
    const before = `| Paper | Code |\n| --- | --- |\n${rows.join('\n')}\n`
    expect(lint(before)).toHaveLength(1)
    expect(await compare(before, before.replace('Code', 'Source'))).toEqual([])
  })

  test('when its section is renamed', async () => {
    const before = `# Convolution\n\n${table(wide, deep, ragged)}`
    const after = before.replace('# Convolution', '# Convolutional networks')
    expect(lint(before)).toHaveLength(1)
    expect(await compare(before, after)).toEqual([])
  })

  test('when the case or the punctuation of a title changes, in one row or in all', async () => {
    const disagreeing = deep.replace('2016', '2015')
    const before = `${list(wide, deep, wide, ragged)}\n## Others\n\n${table(disagreeing)}`
    const retitle = (text: string) => text.replace('Wide Residual Networks', '“Wide residual networks”')
    expect(lint(before).map(({ruleId}) => ruleId)).toEqual([
      'no-duplicate-paper',
      'no-ragged-row',
      'no-duplicate-paper',
      'consistent-paper'
    ])
    const once = before.replace(wide, retitle(wide))
    const all = before
      .replaceAll(wide, retitle(wide))
      .replaceAll('Deep Residual Learning for', 'Deep residual learning, for')
      .replaceAll('Densely Connected', 'Densely-connected')
    expect(lint(all)).toHaveLength(4)
    expect(await compare(before, once)).toEqual([])
    expect(await compare(before, all)).toEqual([])
  })

  test('when another row goes', async () => {
    expect(await compare(list(wide, deep, ragged), list(wide, ragged))).toEqual([])
  })
})

describe('new is also', () => {
  test('what a row that goes leaves behind on lines that stay', async () => {
    const before = `# Papers\n\nSee [below](#dense).\n\n${table(deep)}\n<a id="dense"></a>\n`
    expect(await compare(before, before.replace('<a id="dense"></a>\n', ''))).toEqual([
      expect.stringMatching(/^3 error Unexpected .*#dense/)
    ])
  })

  test('an error that was a warning: two sections share a paper, now one has it twice', async () => {
    const sections = (one: string[], other: string[]) => `# One\n\n${table(...one)}\n# Other\n\n${table(...other)}`
    const before = sections([wide], [deep, wide])
    expect(lint(before)).toMatchObject([{severity: 'warning'}])
    expect(await compare(before, sections([wide], [wide, deep, wide]))).toEqual([
      '11 error Unexpected third listing of “Wide Residual Networks”, expected it once (already on line 13)'
    ])
    // The other way round there is nothing to say.
    expect(await compare(sections([wide], [wide, deep, wide]), before)).toEqual([])
  })
})

test('where nearly every line is another, the later of equal problems is the new one', async () => {
  const rows = (label: string) =>
    Array.from({length: 1500}, (_, index) => `- ${label} ${index}, a line without a link`).join('\n')
  const before = `${list(wide, deep, wide)}\n${rows('Old')}\n`
  const after = `${list(wide, deep, wide, dense, wide)}\n${rows('New')}\n`
  expect(await compare(before, after)).toEqual([
    '9 error Unexpected third listing of “Wide Residual Networks”, expected it once (first on line 5)'
  ])
})
