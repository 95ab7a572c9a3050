import {describe, expect, test} from '@jest/globals'
import {Configs} from '../../src/config/load.js'
import {Workspace} from '../cli/workspace.js'

async function configOf(files: Record<string, string>) {
  const {folder} = await Workspace.create(files)
  return new Configs(folder).of(undefined)
}

async function messagesOf(files: Record<string, string>): Promise<string[]> {
  return configOf(files).catch((error) => error.messages)
}

describe('a config that extends another one', () => {
  test('is on top of it: rules are merged one by one, any other key replaces the earlier one', async () => {
    const {config} = await configOf({
      'paperlint.config.json': `{
        "extends": "./shared/lists.yaml",
        "placeholder": "-",
        "ignore": ["drafts/**"],
        "rules": {"toc-sync": "off", "table-format": "error"}
      }`,
      'shared/lists.yaml': [
        'placeholder: N/A',
        'host: gitlab',
        'ignore: [archive/**, old/**]',
        'rules:',
        '  table-format: [warn, {style: padded}]',
        '  sorted-entries: warn'
      ].join('\n')
    })
    expect(config).toEqual({
      placeholder: '-',
      host: 'gitlab',
      ignore: ['drafts/**'],
      // A level alone leaves the options.
      rules: {'table-format': ['error', {style: 'padded'}], 'sorted-entries': 'warn', 'toc-sync': 'off'}
    })
  })

  test('of several ones the later ones win', async () => {
    const {config, parts, folder} = await configOf({
      'paperlint.config.json': '{"extends": ["./a.json", "./b.jsonc"]}',
      'a.json': '{"placeholder": "a", "host": "gitlab"}',
      'b.jsonc': '{"placeholder": "b" /* wins */}'
    })
    expect(config).toEqual({placeholder: 'b', host: 'gitlab'})
    expect(parts.map(({file}) => file.slice(folder.length + 1))).toEqual(['a.json', 'b.jsonc', 'paperlint.config.json'])
  })

  test('a path is relative to the config in which it is written', async () => {
    const files = {
      'paperlint.config.json': '{"extends": "./shared/a.json"}',
      'shared/a.json': '{"extends": "./b.json", "host": "gitlab"}',
      'shared/b.json': '{"placeholder": "b", "host": "gitea"}'
    }
    expect((await configOf(files)).config).toEqual({placeholder: 'b', host: 'gitlab'})
  })

  test('the same config may be extended twice, but not by itself', async () => {
    const files = {
      'paperlint.config.json': '{"extends": ["./a.json", "./b.json"]}',
      'a.json': '{"extends": "./base.json"}',
      'b.json': '{"extends": "./base.json"}',
      'base.json': '{"host": "gitlab"}'
    }
    expect((await configOf(files)).config).toEqual({host: 'gitlab'})
    expect(await messagesOf({...files, 'base.json': '{\n  "extends": "./a.json"\n}'})).toEqual([
      'base.json:2:3: unexpected circle of configs that extend each other: a.json → base.json → a.json'
    ])
  })

  test.each([
    ['its paperlint.config.json', {'node_modules/lists/paperlint.config.json': '{"host": "gitlab"}'}, 'lists'],
    [
      'its main file',
      {
        'node_modules/@lab/lists/package.json': '{"main": "lists.json"}',
        'node_modules/@lab/lists/lists.json': '{"host": "gitlab"}'
      },
      '@lab/lists'
    ],
    ['a file of it', {'node_modules/lists/strict.json': '{"host": "gitlab"}'}, 'lists/strict.json']
  ])('a package gives %s', async (_, files, name) => {
    const {config} = await configOf({...files, 'docs/a.md': '', 'paperlint.config.json': `{"extends": "${name}"}`})
    expect(config).toEqual({host: 'gitlab'})
  })

  test('the key of a package.json can extend, and be extended', async () => {
    const {config} = await configOf({
      'package.json': '{"paperlint": {"extends": "./lists/package.json"}}',
      'lists/package.json': '{"paperlint": {"host": "gitlab"}}'
    })
    expect(config).toEqual({host: 'gitlab'})
  })
})

describe('what cannot be extended is one line, which names the file and the place', () => {
  test.each([
    ['./a.json', {}, 'no such file at extends: "./a.json"'],
    ['lists', {}, 'no such package at extends: "lists"'],
    ['a.json', {'a.json': '{}'}, 'no such package at extends: "a.json"; did you mean "./a.json"?'],
    ['./package.json', {'package.json': '{}'}, 'package.json has no key "paperlint"'],
    [
      'lists',
      {'node_modules/lists/index.js': 'process.exit()'},
      '"lists" is node_modules/lists/index.js, expected a .json, .jsonc, .yaml or .yml file, since a config is never executed'
    ]
  ])('%s', async (name, files, message) => {
    const config = `{\n  "extends": [\n    "${name}"\n  ]\n}`
    expect(await messagesOf({...files, 'paperlint.config.json': config})).toEqual([
      `paperlint.config.json:3:5: ${message}`
    ])
  })

  test('a fault of the other config is at its place there', async () => {
    const files = {'paperlint.config.json': '{"extends": "./a.json"}', 'a.json': '{\n  "hots": "github"\n}'}
    expect(await messagesOf(files)).toEqual(['a.json:2:3: unknown key "hots"; did you mean "host"?'])
  })
})
