import {cp, mkdir} from 'node:fs/promises'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {beforeAll, expect, test} from '@jest/globals'
import {configNames} from '../../src/config/find.js'
import {Folder} from './project.js'
import {page, snippet} from './snippets.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
/** The extension as VS Code installs it. */
let extension: string

beforeAll(async () => {
  const folder = await Folder.create({})
  const sources = path.join(folder.path, 'sources')
  await folder.succeed('node', path.join(root, 'dist/src/development/build-vscode.js'), sources)
  await new Folder(sources).succeed('vsce', 'package', '--no-dependencies', '--out', '../paperlint.vsix')
  await folder.succeed('unzip', '-q', 'paperlint.vsix')
  extension = path.join(folder.path, 'extension')
}, 120_000)

interface Opened {
  folder: string
  isTrusted?: boolean
  settings?: Record<string, string>
}

/** The lines that say which program the extension runs for a folder, and whether that answers. */
async function activate({folder, isTrusted = true, settings = {}}: Opened): Promise<string> {
  const script = fileURLToPath(new URL('activate-extension.cjs', import.meta.url))
  return (await Folder.create({})).succeed('node', script, extension, JSON.stringify({folder, isTrusted, settings}))
}

const started = (program: string) => `${program} server --stdio\nthe server has answered\n`

test('vsce packs the extension with its settings, the program and the licences', async () => {
  const packed = new Folder(extension)
  const {version, contributes} = JSON.parse(await packed.read('package.json'))
  expect(version).toBe(JSON.parse(page('package.json')).version)
  const files = (await packed.succeed('find', '.', '-type', 'f')).trim().split('\n')
  expect(files).toEqual(
    expect.arrayContaining([
      './extension.cjs',
      './licenses.txt',
      './LICENSE.txt',
      './readme.md',
      './program/dist/paperlint.cjs'
    ])
  )
  const settings = Object.keys(contributes.configuration.properties)
  const table = Array.from(page('docs/editors.md').matchAll(/^\| `(paperlint\.[\w.]+)` \|/gm), ([, name]) => name)
  expect(settings.sort()).toEqual(table.sort())
})

test('VS Code completes and checks a config by the schema of this version', async () => {
  const packed = new Folder(extension)
  const {contributes} = JSON.parse(await packed.read('package.json'))
  const schema = JSON.parse(page('dist/schema.json'))
  expect(JSON.parse(await packed.read('schema.json'))).toEqual(schema)
  const [ofConfigs, ofPackage] = contributes.jsonValidation
  expect([ofConfigs, ...contributes.yamlValidation].map(({url}) => url)).toEqual(['./schema.json', './schema.json'])
  expect([ofConfigs, ...contributes.yamlValidation].flatMap(({fileMatch}) => fileMatch)).toEqual(configNames)
  expect(ofPackage).toEqual({fileMatch: 'package.json', url: './package.schema.json'})
  expect(JSON.parse(await packed.read('package.schema.json')).properties).toEqual({paperlint: {$ref: './schema.json'}})
})

test('the page names the extension as VS Code does', async () => {
  const {publisher, name} = JSON.parse(page('editors/vscode/package.json'))
  const settings = JSON.parse(snippet('docs/editors.md', '.vscode/settings.json'))
  expect(settings['[markdown]']['editor.defaultFormatter']).toBe(`${publisher}.${name}`)
})

test('it runs the program that it contains', async () => {
  const {path: folder} = await Folder.create({})
  expect(await activate({folder})).toBe(started(path.join(extension, 'program/dist/paperlint.cjs')))
})

test('it runs the program of the folder that is open, but not if that is not trusted', async () => {
  const {path: folder} = await Folder.create({})
  const installed = path.join(folder, 'node_modules/remark-paperlint')
  await mkdir(installed, {recursive: true})
  await cp(path.join(extension, 'program'), installed, {recursive: true})
  expect(await activate({folder})).toBe(started(path.join(installed, 'dist/paperlint.cjs')))
  expect(await activate({folder, isTrusted: false})).toBe(started(path.join(extension, 'program/dist/paperlint.cjs')))
})

test('it runs the program of the setting', async () => {
  const {path: folder} = await Folder.create({})
  await cp(path.join(extension, 'program'), path.join(folder, 'mine'), {recursive: true})
  const settings = {path: 'mine/dist/paperlint.cjs'}
  expect(await activate({folder, settings})).toBe(started(path.join(folder, 'mine/dist/paperlint.cjs')))
})
