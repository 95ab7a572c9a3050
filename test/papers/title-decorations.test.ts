// What is part of a title and what is around it: each length just below and just above.
import {expect, test} from '@jest/globals'
import {bareTitle} from '../../src/papers/title-decorations.js'

const title = 'Robust Watermarks for Everyone'

test.each([
  ['eight tags before a title', `${'[code] '.repeat(8)}${title}`],
  ['eight tags behind it', `${title}${' [code]'.repeat(8)}`],
  ['a tag of 60 characters', `[${'w'.repeat(60)}] ${title}`],
  ['a name of 40 characters in parentheses', `(${'W'.repeat(40)}) ${title}`],
  ['a number of three digits', `123. ${title}`],
  ['a number and a venue in parentheses', `2. (CVPR 2025) ${title}`],
  ['a venue and a prize', `${title}, ICME 2019 Best Student Paper Award`],
  ['a venue and its year', `2019-CVPR-${title}`],
  ['a year and any venue of 16 letters and hyphens, before a dash', `2019-ABCDE-FGHI-JKLMN - ${title}`],
  ['a year before a dash', `2019 - ${title}`],
  ['a venue of 24 characters', `ICLR 2021 Workshop Paper, ${title}`],
  ['an acronym with its year, known or not', `L4DC 2024, ${title}`],
  ['a venue, and its year behind a comma', `Science Robotics, 2020, ${title}`],
  ['a venue and how the paper was received', `CoRL 2022, Oral. ${title}`],
  ['the month of a preprint, of one digit', `arXiv 2024.7, ${title}`],
  ['a year and a comma', `1981, ${title}`],
  ['“in” and any name with its year, behind a comma', `${title}, in Data Mining and Knowledge Discovery 2019`],
  ['a thesis and its year, behind a comma', `${title}, PhD Thesis 2018`],
  ['a venue of 60 characters behind a comma', `${title}, ICLR 2023 Workshop Oral Spotlight Poster Long Paper Best Top`],
  ['a venue of five words', `${title} IEEE Transactions on Robotics 2023`],
  ['the number of a preprint', `${title}, arXiv:2301.01234v2`],
  ['the number of a preprint in full', `${title}. arXiv preprint arXiv:2301.01234, 2023`],
  [
    'a publication with its kind in its name, and a year',
    `${title}. International Conference on Multimedia Big Data, 2019`
  ],
  ['a publication of 80 characters', `${title}. Transactions on ${'W'.repeat(64)}, 2019`],
  ['a label in brackets of its own', `${title} [[Paper]]`],
  ['a name of two words before quotation marks', `Our Watermarks: "${title}", ICLR 2020`]
])('%s: “%s” is a title with decorations', (_, text) => {
  expect(bareTitle(text).text).toBe(title)
})

test.each([
  ['of nine tags before a title one', `${'[code] '.repeat(9)}${title}`, `[code] ${title}`],
  ['of nine tags behind it one', `${title}${' [code]'.repeat(9)}`, `${title} [code]`],
  ['a bracket of 61 characters', `[${'w'.repeat(61)}] ${title}`, `[${'w'.repeat(61)}] ${title}`],
  ['parentheses of 41 characters', `(${'W'.repeat(41)}) ${title}`, `(${'W'.repeat(41)}) ${title}`],
  ['a number of four digits', `1234. ${title}`, `1234. ${title}`],
  ['a second sentence', `${title}. Why We Need Them, 2019`, `${title}. Why We Need Them`],
  ['a second sentence with an article', `${title}. A Review, 2019`, `${title}. A Review`],
  ['a second sentence in lower case', `${title}. Transactions in this day, 2019`, `${title}. Transactions in this day`],
  [
    'a publication of 81 characters',
    `${title}. Transactions on ${'W'.repeat(65)}, 2019`,
    `${title}. Transactions on ${'W'.repeat(65)}`
  ],
  [
    'a year and a text of 17 letters before a dash',
    `2019-ABCDE-FGHI-JKLMNO - ${title}`,
    `2019-ABCDE-FGHI-JKLMNO - ${title}`
  ],
  [
    'the end of a series, also a venue',
    'Fuzzing: Hack, Art, and Science (CACM 2020)',
    'Fuzzing: Hack, Art, and Science'
  ],
  ['a venue of 25 characters', `ICLR 2021 Workshop Poster, ${title}`, `ICLR 2021 Workshop Poster, ${title}`],
  [
    'a venue of 62 characters behind a comma',
    `${title}, ICLR 2023 Workshop Oral Spotlight Poster Long Paper Best Paper`,
    `${title}, ICLR 2023 Workshop Oral Spotlight Poster Long Paper Best Paper`
  ],
  [
    'of a venue of six words the first',
    `${title} IEEE Transactions on Robotics May 2023`,
    `${title} IEEE Transactions on Robotics`
  ],
  ['a phrase of three words before quotation marks', `All Our Watermarks: "${title}"`, `All Our Watermarks: "${title}"`]
])('%s is part of the title: “%s”', (_, text, rest) => {
  expect(bareTitle(text).text).toBe(rest)
})

test.each([
  ['eight letters', '[A Survey] Graphics', 'Graphics'],
  ['seven letters', '[A Survey] Graphic', '[A Survey] Graphic'],
  ['four ideographs', '[A Survey] 图像生成', '图像生成'],
  ['three ideographs', '[A Survey] 图像生', '[A Survey] 图像生'],
  ['twelve letters in quotation marks', 'Foo: "Robust Marks"', 'Robust Marks'],
  ['eleven letters in quotation marks', 'Foo: "Robust Mark"', 'Foo: "Robust Mark"']
])('a title has eight letters or four ideographs, and twelve in quotation marks: %s', (_, text, bare) => {
  expect(bareTitle(text).text).toBe(bare)
})
