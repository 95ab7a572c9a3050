import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {type PluggableList, unified} from 'unified'
import {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {rules} from '../../rules/index.js'
import type {Config} from '../../src/config/config.js'
import {
  fix,
  lint,
  type Problem,
  remarkPaperlint,
  remarkPaperlintFix,
  remarkPaperlintTransform
} from '../../src/index.js'
import {config, list} from './lists.js'
import {runs} from './runs.js'

const everyRule = Object.fromEntries(rules.map(({meta}) => [meta.name, meta.level === 'off' ? 'warn' : meta.level]))

const inputs = [
  list,
  config.map((chosen): Config => JSON.parse(JSON.stringify({...chosen, rules: everyRule})))
] as const

const pipelines: Record<string, PluggableList> = {
  'remark-gfm and remark-frontmatter': [remarkGfm, [remarkFrontmatter, ['yaml', 'toml']]],
  'remark-parse alone': []
}

/** What a problem says. Its place may also cover the edit of its fix, which is then on the same line. */
function said(message: VFileMessage) {
  const {ruleId, reason, url, about, related, fix: change, line} = message as Problem
  return {ruleId, reason, url, about, related, fix: change, line}
}

describe.each(Object.entries(pipelines))('the same goes in through a pipeline of %s', (_, syntax) => {
  const pipeline = () => unified().use(remarkParse).use(syntax)

  test('remarkPaperlint says what lint() says, and remarkPaperlintFix writes what fix() writes', async () => {
    const property = fc.asyncProperty(...inputs, async (text, settings) => {
      const file = await pipeline().use(remarkPaperlint, settings).use(remarkPaperlintFix).process(text)
      expect(file.messages.map(said)).toEqual(lint(text, {config: settings}).map(said))
      expect(String(file)).toBe(fix(text, {config: settings}).text)
    })
    await fc.assert(property, runs(40))
  }, 60_000)

  test('remarkPaperlintTransform hands on the text that fix() writes, and its tree', async () => {
    const property = fc.asyncProperty(...inputs, async (text, settings) => {
      const file = new VFile(text)
      const processor = pipeline().use(remarkPaperlintTransform, settings)
      const tree = await processor.run(processor.parse(file), file)
      const {text: fixed} = fix(text, {config: settings})
      expect(String(file)).toBe(fixed)
      expect(tree).toEqual(processor.parse(new VFile(fixed)))
    })
    await fc.assert(property, runs(40))
  }, 60_000)
})
