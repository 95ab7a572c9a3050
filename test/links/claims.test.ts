import {expect, test} from '@jest/globals'
import {claimOf} from '../../src/links/claims.js'
import type {Column, Link} from '../../src/list/model.js'

function claim(text: string, column?: string) {
  return claimOf({text, column: column === undefined ? undefined : ({name: column} as Column)} as Link)
}

test.each(['Code', 'GitHub', '[PyTorch]', 'Official code', 'JAX', 'official', '代码', 'repo'])(
  '%s says code',
  (text) => {
    expect(claim(text)).toBe('code')
  }
)

test.each(['Paper', 'PDF', '[arXiv]', '论文', 'OpenReview'])('%s says paper', (text) => {
  expect(claim(text, 'Code')).toBe('paper')
})

test.each(['link', 'here', '', '★'])('%j leaves it to the column', (text) => {
  expect(claim(text, 'Code')).toBe('code')
  expect(claim(text, 'Paper & Code')).toBeUndefined()
  expect(claim(text, 'Link')).toBeUndefined()
  expect(claim(text)).toBeUndefined()
})

test.each(['code and paper', 'Code Llama', 'project', 'GitHub page', 'TalkSum'])('%j says neither', (text) => {
  expect(claim(text, 'Code')).toBeUndefined()
})
