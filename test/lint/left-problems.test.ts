import {expect, test} from '@jest/globals'
import {fix} from '../../src/fix/fix.js'
import {leftProblems} from '../../src/lint/left-problems.js'
import {lint} from '../../src/lint/lint.js'
import {Problem} from '../../src/lint/problem.js'
import type {Applicability} from '../../src/text/edit.js'
import {Source} from '../../src/text/source.js'

const wide = '| [Wide Residual Networks](https://arxiv.org/abs/1605.07146) | BMVC 2016 |\n'
const deep = '| [Deep Residual Learning for Image Recognition](https://arxiv.org/abs/1512.03385) | CVPR 2016 |\n'
const dense = '| [Densely Connected Convolutional Networks](https://arxiv.org/abs/1608.06993) | CVPR 2017 |\n'
const empty = '| [Identity Mappings in Deep Residual Networks]() | ECCV 2016 |\n'
const header = '| Paper | Venue |\n| --- | --- |\n'

/** `line:column message` of each problem that is left, and the text on its place. */
async function left(text: string, fixed: string): Promise<string[]> {
  const problems = await leftProblems({text, problems: lint(text)}, {text: fixed, problems: lint(fixed)})
  return problems.map(({place: {start, end}, reason}) => {
    const about = text.slice(start.offset, end.offset)
    return `${start.line}:${start.column} ${reason} ${JSON.stringify(about)}`
  })
}

test('what no fix mends keeps its place and its words in the list, whatever is removed above it', async () => {
  const text = `${header}${wide}${wide}${deep}${empty}`
  const {text: fixed, problems} = fix(text)
  expect(problems.map(({place}) => place.start.line)).toEqual([5])
  expect(await left(text, fixed)).toEqual([
    '6:3 Unexpected empty link, expected an address, in the column `Paper` of “Identity Mappings in Deep Residual Networks” "[Identity Mappings in Deep Residual Networks]()"'
  ])
})

test('of equal problems, the one without a fix is left', async () => {
  const text = `${wide}${deep}${dense}`
  const source = new Source(text)
  const at = (start: number, applicability?: Applicability) => {
    const finding = {about: 'same', message: 'Unexpected row', start, end: start + 1}
    return new Problem({...finding, fix: applicability && {applicability, edits: []}}, 'no-ragged-row', 'error', source)
  }
  const problems = [at(0), at(1, 'safe'), at(2, 'unsafe')]
  expect(await leftProblems({text, problems}, {text, problems: [at(1)]})).toEqual([problems[0]])
  expect(await leftProblems({text, problems}, {text, problems: [at(1), at(2)]})).toEqual([problems[0], problems[2]])
})

test('what only the fixed list has is on the line that it would be on, and says whose lines it names', async () => {
  const text = `${header}${deep}${wide}${dense}`
  const note = '; this is found once the fixes are made, and names the lines of the fixed list'
  const message =
    'Unexpected empty link, expected an address, in the column `Paper` of “Densely Connected Convolutional Networks”'
  const changed = `${header}${wide}${dense.replace('https://arxiv.org/abs/1608.06993', '')}`
  expect(await left(text, changed)).toEqual([`5:1 ${message}${note} ${JSON.stringify(dense.trimEnd())}`])
  const kept = `${header}${wide}${deep}${wide}${dense}`
  expect(await left(text, kept)).toEqual([
    `4:3 Unexpected second listing of “Wide Residual Networks”, expected it once (first on line 3)${note} "[Wide Residual Networks](https://arxiv.org/abs/1605.07146)"`
  ])
})
