import {describe, expect, test} from '@jest/globals'
import {Configs} from '../../src/config/load.js'
import {Workspace} from '../cli/workspace.js'

const loadConfig = (folder: string, file?: string) => new Configs(folder, file).of(undefined)

describe('the config is', () => {
  test('none, where there is none', async () => {
    const {folder} = await Workspace.create()
    expect(await loadConfig(folder)).toEqual({config: {}, folder, parts: []})
  })

  test.each([
    ['paperlint.config.json', '{"placeholder": "-"}'],
    ['paperlint.config.json', '{\n  // as in the first table\n  "placeholder": "-",\n}'],
    ['paperlint.config.jsonc', '{"placeholder": "-" /* blank is nicer */}'],
    ['paperlint.config.yaml', 'placeholder: "-"'],
    ['paperlint.config.yml', 'placeholder: "-"'],
    ['package.json', '{"name": "my-list", "paperlint": {"placeholder": "-"}}']
  ])('%s of the folder', async (name, text) => {
    const workspace = await Workspace.create({[name]: text})
    const {folder} = workspace
    expect(await loadConfig(folder)).toEqual({
      config: {placeholder: '-'},
      folder,
      parts: [{file: workspace.path(name), config: {placeholder: '-'}}]
    })
  })

  test('that of the nearest parent', async () => {
    const workspace = await Workspace.create({
      'paperlint.config.json': '{"host": "gitlab"}',
      'docs/lists/README.md': ''
    })
    expect(await loadConfig(workspace.path('docs/lists'))).toMatchObject({
      config: {host: 'gitlab'},
      folder: workspace.folder
    })
  })

  test('not looked for above the root of the repository', async () => {
    const workspace = await Workspace.create({'paperlint.config.json': '{}', 'inner/.git/HEAD': ''})
    expect(await loadConfig(workspace.path('inner'))).toMatchObject({parts: []})
  })

  test('not in a package.json without the key, or that is broken', async () => {
    const workspace = await Workspace.create({
      'docs/package.json': '{}',
      'docs/a/package.json': '{',
      'paperlint.config.json': '{}'
    })
    expect(await loadConfig(workspace.path('docs/a'))).toMatchObject({
      parts: [{file: workspace.path('paperlint.config.json')}]
    })
  })

  test('the one that is asked for; its globs are relative to the current folder', async () => {
    const workspace = await Workspace.create({'paperlint.config.json': '{}', '.ci/lint.yaml': 'host: gitea'})
    expect(await loadConfig(workspace.folder, '.ci/lint.yaml')).toEqual({
      config: {host: 'gitea'},
      folder: workspace.folder,
      parts: [{file: workspace.path('.ci/lint.yaml'), config: {host: 'gitea'}}]
    })
  })
})

describe('an error is one line, which names the file, the place, the key and the nearest known one', () => {
  const messagesOf = async (files: Record<string, string | Uint8Array>, file?: string) => {
    const {folder} = await Workspace.create(files)
    return loadConfig(folder, file).catch((error) => error.messages)
  }

  test('in JSON', async () => {
    const text = '{\n  "hots": "github",\n  "rules": {\n    "no-empty-links": "off"\n  }\n}\n'
    expect(await messagesOf({'paperlint.config.json': text})).toEqual([
      'paperlint.config.json:2:3: unknown key "hots"; did you mean "host"?',
      'paperlint.config.json:4:5: unknown rule "no-empty-links" at rules; did you mean "no-empty-link"?'
    ])
  })

  test('in YAML', async () => {
    expect(await messagesOf({'paperlint.config.yaml': '# mine\ncolumns:\n  - name: 1\n'})).toEqual([
      'paperlint.config.yaml:3:5: unexpected 1 at columns[0].name, expected text on one line'
    ])
  })

  test('in package.json', async () => {
    expect(await messagesOf({'package.json': '{"name": "my-list",\n "paperlint": {"host": "github.com"}}'})).toEqual([
      'package.json:2:16: unexpected "github.com" at host, expected "github", "gitlab", "gitea", "vscode", "mkdocs", "docusaurus", "hugo", "jekyll" or "other"'
    ])
  })

  test('in JSON with comments', async () => {
    const text = '{\n  // GitLab, since May\n  "hots": "gitlab",\n}\n'
    expect(await messagesOf({'paperlint.config.jsonc': text})).toEqual([
      'paperlint.config.jsonc:3:3: unknown key "hots"; did you mean "host"?'
    ])
  })

  test('broken JSON', async () => {
    expect(await messagesOf({'paperlint.config.json': '{"host" "github"}'})).toEqual([
      'paperlint.config.json:1:9: not JSON: expected colon'
    ])
  })

  test('nested too deeply', async () => {
    const text = `{"columns": ${'['.repeat(50_000)}${']'.repeat(50_000)}}`
    expect(await messagesOf({'paperlint.config.json': text})).toEqual(['paperlint.config.json: nested too deeply'])
  })

  test('a file that is not there', async () => {
    expect(await messagesOf({}, 'my.json')).toEqual(['my.json: no such file'])
  })

  test('a folder', async () => {
    expect(await messagesOf({'docs/a.md': ''}, 'docs')).toEqual(['docs: a folder, expected a file'])
    expect(await messagesOf({}, '.')).toEqual(['.: a folder, expected a file'])
  })

  test('a file that is not UTF-8', async () => {
    expect(await messagesOf({'paperlint.config.json': Uint8Array.of(0x7b, 0xff, 0x7d)})).toEqual([
      'paperlint.config.json: not UTF-8'
    ])
  })

  test('two configs in one folder', async () => {
    expect(await messagesOf({'paperlint.config.json': '{}', 'paperlint.config.yml': ''})).toEqual([
      expect.stringMatching(/^paperlint\.config\.json and paperlint\.config\.yml both stand in .*; keep one$/)
    ])
  })
})
