import {expect, test} from '@jest/globals'
import {roleOf} from '../../src/list/link-role.js'
import type {Column, Link} from '../../src/list/model.js'

function role(text: string, column?: string) {
  return roleOf({text, column: column === undefined ? undefined : ({name: column} as Column)} as Link)
}

test.each(['Code', 'GitHub', '[PyTorch]', 'Official code', 'JAX', 'official', '代码', 'repo'])(
  '%s says code',
  (text) => {
    expect(role(text)).toBe('code')
  }
)

test.each(['Paper', 'PDF', '[arXiv]', '论文', 'OpenReview'])('%s says paper', (text) => {
  expect(role(text, 'Code')).toBe('paper')
})

test.each(['link', 'here', '', '★'])('%j leaves it to the column', (text) => {
  expect(role(text, 'Code')).toBe('code')
  expect(role(text, 'Paper & Code')).toBe('other')
  expect(role(text, 'Link')).toBe('other')
  expect(role(text)).toBe('other')
})

test.each(['code and paper', 'Code Llama', 'project', 'GitHub page', 'TalkSum'])('%j says neither', (text) => {
  expect(role(text, 'Code')).toBe('other')
})

test('a badge says it in the text that stands for its image', () => {
  const badge = (alt: string) =>
    roleOf({
      text: '',
      image: true,
      node: {type: 'link', url: '', children: [{type: 'image', url: '', alt}]}
    } as unknown as Link)
  expect(['Code', 'GitHub', 'arXiv', 'Stars of 2023', ''].map(badge)).toEqual([
    'code',
    'code',
    'paper',
    'other',
    'other'
  ])
})
