import {describe, expect, test} from '@jest/globals'
import {parseConfig, placeInConfig} from '../../src/config/parse.js'

test('JSON and YAML say the same', () => {
  const config = {placeholder: '-', rules: {'no-empty-link': ['warn', {badges: true}]}}
  expect(parseConfig(JSON.stringify(config), 'paperlint.config.json')).toEqual(config)
  const yaml = 'placeholder: "-"\nrules:\n  no-empty-link: [warn, {badges: true}]\n'
  expect(parseConfig(yaml, 'paperlint.config.yaml')).toEqual(config)
})

test('JSON may have comments and trailing commas', () => {
  const text = '// mine\n{\n  "placeholder": "-", /* as before */\n  "ignore": ["docs/**",],\n}\n'
  expect(parseConfig(text, 'paperlint.config.jsonc')).toEqual({placeholder: '-', ignore: ['docs/**']})
})

test('a byte order mark is no part of a config', () => {
  expect(parseConfig('\ufeff{}', 'paperlint.config.json')).toEqual({})
})

test('YAML of comments only is an empty config', () => {
  expect(parseConfig('# nothing yet\n', 'paperlint.config.yml')).toEqual({})
})

function faultOf(parse: () => unknown): unknown {
  try {
    return parse()
  } catch (error) {
    return error
  }
}

describe('broken files', () => {
  test.each([
    ['{\n  "host": "github"\n  "toc": "check"\n}', 'not JSON: expected comma', {line: 3, column: 3}],
    ['{"host": "github"', 'not JSON: expected `}`', {line: 1, column: 18}],
    ['{"host": github}', 'not JSON: invalid symbol; a text needs double quotes', {line: 1, column: 10}],
    ['{"ignore": ["a.md"', 'not JSON: expected `]`', {line: 1, column: 19}],
    ['{"host": "github\n}', 'not JSON: unexpected end of string', {line: 1, column: 10}],
    ['{}\n{}', 'not JSON: expected end of file', {line: 2, column: 1}],
    ['// nothing but a comment', 'not JSON: expected value', {line: 1, column: 25}],
    ['', 'not JSON: expected value', {line: 1, column: 1}]
  ])('JSON: %j', (text, message, place) => {
    expect(faultOf(() => parseConfig(text, 'paperlint.config.json'))).toMatchObject({message, place})
  })

  test('JSON: nested too deeply', () => {
    const text = `/* */${'['.repeat(100_000)}`
    expect(() => parseConfig(text, 'paperlint.config.json')).toThrow('not JSON: nested too deeply')
  })

  test('YAML', () => {
    expect(faultOf(() => parseConfig('host: github\nhost: gitlab\n', 'paperlint.config.yaml'))).toMatchObject({
      message: 'not YAML: map keys must be unique',
      place: {line: 2, column: 1}
    })
  })

  test('YAML: a dash without quotes', () => {
    expect(faultOf(() => parseConfig('placeholder: -\n', 'paperlint.config.yaml'))).toMatchObject({
      message: 'not YAML: a hyphen begins an array here; as a text it needs quotes: "-"',
      place: {line: 1, column: 14}
    })
  })

  test('YAML: a tag that would make something else of a value', () => {
    expect(() => parseConfig('host: !!js/function "x"\n', 'paperlint.config.yaml')).toThrow('not YAML: unresolved tag')
  })

  test('YAML: aliases that multiply without end', () => {
    const levels = Array.from({length: 9}, (_, n) => `a${n + 1}: &a${n + 1} [${Array(9).fill(`*a${n}`).join(', ')}]`)
    expect(() => parseConfig(`a0: &a0 [x]\n${levels.join('\n')}\n`, 'paperlint.config.yaml')).toThrow(
      'not YAML: excessive alias count'
    )
  })
})

describe('the place of a key', () => {
  test.each([
    ['a.json', '{\n\t"rules": {\n\t\t"no-empty-link": ["warn", {"badge": true}]\n\t}\n}'],
    ['a.jsonc', '{"rules": {\n  // links\n  "no-empty-link": ["warn", {"badge": true},],\n}}'],
    ['a.yaml', '# rules\nrules:\n  "no-empty-link": [warn, {badge: true}]\n']
  ])('in %s', (name, text) => {
    expect(placeInConfig(text, name, ['rules', 'no-empty-link'])).toMatchObject({line: 3, column: 3})
    expect(placeInConfig(text, name, ['rules', 'no-empty-link', 1, 'badge'])).toMatchObject({line: 3})
  })

  test('is not known for what is not there', () => {
    expect(placeInConfig('{}', 'a.json', ['rules'])).toBeUndefined()
    expect(placeInConfig('{}', 'a.json', [])).toBeUndefined()
  })
})
