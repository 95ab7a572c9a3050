import {describe, expect, test} from '@jest/globals'
import {checkConfig, validateConfig} from '../../src/config/validate.js'

const messagesOf = (config: unknown) => validateConfig(config).map(({message}) => message)

test('a config with everything has no faults', async () => {
  const config = {
    $schema: './node_modules/remark-paperlint/dist/schema.json',
    columns: [{name: 'paper'}, {name: '源码', aliases: ['github'], optional: true, align: 'center'}],
    placeholder: '-',
    crossListing: 'forbid',
    host: 'gitea',
    toc: 'create',
    rules: {'no-empty-link': ['warn', {badges: true}], 'no-ragged-row': 'off'},
    overrides: [{files: ['docs/**'], rules: {'toc-sync': 'off'}}],
    ignore: ['CHANGELOG.md']
  }
  expect(messagesOf(config)).toEqual([])
})

describe('an unknown name is named, with its place and the nearest known one', () => {
  test.each([
    ['key', {colums: []}, 'unknown key "colums"; did you mean "columns"?'],
    ['key that is like no other', {theme: 'dark'}, 'unknown key "theme"'],
    [
      'key of a column',
      {columns: [{name: 'a', alias: []}]},
      'unknown key "alias" at columns[0]; did you mean "aliases"?'
    ],
    [
      'rule',
      {rules: {'no-empty-links': 'off'}},
      'unknown rule "no-empty-links" at rules; did you mean "no-empty-link"?'
    ],
    [
      'rule of an override',
      {overrides: [{files: ['a.md'], rules: {'toc-snyc': 'off'}}]},
      'unknown rule "toc-snyc" at overrides[0].rules; did you mean "toc-sync"?'
    ],
    [
      'option',
      {rules: {'no-empty-link': ['warn', {badge: true}]}},
      'unknown option "badge" at rules.no-empty-link[1]; did you mean "badges"?'
    ],
    [
      'value',
      {host: 'gihub'},
      'unexpected "gihub" at host, expected "github", "gitlab", "gitea", "vscode", "mkdocs", "docusaurus", "hugo", "jekyll" or "other"; did you mean "github"?'
    ]
  ])('%s', async (_, config, message) => {
    expect(messagesOf(config)).toEqual([message])
  })
})

describe('a value of the wrong type', () => {
  test.each([
    ['a config', [], 'unexpected [], expected an object'],
    ['a key', {placeholder: 3}, 'unexpected 3 at placeholder, expected text on one line'],
    [
      'an item',
      {columns: ['paper']},
      'unexpected "paper" at columns[0], expected an object; did you mean {"name": "paper"}?'
    ],
    [
      'an option',
      {rules: {'no-empty-link': ['warn', {badges: 'yes'}]}},
      'unexpected "yes" at rules.no-empty-link[1].badges, expected true or false'
    ],
    [
      'a level',
      {rules: {'no-empty-link': 'on'}},
      'unexpected "on" at rules.no-empty-link, expected "off", "warn", "error" or [level, options]'
    ],
    [
      'a rule setting',
      {rules: {'no-empty-link': 2}},
      'unexpected 2 at rules.no-empty-link, expected "off", "warn", "error" or [level, options]'
    ],
    [
      'a level with options',
      {rules: {'no-empty-link': ['warning', {}]}},
      'unexpected "warning" at rules.no-empty-link[0], expected "off", "warn" or "error"'
    ]
  ])('of %s', async (_, config, message) => {
    expect(messagesOf(config)).toEqual([message])
  })
})

test('names that columns share within an override', () => {
  const columns = [{name: 'Paper'}, {name: 'Title', aliases: ['Paper']}]
  expect(messagesOf({columns: [{name: 'Paper'}], overrides: [{files: ['a.md'], columns}]})).toEqual([
    'unexpected "Paper" at overrides[0].columns[1].aliases[0], which overrides[0].columns[0] has already'
  ])
})

describe('the columns of several kinds of tables', () => {
  const columns = [{name: 'Paper'}]

  test.each([
    ['an unknown key', [{columns, headers: 'Name'}], 'unknown key "headers" at columns[0]; did you mean "header"?'],
    [
      'an unknown key of a column',
      [{columns: [{name: 'Paper', alias: []}]}],
      'unknown key "alias" at columns[0].columns[0]; did you mean "aliases"?'
    ],
    [
      'a column beside kinds',
      [{columns}, {name: 'Venue'}],
      'unexpected column "Venue" at columns[1], expected "columns" as the others there have'
    ],
    [
      'columns for all tables before others',
      [{columns}, {section: 'Surveys', columns}],
      'unexpected columns for all tables at columns[0], expected "header" or "section", or them last'
    ],
    [
      'a header that is no column',
      [{header: 'Name', columns}],
      'unexpected "Name" at columns[0].header, expected one of the columns there'
    ],
    [
      'a name that two columns share',
      [{columns: [...columns, ...columns]}],
      'unexpected "Paper" at columns[0].columns[1].name, which columns[0].columns[0] has already'
    ]
  ])('with %s', (_, given, message) => {
    expect(messagesOf({columns: given})).toEqual([message])
  })

  test('are valid with a header, a section, both, or neither in the last one', () => {
    const kinds = [
      {header: 'paper', columns: [{name: 'Title', aliases: ['paper']}]},
      {header: 'Name', section: 'Data sets', columns, additional: true},
      {section: 'Surveys', columns},
      {columns}
    ]
    expect(messagesOf({columns: kinds})).toEqual([])
  })
})

test('what is no data', () => {
  expect(messagesOf(() => {})).toEqual(['unexpected function, expected an object'])
})

test('what is missing', async () => {
  expect(messagesOf({columns: [{}], overrides: [{rules: {}}]})).toEqual([
    'missing key "name" at columns[0]',
    'missing key "files" at overrides[0]'
  ])
})

test('a list without items', async () => {
  expect(messagesOf({columns: []})).toEqual(['unexpected [] at columns, expected at least 1 items'])
})

test('a text that would break a row', async () => {
  expect(messagesOf({placeholder: 'a\nb'})).toEqual(['unexpected "a\\nb" at placeholder, expected text on one line'])
})

test('two columns of one name', async () => {
  expect(messagesOf({columns: [{name: 'Code', aliases: ['github']}, {name: 'github'}]})).toEqual([
    'unexpected "github" at columns[1].name, which columns[0] has already'
  ])
})

test('every fault is reported', async () => {
  expect(messagesOf({hots: 'github', toc: 'write'})).toEqual([
    'unknown key "hots"; did you mean "host"?',
    'unexpected "write" at toc, expected "check" or "create"'
  ])
})

test('a key that JavaScript gives a meaning to is unknown like others', async () => {
  expect(messagesOf(JSON.parse('{"__proto__": {}}'))).toEqual(['unknown key "__proto__"'])
})

test('only the config in a file can extend others: the functions and the plugins read none for it', () => {
  expect(() => checkConfig({extends: './lists.json'})).toThrow(
    'unexpected key "extends", which only the config in a file can have'
  )
})
