import {describe, expect, test} from '@jest/globals'
import {fix} from '../../src/fix/fix.js'
import {lint} from '../../src/lint/lint.js'

const told = (text: string) =>
  lint(text).map(({ruleId, place: {start}, reason}) => `${start.line} ${ruleId} ${reason.replace(/[,;].*/, '')}`)
const paper = (title: string, id: string) => `- [${title}](https://arxiv.org/abs/${id})\n`
const residual = paper('Deep Residual Learning for Image Recognition', '1512.03385')
const dense = paper('Densely Connected Convolutional Networks', '1608.06993')
const wide = paper('Wide Residual Networks', '1605.07146')
const squeeze = paper('Squeeze-and-Excitation Networks', '1709.01507')

const contents = '- [Vision](#vision)\n- [Speech](#speech)\n- [Text](#text)\n'
const cite = '```bibtex\n@misc{list}\n```\n'
const sections = `\n## Vision\n\n${residual}\n## Speech\n\n${dense}\n## Text\n\n${wide}${squeeze}`
const list = (below: string) => `# Papers\n\n${contents}${below}`
const code = (line: number, swallowed: string, sign = '```') =>
  `${line} no-malformed-link Unexpected code that is never closed, expected ${sign} where it ends; GitHub shows everything ${swallowed} as code`

describe('code that is never closed is one problem: the Markdown that it swallows is read as it is meant', () => {
  const full = (text: string) =>
    lint(text).map(({ruleId, place: {start}, reason}) => `${start.line} ${ruleId} ${reason}`)

  test('nothing, where all is well', () => expect(full(list(sections + cite))).toEqual([]))

  test.each([
    ['an end that was lost', list(`\n\`\`\`bibtex\n@misc{list}\n${sections}`), code(7, 'below')],
    ['a sign too many', list(`\n~~~~\n${sections}`), code(7, 'below', '~~~~')],
    ['a sign right above an item', list(sections.replace(residual, `\`\`\`\n${residual}`)), code(9, 'below')],
    ['code with a language behind it', list(`\n\`\`\`\n${sections}\n${cite}`), code(7, 'below')],
    [
      'code without one behind it: that is no code then',
      list(`\n\`\`\`\n${sections}\n${cite.replace('bibtex', '')}`),
      code(7, 'to line 22')
    ]
  ])('%s', (_, text, found) => {
    expect(full(text)).toEqual([found])
    expect(fix(text).text).toBe(text)
  })

  test('what is wrong in the Markdown is found, and its fix waits', () => {
    const text = list(`\n\`\`\`\n${sections}${dense.replace('https://', '')}`)
    expect(told(text)).toContain('21 no-malformed-link Unexpected address without a scheme')
    expect(fix(text, {config: {host: 'github'}}).text).toBe(text)
  })

  test.each([
    ['code alone', list(`${sections}\n\`\`\`sh\npip install papers\n\n# then\npapers\n`)],
    ['an example that is closed', list(`\n\`\`\`\n## Name of the section\n\n${residual}\`\`\`\n${sections}`)],
    ['an example with code in it', list(`\n\`\`\`\`\n${residual}\n\`\`\`sh\nls\n\`\`\`\n\`\`\`\`\n${sections}`)]
  ])('none: %s', (_, text) => expect(full(text)).toEqual([]))
})

describe('so is a comment that is never closed', () => {
  const hidden = (line: number, swallowed: string) =>
    `${line} no-malformed-link Unexpected comment that is never closed, expected \`-->\` where it ends; GitHub hides everything ${swallowed}`
  const full = (text: string) =>
    lint(text).map(({ruleId, place: {start}, reason}) => `${start.line} ${ruleId} ${reason}`)

  test.each([
    ['to the end of the list', list(`\n<!-- to do\n${sections}`), hidden(7, 'below')],
    ['to the end of another comment', list(`\n<!-- to do\n${sections}\n<!-- the end -->\n`), hidden(7, 'below')],
    ['with a line of its own', list(`\n<!--\n${squeeze}${sections}`), hidden(7, 'below')],
    [
      'over links in brackets',
      `# A\n\n<!-- to do\n\n- Nets [\\[pdf\\]](https://arxiv.org/abs/1709.01507)\n`,
      hidden(3, 'below')
    ],
    ['with arrows in code', list(`\n\`A --> B\`\n\n<!-- to do\n${sections}`), hidden(9, 'below')],
    ['before a section', list(`\n<!-- omit in toc\n${sections.trimStart()}`), hidden(7, 'below')]
  ])('%s', (_, text, found) => expect(full(text)).toEqual([found]))

  test.each([
    ['one that is closed', list(`\n<!--\n## Old\n\n${squeeze}-->\n${sections}`)],
    ['one with a comment in it', list(`\n<!--\n${squeeze}<!-- note -->\n-->\n${sections}`)],
    [
      'the same, and the sign of one in code',
      list(`\nBegin with \`<!--\`.\n\n\`\`\`\n<!--\n\`\`\`\n\n<!--\n${squeeze}<!-- note -->\n-->\n${sections}`)
    ],
    ['one with nothing below', list(`${sections}\n<!-- the end`)]
  ])('none: %s', (_, text) => expect(full(text).filter((each) => each.includes('never closed'))).toEqual([]))
})
