import {describe, expect, test} from '@jest/globals'
import {readPaperList} from '../../src/list/read.js'
import {defaultSettings} from '../../src/list/settings.js'
import {parse} from '../../src/markdown/parse.js'
import {Source} from '../../src/text/source.js'

function sectionTitles(text: string) {
  const source = new Source(text)
  return readPaperList(parse(source.text), source, defaultSettings).sections.map(
    ({title, depth}) => `${depth} ${title}`
  )
}

describe('sections', () => {
  test.each([
    ['a bold line', '## A\n\n**1. Prompts**\n\n- x\n', ['0 ', '2 A', '3 1. Prompts']],
    ['a summary', '## A\n\n<details>\n<summary><b>Old</b> ones</summary>\n\n- x\n', ['0 ', '2 A', '3 Old ones']],
    ['a summary on lines of its own', '## A\n\n<details>\n<summary>\nOld\n</summary>\n\n- x\n', ['0 ', '2 A', '3 Old']],
    ['no summary in an item', '## A\n\n- <details><summary>Abstract</summary>x</details>\n', ['0 ', '2 A']]
  ])('%s', (_, text, expected) => {
    expect(sectionTitles(text)).toEqual(expected)
  })
})
