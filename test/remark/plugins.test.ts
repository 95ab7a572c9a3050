import {describe, expect, test} from '@jest/globals'
import type {Root} from 'mdast'
import {remark} from 'remark'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {rules} from '../../rules/index.js'
import {
  fix,
  lint,
  readPaperList,
  remarkPaperlint,
  remarkPaperlintFix,
  remarkPaperlintTransform
} from '../../src/index.js'
import preset from '../../src/remark/preset.js'
import {rulePlugin} from '../../src/remark/rule-plugin.js'

const ragged = `# Papers

*   [Deep Residual Learning for Image Recognition](https://arxiv.org/abs/1512.03385)

| Paper | Venue | Code |
|-------|:-----:|------|
| [Densely Connected Convolutional Networks](https://arxiv.org/abs/1608.06993) | CVPR 2017 |
| [Wide Residual Networks]() | BMVC 2016 | - |
`

const fixed = ragged.replace('CVPR 2017 |', 'CVPR 2017 | - |')

describe('remarkPaperlint', () => {
  test('reports what lint() reports, as warnings, with what editors need', async () => {
    const file = await remark().use(remarkGfm).use(remarkPaperlint).process(ragged)
    expect(file.messages.map(({ruleId, reason}) => [ruleId, reason])).toEqual(
      lint(ragged).map(({ruleId, reason}) => [ruleId, reason])
    )
    expect(file.messages[0]).toMatchObject({
      source: 'paperlint',
      ruleId: 'no-ragged-row',
      fatal: false,
      url: 'https://github.com/paperlint/remark-paperlint/blob/main/rules/no-ragged-row.md',
      line: 7,
      expected: [' - |']
    })
  })

  test('says of the other place what a language server shows of it', async () => {
    const text = '- [Wide Residual Networks](https://arxiv.org/abs/1605.07146)\n'.repeat(2)
    const file = await remark().use(remarkPaperlint).process(text)
    expect(file.messages.map(({cause}) => cause)).toMatchObject([{line: 1, stack: 'first listed here (line 1)'}])
  })

  test('reads tables in a pipeline without remark-gfm too', async () => {
    const file = await remark().use(remarkPaperlint).process(ragged)
    expect(file.messages.map(({ruleId, line}) => [ruleId, line])).toEqual([
      ['no-ragged-row', 7],
      ['no-empty-link', 8]
    ])
  })

  test('reports on the text, whatever a plugin before it has made of the tree', async () => {
    const takeTableOut = () => (tree: Root) => {
      tree.children = tree.children.filter(({type}) => type !== 'table')
    }
    const file = await remark().use(remarkGfm).use(takeTableOut).use(remarkPaperlint).process(ragged)
    expect(file.messages.map(({ruleId, line}) => [ruleId, line])).toEqual([
      ['no-ragged-row', 7],
      ['no-empty-link', 8]
    ])
  })

  test('takes no metadata for a heading in a pipeline without remark-frontmatter', async () => {
    const text = '---\ntitle: Papers\n---\n\n# Papers\n\n- [Papers](#papers)\n- [Title](#title-papers)\n'
    const file = await remark().use(remarkGfm).use(remarkPaperlint).process(text)
    expect(file.messages.map(({reason}) => reason)).toEqual(lint(text).map(({reason}) => reason))
  })

  test('reports on the text after a plugin that put nodes without a place into the tree', async () => {
    const insert = () => (tree: Root) => {
      tree.children.splice(1, 0, {type: 'paragraph', children: [{type: 'link', url: '', children: []}]})
    }
    const file = await remark().use(remarkGfm).use(insert).use(remarkPaperlint).process(ragged)
    expect(file.messages.map(({ruleId, line}) => [ruleId, line])).toEqual([
      ['no-ragged-row', 7],
      ['no-empty-link', 8]
    ])
  })

  test('changes nothing', async () => {
    const tree = remark().use(remarkGfm).parse(ragged)
    const before = structuredClone(tree)
    await remark().use(remarkGfm).use(remarkPaperlint).run(tree, ragged)
    expect(tree).toEqual(before)
  })

  test('takes the config as its options', async () => {
    const file = await remark()
      .use(remarkGfm)
      .use(remarkPaperlint, {rules: {'no-ragged-row': 'off'}})
      .process(ragged)
    expect(file.messages.map(({ruleId}) => ruleId)).toEqual(['no-empty-link'])
  })
})

describe('options that do not exist are refused', () => {
  const misspelt = {crossListing: 'alow', rules: {'toc-snc': 'off'}} as never
  const message =
    'unexpected "alow" at crossListing, expected "auto", "warn", "allow" or "forbid"; did you mean "allow"?\n' +
    'unknown rule "toc-snc" at rules; did you mean "toc-sync"?'

  test.each([
    ['remarkPaperlint', remarkPaperlint],
    ['remarkPaperlintTransform', remarkPaperlintTransform]
  ])('by %s', (_, plugin) => {
    expect(() => remark().use(plugin, misspelt).freeze()).toThrow(new TypeError(message))
  })

  test('by a rule, which unified-lint-rule makes a message of', async () => {
    const rule = rulePlugin(rules.find(({meta}) => meta.name === 'no-empty-link')!)
    const {messages} = await remark().use(rule, {badge: true}).process(ragged)
    expect(messages.map(({reason}) => reason)).toEqual([
      'unknown option "badge" at rules.no-empty-link[1]; did you mean "badges"?'
    ])
  })
})

describe('remarkPaperlintFix', () => {
  const process = (text: string) =>
    remark().use(remarkGfm).use(remarkPaperlint).use(remarkPaperlintFix).process(text).then(String)

  test('gives the original text with the safe fixes of fix(), and touches nothing else', async () => {
    expect(await process(ragged)).toBe(fixed)
    expect(await process(ragged)).toBe(fix(ragged).text)
  })

  test('keeps CRLF', async () => {
    expect(await process(ragged.replaceAll('\n', '\r\n'))).toBe(fixed.replaceAll('\n', '\r\n'))
  })

  test('fixes nothing that another plugin has taken out of the messages', async () => {
    const suppress = () => (_: Root, file: {messages: {ruleId?: string | undefined}[]}) => {
      file.messages = file.messages.filter(({ruleId}) => ruleId !== 'no-ragged-row')
    }
    const file = await remark()
      .use(remarkGfm)
      .use(remarkPaperlint)
      .use(suppress)
      .use(remarkPaperlintFix)
      .process(ragged)
    expect(String(file)).toBe(ragged)
  })

  test('prints only the block that another plugin has changed', async () => {
    const retitle = () => (tree: Root) => {
      tree.children[0] = {type: 'heading', depth: 1, children: [{type: 'text', value: 'All papers'}]}
    }
    const file = await remark().use(remarkGfm).use(remarkPaperlint).use(retitle).use(remarkPaperlintFix).process(ragged)
    expect(String(file)).toBe(fixed.replace('# Papers', '# All papers'))
  })

  test('prints no block that another plugin has only put there anew', async () => {
    const renew = () => (tree: Root) => {
      const [title] = tree.children
      // As remark-toc makes a list anew: without places, and without the fields that are null.
      if (title?.type === 'heading') tree.children[0] = {children: title.children, depth: title.depth, type: 'heading'}
    }
    const text = ragged.replace('# Papers', 'Papers\n===')
    const file = await remark().use(remarkGfm).use(renew).use(remarkPaperlint).use(remarkPaperlintFix).process(text)
    expect(String(file)).toBe(fixed.replace('# Papers', 'Papers\n==='))
  })

  test('tells blocks that are alike apart by their order', async () => {
    const dropFirst = () => (tree: Root) => {
      tree.children.splice(0, 2)
    }
    const text = '***\n\nFirst\n\n***\n\nSecond\n\n\n***\n'
    const file = await remark().use(dropFirst).use(remarkPaperlint).use(remarkPaperlintFix).process(text)
    expect(String(file)).toBe('***\n\nSecond\n\n\n***\n')
  })

  describe('in a pipeline of remark-parse alone, which has nothing yet that prints a block', () => {
    test('gives the original text with the safe fixes, and touches nothing else', async () => {
      const file = await unified().use(remarkParse).use(remarkPaperlint).use(remarkPaperlintFix).process(ragged)
      expect(String(file)).toBe(fixed)
    })

    test('prints a changed block with the settings of the pipeline', async () => {
      const retitle = () => (tree: Root) => {
        tree.children[0] = {type: 'heading', depth: 1, children: [{type: 'text', value: 'All papers'}]}
      }
      const file = await unified()
        .use({settings: {setext: true}})
        .use(remarkParse)
        .use(remarkPaperlint)
        .use(retitle)
        .use(remarkPaperlintFix)
        .process(ragged)
      expect(String(file)).toBe(fixed.replace('# Papers', 'All papers\n=========='))
    })

    test('prints a changed table with remark-gfm, also where that comes later', async () => {
      const rename = () => (tree: Root) => {
        for (const block of tree.children)
          if (block.type === 'table') block.children[0]!.children[2]!.children = [{type: 'text', value: 'Source'}]
      }
      const file = await unified()
        .use(remarkParse)
        .use(remarkPaperlintFix)
        .use(remarkGfm)
        .use(rename)
        .process('# Papers\n\n*   x\n\n|Paper|Venue|Code|\n|-|-|-|\n|a|b|c|\n')
      expect(String(file)).toBe(
        '# Papers\n\n*   x\n\n| Paper | Venue | Source |\n| ----- | ----- | ------ |\n| a     | b     | c      |\n'
      )
    })
  })

  test('writes no file that is not UTF-8', async () => {
    const bytes = Buffer.from(ragged.replace('# Papers', '# Écrits'), 'latin1')
    const processed = remark().use(remarkGfm).use(remarkPaperlint).use(remarkPaperlintFix).process(bytes)
    await expect(processed).rejects.toMatchObject({
      place: {start: {line: 1, column: 3}, end: {line: 1, column: 4}},
      reason: 'Unexpected character U+FFFD, expected a file in UTF-8; it is not written, since bytes could get lost'
    })
  })
})

describe('remarkPaperlintTransform', () => {
  const processor = remark().use(remarkGfm).use(remarkPaperlintTransform)

  test('hands on the tree of the fixed text', async () => {
    const tree = await processor.run(processor.parse(ragged), ragged)
    expect(tree).toEqual(processor.parse(fixed))
  })

  // remark-parse gives such blocks other places than paperlint's own reading does, which the guard compares with.
  test.each([
    [
      'tasks that begin with a link',
      '- [ ] [Wide Residual Networks](https://arxiv.org/abs/1605.07146)\n- [x] [Blog](#blog)'
    ],
    ['a quote of two lists', '> - Surveys\n>\n> * Benchmarks']
  ])('fixes what stands beside %s', async (_, block) => {
    const row = '| [Densely Connected Convolutional Networks](https://arxiv.org/abs/1608.06993) |'
    const text = `# Blog\n\n${block}\n\n| Paper | Code |\n| --- | --- |\n${row}\n`
    const file = new VFile(text)
    const tree = await processor.run(processor.parse(file), file)
    expect(String(file)).toBe(text.replace(row, `${row} |`))
    expect(tree).toEqual(processor.parse(text.replace(row, `${row} |`)))
  })
})

test('the preset reads tables and front matter, reports and fixes', async () => {
  const text = `---\ntitle: Reading list\n---\n\n${ragged}`
  const file = await remark().use(preset).process(text)
  expect(file.messages.map(({ruleId}) => ruleId)).toEqual(['no-ragged-row', 'no-empty-link'])
  expect(String(file)).toBe(text.replace(ragged, fixed))
})

describe('a rule as a plugin', () => {
  const raggedRow = rulePlugin(rules.find(({meta}) => meta.name === 'no-ragged-row')!)

  test('reports its own problems only', async () => {
    const file = await remark().use(remarkGfm).use(raggedRow).process(ragged)
    expect(file.messages.map(({ruleId, source, fatal}) => [ruleId, source, fatal])).toEqual([
      ['no-ragged-row', 'paperlint', false]
    ])
  })

  test('has the severities of unified-lint-rule', async () => {
    const error = await remark().use(remarkGfm).use(raggedRow, ['error']).process(ragged)
    expect(error.messages.map(({fatal}) => fatal)).toEqual([true])
    const off = await remark().use(remarkGfm).use(raggedRow, ['off']).process(ragged)
    expect(off.messages).toEqual([])
  })

  test('is fixed beside another one', async () => {
    const malformed = rulePlugin(rules.find(({meta}) => meta.name === 'no-malformed-link')!)
    const file = await remark()
      .use(remarkGfm)
      .use(raggedRow)
      .use(malformed)
      .use(remarkPaperlintFix)
      .process(ragged.replace('https://arxiv.org/abs/1512', 'ttps://arxiv.org/abs/1512'))
    expect(file.messages.map(({ruleId}) => ruleId)).toEqual(['no-ragged-row', 'no-malformed-link'])
    expect(String(file)).toBe(fixed)
  })
})

test('readPaperList gives other plugins the model', () => {
  const list = readPaperList(remark().use(remarkGfm).parse(ragged), ragged)
  expect(list.entries.map(({title, ids}) => [title, ids])).toEqual([
    ['Deep Residual Learning for Image Recognition', ['arxiv:1512.03385']],
    ['Densely Connected Convolutional Networks', ['arxiv:1608.06993']],
    ['Wide Residual Networks', []]
  ])
})
