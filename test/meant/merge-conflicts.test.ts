import {expect, test} from '@jest/globals'
import {fix} from '../../src/fix/fix.js'
import {lint} from '../../src/lint/lint.js'

const told = (text: string) => lint(text).map(({ruleId, place: {start}, reason}) => `${start.line} ${ruleId} ${reason}`)
const row = (title: string, id: string, venue: string) => `| [${title}](https://arxiv.org/abs/${id}) | ${venue} |\n`
const header = '| Paper | Venue |\n| --- | --- |\n'
const residual = row('Deep Residual Learning for Image Recognition', '1512.03385', 'CVPR 2016')
const dense = row('Densely Connected Convolutional Networks', '1608.06993', 'CVPR 2017')
const wide = row('Wide Residual Networks', '1605.07146', 'BMVC 2016')
const ours = row('Squeeze-and-Excitation Networks', '1709.01507', 'CVPR 2018')
const theirs = ours.replace('2018', '2017')
const item = (line: string) => `- ${line.slice(2).replace(' |', ',').replace(' |', '')}`

test.each([
  ['in a table', `${header}${residual}<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> fork\n${dense}${wide}`, 4, 8],
  [
    'in items',
    `${item(residual)}<<<<<<< HEAD\n${item(ours)}=======\n${item(theirs)}>>>>>>> fork\n${item(dense)}${item(wide)}`,
    2,
    6
  ],
  [
    'with what both come from',
    `${header}${residual}<<<<<<< HEAD\n${ours}||||||| 1f2e3d4\n=======\n${theirs}>>>>>>> fork\n${dense}${wide}`,
    4,
    9
  ]
])('a merge conflict is one problem, %s', (_, text, first, last) => {
  expect(told(text)).toEqual([
    `${first} no-malformed-link Unexpected merge conflict to line ${last}, expected one of its two versions without the marks`
  ])
  expect(fix(text).text).toBe(text)
})

test.each(['<<<<<<< HEAD', '>>>>>>> fork', '>>>>>>> 1f2e3d4 (Add a paper)'])('a mark alone: %s', (mark) => {
  const text = `${header}${residual}${mark}\n${ours}${dense}${wide}`
  expect(told(text)).toEqual([`4 no-malformed-link Unexpected mark of a merge conflict, \`${mark}\`, expected none`])
})

test('a line between the versions is one where another mark is', () => {
  const text = `${header}${residual}=======\n${ours}${dense}>>>>>>> fork\n${wide}`
  expect(told(text)).toEqual([
    '4 no-malformed-link Unexpected mark of a merge conflict, `=======`, expected none',
    '7 no-malformed-link Unexpected mark of a merge conflict, `>>>>>>> fork`, expected none'
  ])
})

test('what is wrong behind it is found', () => {
  const again = `${header}${residual}>>>>>>> fork\n${ours}${residual}`
  expect(told(again)[1]).toContain('6 no-duplicate-paper Unexpected second listing')
})

test.each([
  ['a heading that is underlined', `Papers\n=======\n\n${header}${residual}`],
  ['a line that is drawn', `${header}${residual}\n=======\n\n- x\n=======\n`],
  ['a line that is drawn between items', `${item(residual)}=======\n${item(dense)}`],
  ['a heading in HTML', `<div>\nResults\n=======\n</div>\n\n${header}${residual}`],
  [
    'a line that is drawn, and marks in code',
    `${item(residual)}=======\n${item(dense)}\n\`\`\`\n<<<<<<< HEAD\n\`\`\`\n`
  ],
  ['a quote in quotes', `>>>>>> So it was.\n\n${header}${residual}`],
  ['code', `# Papers\n\n\`\`\`\n<<<<<<< HEAD\n=======\n>>>>>>> fork\n\`\`\`\n\n${header}${residual}`]
])('none: %s', (_, text) => expect(told(text)).toEqual([]))
