import {describe, expect, test} from '@jest/globals'
import {parseConfig, placeInConfig} from '../../src/config/parse.js'

test('JSON and YAML say the same', async () => {
  const config = {placeholder: '-', rules: {'no-empty-link': ['warn', {badges: true}]}}
  expect(await parseConfig(JSON.stringify(config), 'paperlint.config.json')).toEqual(config)
  const yaml = 'placeholder: "-"\nrules:\n  no-empty-link: [warn, {badges: true}]\n'
  expect(await parseConfig(yaml, 'paperlint.config.yaml')).toEqual(config)
})

test('a byte order mark is no part of a config', async () => {
  expect(await parseConfig('\ufeff{}', 'paperlint.config.json')).toEqual({})
})

test('YAML of comments only is an empty config', async () => {
  expect(await parseConfig('# nothing yet\n', 'paperlint.config.yml')).toEqual({})
})

describe('broken files', () => {
  test('JSON: says where, if it is known', async () => {
    await expect(
      parseConfig('{\n  "host": "github"\n  "toc": "check"\n}', 'paperlint.config.json')
    ).rejects.toMatchObject({
      message: expect.stringMatching(/^not JSON: expected ',' or '}' after property value/),
      place: {line: 3, column: 3}
    })
  })

  test('JSON: a comment is none', async () => {
    await expect(parseConfig('// mine\n{}', 'paperlint.config.json')).rejects.toMatchObject({
      message: expect.stringMatching(/^not JSON: unexpected token/)
    })
  })

  test('JSON: an empty file is none', async () => {
    await expect(parseConfig('', 'paperlint.config.json')).rejects.toThrow('not JSON: unexpected end of JSON input')
  })

  test('YAML', async () => {
    await expect(parseConfig('host: github\nhost: gitlab\n', 'paperlint.config.yaml')).rejects.toMatchObject({
      message: 'not YAML: map keys must be unique',
      place: {line: 2, column: 1}
    })
  })

  test('YAML: a tag that would make something else of a value', async () => {
    await expect(parseConfig('host: !!js/function "x"\n', 'paperlint.config.yaml')).rejects.toThrow(
      'not YAML: unresolved tag'
    )
  })

  test('YAML: aliases that multiply without end', async () => {
    const levels = Array.from({length: 9}, (_, n) => `a${n + 1}: &a${n + 1} [${Array(9).fill(`*a${n}`).join(', ')}]`)
    await expect(parseConfig(`a0: &a0 [x]\n${levels.join('\n')}\n`, 'paperlint.config.yaml')).rejects.toThrow(
      'not YAML: excessive alias count'
    )
  })
})

describe('the place of a key', () => {
  test.each([
    ['JSON', '{\n\t"rules": {\n\t\t"no-empty-link": ["warn", {"badge": true}]\n\t}\n}'],
    ['YAML', '# rules\nrules:\n  "no-empty-link": [warn, {badge: true}]\n']
  ])('in %s', async (_, text) => {
    expect(await placeInConfig(text, ['rules', 'no-empty-link'])).toMatchObject({line: 3, column: 3})
    expect(await placeInConfig(text, ['rules', 'no-empty-link', 1, 'badge'])).toMatchObject({line: 3})
  })

  test('is not known for what is not there', async () => {
    expect(await placeInConfig('{}', ['rules'])).toBeUndefined()
    expect(await placeInConfig('{}', [])).toBeUndefined()
  })
})
