import {readFileSync} from 'node:fs'
import {describe, expect, test} from '@jest/globals'
import {remark} from 'remark'
import remarkGfm from 'remark-gfm'
import type {Plugin} from 'unified'
import {VFile} from 'vfile'
import noEmptyLink from '../../rules/no-empty-link.js'
import {type PluginOptions, remarkPaperlint, remarkPaperlintTransform} from '../../src/index.js'
import {rulePlugin} from '../../src/remark/rule-plugin.js'
import {emptyLinkList} from '../cli/lists.js'
import {Workspace} from '../cli/workspace.js'

type Files = Readonly<Record<string, string>>

/** The messages of `lists/README.md`, beside which the files stand. */
async function messagesOf(files: Files, options?: PluginOptions, plugin = remarkPaperlint): Promise<string[]> {
  const {folder} = await Workspace.create(files)
  const file = new VFile({path: 'lists/README.md', cwd: folder, value: emptyLinkList})
  const processor = remark()
    .use(remarkGfm)
    .use(plugin as Plugin<[PluginOptions]>, options ?? {})
  try {
    processor.processSync(file)
  } catch (error) {
    if (!file.messages.includes(error as never)) throw error
  }
  return file.messages.map(({ruleId, reason, fatal}) => (ruleId ? `${ruleId}: ${fatal}` : reason))
}

const off = '{"rules": {"no-empty-link": "off"}}'

describe('the plugins read the config that the command would use for a file', () => {
  test('beside it, or in a folder above', async () => {
    expect(await messagesOf({})).toEqual(['no-empty-link: true'])
    expect(await messagesOf({'lists/paperlint.config.json': off})).toEqual([])
    expect(await messagesOf({'paperlint.config.yaml': 'rules: {no-empty-link: warn}'})).toEqual([
      'no-empty-link: false'
    ])
  })

  test('with what it extends, its comments and its overrides', async () => {
    expect(
      await messagesOf({
        'paperlint.config.jsonc': '{"extends": "./base.json", /* as in the others */}',
        'base.json': '{"overrides": [{"files": ["lists/*"], "rules": {"no-empty-link": "off"}}]}'
      })
    ).toEqual([])
  })

  test('and their options win over it, its overrides included', async () => {
    const overriding = '{"overrides": [{"files": ["*.md"], "rules": {"no-empty-link": "off"}}]}'
    expect(await messagesOf({'paperlint.config.json': overriding})).toEqual([])
    expect(await messagesOf({'paperlint.config.json': overriding}, {rules: {'no-empty-link': 'warn'}})).toEqual([
      'no-empty-link: false'
    ])
  })

  test('but not with `config: false`', async () => {
    expect(await messagesOf({'paperlint.config.json': off}, {config: false})).toEqual(['no-empty-link: true'])
  })

  test('and what is wrong in it is a fatal message', async () => {
    const broken = '{\n  "hots": "gitlab",\n  "toc": 1\n}'
    expect(await messagesOf({'paperlint.config.json': broken})).toEqual([
      'paperlint.config.json:2:3: unknown key "hots"; did you mean "host"?',
      'paperlint.config.json:3:3: unexpected 1 at toc, expected "check" or "create"'
    ])
  })

  test('with its baseline, whose problems are not reported', async () => {
    const known = {version: 1, files: {'lists/README.md': {'no-empty-link': {'Deep Residual Learning: Paper': 1}}}}
    const config = {'paperlint.config.json': '{"baseline": "known.json"}'}
    expect(await messagesOf({...config, 'known.json': JSON.stringify(known)})).toEqual([])
    expect(await messagesOf({...config, 'known.json': '{"version": 1, "files": {}}'})).toEqual(['no-empty-link: true'])
    expect(await messagesOf(config)).toEqual(['known.json: cannot be read: no such file or directory'])
    expect(await messagesOf({...config, 'known.json': JSON.stringify(known)}, {config: false})).toHaveLength(1)
  })

  test('but not for a text without a path', async () => {
    const {folder} = await Workspace.create({'paperlint.config.json': off})
    const file = new VFile({cwd: folder, value: emptyLinkList})
    remark().use(remarkGfm).use(remarkPaperlint).processSync(file)
    expect(file.messages).toHaveLength(1)
  })
})

test('the plugin of one rule goes by the settings and the options of the config file', async () => {
  const plugin = rulePlugin(noEmptyLink) as unknown as typeof remarkPaperlint
  const badges = '{"rules": {"no-empty-link": ["off", {"badges": true}]}}'
  // It is in the pipeline to be used, whatever its level in the file is.
  expect(await messagesOf({'paperlint.config.json': badges}, undefined, plugin)).toEqual(['no-empty-link: false'])
})

test('the transforming plugin reads it too', async () => {
  const {folder} = await Workspace.create({'paperlint.config.json': '{"rules": {"no-ragged-row": "off"}}'})
  const ragged = '| Paper | Code |\n| - | - |\n| [Deep Residual Learning](https://arxiv.org/abs/1512.03385) |\n'
  const textWith = (options: PluginOptions) => {
    const file = new VFile({path: 'README.md', cwd: folder, value: ragged})
    const processor = remark().use(remarkGfm).use(remarkPaperlintTransform, options)
    processor.runSync(processor.parse(file), file)
    return String(file)
  }
  expect(textWith({config: false})).not.toBe(ragged)
  expect(textWith({})).toBe(ragged)
})

test('an option `config` is true or false', () => {
  expect(() =>
    remark()
      .use(remarkPaperlint, {config: 'a.json' as never})
      .freeze()
  ).toThrow('unexpected "a.json" at config, expected true or false')
})

test('in a browser there are no files, and no config', async () => {
  const {imports} = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  const {browser} = imports['#config-of-file']
  const source = new URL(`../../${browser.replace('./', '')}`, import.meta.url)
  expect(readFileSync(source, 'utf8')).not.toMatch(/import/)
})
