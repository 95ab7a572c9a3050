import {describe, expect, test} from '@jest/globals'
import type {Root} from 'mdast'
import {remark} from 'remark'
import remarkFrontmatter, {type Options} from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import {VFile} from 'vfile'
import {rules} from '../../rules/index.js'
import {fix, lint, remarkPaperlint, remarkPaperlintFix, remarkPaperlintTransform} from '../../src/index.js'
import {rulePlugin} from '../../src/remark/rule-plugin.js'

type Matter = Extract<Options, readonly unknown[]>[number]

/** Blocks between two lines, as remark-math and remark-mdx read them. */
const blocks: Matter[] = [
  {type: 'yaml', marker: '-'},
  {type: 'math', fence: {open: '$$', close: '$$'}, anywhere: true},
  {type: 'mdxFlowExpression', fence: {open: '{/*', close: '*/}'}, anywhere: true}
]
const pipeline = () => remark().use(remarkGfm).use(remarkFrontmatter, blocks)

const list = `# Papers

$$
- [x]()
| a | b |
| - | - |
| ttps://example.org |
$$

{/*
[Wide Residual Networks](ttps://arxiv.org/abs/1605.07146)
*/}

| Paper | Code |
| --- | --- |
| [Densely Connected Convolutional Networks](ttps://arxiv.org/abs/1608.06993) | - |
| [Deep Residual Learning for Image Recognition](ttps://arxiv.org/abs/1512.03385) |
`
const fixed = list
  .replace('(ttps://arxiv.org/abs/1608', '(https://arxiv.org/abs/1608')
  .replace('(ttps://arxiv.org/abs/1512.03385) |', '(https://arxiv.org/abs/1512.03385) | - |')

const said = ({messages}: VFile) => messages.map(({ruleId, line}) => [ruleId, line])
const problems = [
  ['no-malformed-link', 16],
  ['no-ragged-row', 17],
  ['no-malformed-link', 17]
]

describe('math and comments of the pipeline are no Markdown', () => {
  test('to lint() they are', () => {
    expect(new Set(lint(list).map(({line}) => line))).not.toEqual(new Set([16, 17]))
  })

  test('as remarkPaperlint reads them', async () => {
    expect(said(await pipeline().use(remarkPaperlint).process(list))).toEqual(problems)
  })

  test('in a file with a byte order mark', async () => {
    expect(said(await pipeline().use(remarkPaperlint).process(`\uFEFF${list}`))).toEqual(problems)
  })

  test('as remarkPaperlintFix and remarkPaperlintTransform read what their fixes lead to', async () => {
    const written = await pipeline().use(remarkPaperlint).use(remarkPaperlintFix).process(list)
    expect(String(written)).toBe(fixed)
    const file = new VFile(list)
    const processor = pipeline().use(remarkPaperlintTransform).use(remarkPaperlint)
    await processor.run(processor.parse(file), file)
    expect(String(file)).toBe(fixed)
    expect(said(file)).toEqual([])
  })

  test('whatever another plugin has made of the tree', async () => {
    const change = () => (tree: Root) => {
      tree.children = tree.children.filter(({type}) => type === 'heading')
      tree.children.push({type: 'paragraph', children: [{type: 'link', url: '', children: []}]})
    }
    expect(said(await pipeline().use(change).use(remarkPaperlint).process(list))).toEqual(problems)
  })

  test('also where another plugin has put another tree in the place of it', async () => {
    const replace = () => (tree: Root) => ({...tree, children: tree.children.slice(0, 1)})
    expect(said(await pipeline().use(replace).use(remarkPaperlint).process(list))).toEqual(problems)
  })

  test('also where the tree was parsed before the file was made', async () => {
    const processor = pipeline().use(remarkPaperlint)
    const file = new VFile(list)
    await processor.run(processor.parse(list), file)
    expect(said(file)).toEqual(problems)
  })
})

describe('a pipeline that reads less than lists are made of', () => {
  test.each([
    ['without tables', () => remark().use(remarkFrontmatter, blocks), list],
    [
      'without front matter',
      () => remark().use(remarkGfm).use(remarkFrontmatter, blocks.slice(1)),
      `---\na: 1\n---\n${list}`
    ],
    ['with front matter that nothing closes', pipeline, `---\n${list}`],
    ['with a pipe behind two backslashes', () => remark().use(remarkGfm), `${list}| a \\\\| b | c |\n`]
  ])('%s: the text is read as by lint()', async (_, make, text) => {
    const file = await make().use(remarkPaperlint).process(text)
    expect(file.messages.map(({ruleId, reason}) => [ruleId, reason])).toEqual(
      lint(text).map(({ruleId, reason}) => [ruleId, reason])
    )
    const written = await make().use(remarkPaperlint).use(remarkPaperlintFix).process(text)
    expect(String(written)).toBe(fix(text).text)
  })
})

describe('all plugins of a file share one reading', () => {
  const ofRule = (name: string) => rulePlugin(rules.find(({meta}) => meta.name === name)!)
  const readings: unknown[] = []
  const look = () => (_: Root, file: VFile) => {
    readings.push(file.data.paperlintReading)
  }

  test.each([
    ['with math', pipeline],
    ['of GFM', () => remark().use(remarkGfm)],
    ['of remark-parse alone', () => remark()]
  ])('in a pipeline %s', async (_, make) => {
    readings.length = 0
    await make()
      .use(ofRule('no-empty-link'))
      .use(look)
      .use(ofRule('no-malformed-link'))
      .use(remarkPaperlint)
      .use(() => look())
      .process(list)
    expect(readings[0]).toBeDefined()
    expect(readings[1]).toBe(readings[0])
  })

  test('until one of them changes the text', async () => {
    readings.length = 0
    const file = await pipeline()
      .use(remarkPaperlint)
      .use(look)
      .use(remarkPaperlintTransform)
      .use(ofRule('no-malformed-link'))
      .use(() => look())
      .process(list)
    expect(readings[1]).not.toBe(readings[0])
    expect(said(file)).toEqual(problems)
  })
})
