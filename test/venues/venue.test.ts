import {describe, expect, test} from '@jest/globals'
import {compareVenues, readVenue, readVenueSpelling, readYear, spellVenue} from '../../src/venues/venue.js'

describe('readVenue', () => {
  test.each([
    ['CVPR 2023', 'cvpr', 2023, false],
    ["CVPR'23", 'cvpr', 2023, false],
    ['TPAMI2024', 'tpami', 2024, false],
    ['IEEE TPAMI', 'tpami', undefined, false],
    ['IEEE', 'ieee', undefined, false],
    ['ACM 2021', 'acm', 2021, false],
    ['NIPS 2017', 'neurips', 2017, false],
    ['CVPR 2023 (Oral)', 'cvpr', 2023, false],
    ['CVPR 2023 Oral', 'cvpr', 2023, false],
    ['ACL/IJCNLP 2021', 'aclijcnlp', 2021, false],
    ['Findings of ACL 2023', 'aclfindings', 2023, false],
    ['arXiv 2023', 'arxiv', 2023, true],
    ["aXiv'25", 'axiv', 2025, true],
    ['arXiv preprint 2005.14165', 'arxivpreprint', undefined, true],
    ['2022', '', 2022, true],
    ['Nov., 2024', '', 2024, true],
    ['Under review', 'reviewunder', undefined, true],
    ['ICLR 2024 submission', 'iclrsubmission', 2024, true]
  ])('%s', (text, name, year, preprint) => {
    expect(readVenue(text)).toMatchObject({name, year, preprint})
  })
})

describe('compareVenues', () => {
  test.each([
    ['CVPR 2023', "cvpr'23", 'agree'],
    ['Artificial Intelligence 2023', 'AI 2023', 'unclear'],
    ['Computational Linguistics Letters 2023', 'CLL 2023', 'agree'],
    ['2022', 'arxiv 2022', 'second'],
    ['arXiv', 'arXiv 2022', 'second'],
    ['arXiv', '2022', 'agree'],
    ['arXiv 2022', 'arXiv 2023', 'unclear'],
    ['ICLR 2024', 'arXiv 2023', 'first'],
    ['arXiv 2023', 'ICLR 2024 submission', 'agree'],
    ['Nov., 2024', 'CVPR, 2025', 'second'],
    ['CVPR', 'CVPR 2023', 'second'],
    ['CVPR 2022', 'CVPR 2023', 'unclear'],
    ['EACL 2024', 'ECAL 2024', 'unclear'],
    ['NeurIPS 2023', 'NeurIPS 2023 Workshop', 'unclear'],
    ['CVPR 2023', 'CVPR 2023 Highlight', 'agree'],
    ['ACL Findings 2023', 'Findings of ACL 2023', 'agree'],
    ['Computer Vision and Pattern Recognition (CVPR), 2023', 'CVPR 2023', 'agree'],
    ['Computer Vision and Pattern Recognition (CVPR), 2023', 'CVPR 2022', 'unclear'],
    ['Neural Information Processing Systems', 'NeurIPS', 'agree'],
    ['International Conference on Learning Representations 2021', 'ICLR 2021', 'agree'],
    ['BMVC 2019', 'TCI 2020', 'versions'],
    ['arXiv 2021', 'IEEE', 'second'],
    ['IEEE', 'IEEE TPAMI', 'agree'],
    ['ACM 2021', 'SIGGRAPH 2021', 'agree'],
    ['ACM 2021', 'SIGGRAPH 2022', 'versions']
  ])('%s and %s: %s', (first, second, expected) => {
    expect(compareVenues(readVenue(first), readVenue(second))).toBe(expected)
  })
})

test.each([
  ['May 2023', 2023],
  ['ICCV 99', 1999],
  ["CVPR'23", 2023],
  ['TPAMI24', 2024],
  ["ABC'23", 2023],
  ["CVPR'22 & IEEE TMC", 2022],
  ["VISAPP' 22", 2022],
  ["FAST '25, Best Paper", 2025],
  ["21'ITSC", 2021],
  ["it is 21' long", undefined],
  ['Jun 23', 2023],
  ['GPT-55', undefined],
  ['ResNet 50', undefined],
  ['F-16', undefined],
  ['2005.14165', undefined],
  ['Top 10 papers', undefined],
  ['120231', undefined]
])('readYear(%j) is %p', (text, expected) => {
  expect(readYear(text)?.value).toBe(expected)
})

test('spellings of one venue share a key, and a venue can be written in each of them', () => {
  const spellings = ['arXiv 2023', 'arxiv2022', "Arxiv'21"].map(readVenueSpelling)
  expect(spellings).toEqual([
    {key: 'arxiv#', template: 'arXiv {yyyy}', year: 2023},
    {key: 'arxiv#', template: 'arxiv{yyyy}', year: 2022},
    {key: 'arxiv#', template: "Arxiv'{yy}", year: 2021}
  ])
  expect(spellings.map(({template}) => spellVenue(template, 2024))).toEqual(['arXiv 2024', 'arxiv2024', "Arxiv'24"])
  expect(readVenueSpelling('arXiv').key).not.toBe('arxiv#')
})
