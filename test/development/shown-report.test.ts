import {readFileSync} from 'node:fs'
import {expect, test} from '@jest/globals'
import {pictureOf} from '../../src/development/picture.js'
import {pictureOfReport, shownList, withShownReport} from '../../src/development/shown-report.js'

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')

test('docs/report.md and its picture show the report as it is; `npm run generate` writes them', () => {
  expect(withShownReport(read('docs/report.md'), read(shownList))).toBe(read('docs/report.md'))
  expect(pictureOfReport(read(shownList))).toBe(read('docs/report.svg'))
})

test('a picture has each piece of a line at its column, with its colour and its width', () => {
  const texts = pictureOf('A report', '\u001b[31merror\u001b[39m  多模态 <b>\n\n  ok\n', 20).match(/<text .*<\/text>/g)
  expect(texts).toEqual([
    '<text x="16" y="30" textLength="42" fill="#ff7b72" xml:space="preserve">error</text>',
    '<text x="74.8" y="30" textLength="84" xml:space="preserve">多模态 &lt;b&gt;</text>',
    '<text x="32.8" y="70" textLength="16.8" xml:space="preserve">ok</text>'
  ])
})
