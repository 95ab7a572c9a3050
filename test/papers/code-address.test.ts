import {describe, expect, test} from '@jest/globals'
import {isCodeAddress, isRepository, repositoryOf} from '../../src/papers/code-address.js'

describe('addresses of code', () => {
  test.each([
    ['https://github.com/a/b', 'github.com/a/b', true],
    ['https://www.GitHub.com/A/b.git', 'github.com/a/b', true],
    ['https://gitee.com/a/b/?x#y', 'gitee.com/a/b', true],
    ['https://codeberg.org/a/b/src/main', 'codeberg.org/a/b', false],
    ['https://github.com/a', undefined, false],
    ['https://github.com/github.com/a/b', undefined, false],
    ['https://gitlab.com/a.b/c', 'gitlab.com/a.b/c', true],
    ['https://github.com/a/b;', undefined, false],
    ['https://github.com/', undefined, false]
  ])('%s', (url, repository, isWhole) => {
    expect(isCodeAddress(url)).toBe(true)
    expect(repositoryOf(url)).toBe(repository)
    expect(isRepository(url)).toBe(isWhole)
  })

  test.each([
    'https://example.org/a/b',
    'https://github.com.example.org/a/b',
    'https://a.github.io/b',
    'github.com/a/b'
  ])('%s is none', (url) => {
    expect(isCodeAddress(url)).toBe(false)
    expect(repositoryOf(url)).toBeUndefined()
  })
})

test.each(['issues/156', 'pull/12', 'discussions/3'])('what is said about code is not code: %s', (page) => {
  expect(isCodeAddress(`https://github.com/a/b/${page}`)).toBe(false)
  expect(isCodeAddress(`https://github.com/a/b/tree/main/${page}`)).toBe(true)
})
