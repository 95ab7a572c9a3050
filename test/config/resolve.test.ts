import {describe, expect, test} from '@jest/globals'
import {rules} from '../../rules/index.js'
import type {Config} from '../../src/config/config.js'
import {resolveConfig} from '../../src/config/resolve.js'

describe('without a config', () => {
  const resolved = resolveConfig()

  test('every rule has its own level and the defaults of its options', () => {
    expect([...resolved.rules.keys()]).toEqual(rules.map(({meta}) => meta.name))
    expect(resolved.rules.get('no-empty-link')).toEqual({
      level: 'error',
      options: {badges: false, allowComingSoon: false}
    })
  })

  test('the settings are the defaults', () => {
    expect(resolved.settings).toEqual({crossListing: 'auto', crossFile: 'allow', host: 'github', toc: 'check'})
  })
})

test('the settings are those of the config, and nothing else of it', () => {
  const columns = [{name: '论文'}, {name: '源码', aliases: ['github']}]
  expect(resolveConfig({columns, placeholder: '-', host: 'gitlab', rules: {'no-empty-link': 'off'}}).settings).toEqual({
    columns,
    placeholder: '-',
    crossListing: 'auto',
    crossFile: 'allow',
    host: 'gitlab',
    toc: 'check'
  })
})

describe('a rule setting', () => {
  const resolve = (...args: Parameters<typeof resolveConfig>) => resolveConfig(...args).rules.get('no-empty-link')

  test('that is a level leaves the options as they are', () => {
    expect(resolve({rules: {'no-empty-link': 'warn'}})).toEqual({
      level: 'warn',
      options: {badges: false, allowComingSoon: false}
    })
  })

  test('with options fills in the defaults of the others', () => {
    expect(resolve({rules: {'no-empty-link': ['error', {badges: true}]}})).toEqual({
      level: 'error',
      options: {badges: true, allowComingSoon: false}
    })
  })

  test('in an override holds for the files that match', () => {
    const config: Config = {overrides: [{files: ['docs/**'], rules: {'no-empty-link': 'off'}}]}
    expect(resolve(config, 'docs/old/list.md')?.level).toBe('off')
    expect(resolve(config, 'README.md')?.level).toBe('error')
    expect(resolve(config)?.level).toBe('error')
  })

  test('in a later override wins, and as a level keeps the options that came before it', () => {
    const resolved = resolve(
      {
        rules: {'no-empty-link': ['error', {badges: true}]},
        overrides: [
          {files: ['*.md'], rules: {'no-empty-link': 'off'}},
          {files: ['README.md'], rules: {'no-empty-link': 'warn'}}
        ]
      },
      'README.md'
    )
    expect(resolved).toEqual({level: 'warn', options: {badges: true, allowComingSoon: false}})
  })
})

describe('an override has every setting of a list', () => {
  const config: Config = {
    columns: [{name: 'Paper'}],
    placeholder: '-',
    host: 'gitlab',
    overrides: [
      {files: ['README_zh.md'], columns: [{name: '论文'}], placeholder: '', toc: 'create'},
      {files: ['*_zh.md'], crossListing: 'allow', placeholder: '无'}
    ]
  }

  test('for the files that match; the last one wins, key by key', () => {
    expect(resolveConfig(config, 'README_zh.md').settings).toEqual({
      columns: [{name: '论文'}],
      placeholder: '无',
      crossListing: 'allow',
      crossFile: 'allow',
      host: 'gitlab',
      toc: 'create'
    })
  })

  test('and none for other files', () => {
    expect(resolveConfig(config, 'README.md').settings).toEqual({
      columns: [{name: 'Paper'}],
      placeholder: '-',
      crossListing: 'auto',
      crossFile: 'allow',
      host: 'gitlab',
      toc: 'check'
    })
  })
})
