import {describe, expect, test} from '@jest/globals'
import type {Root} from 'mdast'
import {remark} from 'remark'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {type PluggableList, unified} from 'unified'
import type {Position} from 'unist'
import {VFile} from 'vfile'
import {rules} from '../../rules/index.js'
import {
  type ColumnSchema,
  ConfigError,
  columnSchemas,
  fix,
  lint,
  type Paper,
  type PaperList,
  papersOf,
  placeholderOf,
  readPaperList,
  remarkPaperlint,
  remarkPaperlintFix,
  remarkPaperlintTransform,
  type TableOfContents,
  tablesOfContents
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
  test('reports what lint() reports, with what editors need', async () => {
    const file = await remark().use(remarkGfm).use(remarkPaperlint).process(ragged)
    expect(file.messages.map(({ruleId, reason, fatal}) => [ruleId, reason, fatal])).toEqual(
      lint(ragged).map(({ruleId, reason, fatal}) => [ruleId, reason, fatal])
    )
    expect(file.messages[0]).toMatchObject({
      source: 'paperlint',
      ruleId: 'no-ragged-row',
      url: 'https://github.com/paperlint/remark-paperlint/blob/main/rules/no-ragged-row.md',
      line: 7,
      expected: [fixed.split('\n')[6]]
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

  test('a file without the text of its tree is an error', async () => {
    const processor = remark().use(remarkPaperlint)
    await expect(processor.run(processor.parse(ragged))).rejects.toThrow(
      'Unexpected file without text, expected the text that the tree was parsed from'
    )
    expect(await processor.run({type: 'root', children: []})).toEqual({type: 'root', children: []})
  })

  describe('`expected` is what a fix of one edit makes of the text at `place`, for language servers', () => {
    /** Where a message says that it is, the text there, and what replaces it. */
    async function quickFixes(text: string) {
      const {messages} = await remark()
        .use({plugins: [remarkGfm, remarkPaperlint]})
        .process({path: 'list.md', value: text})
      return messages.map(({name, line, column, place, actual, expected}) => {
        const {start, end} = place as Position
        expect([line, column]).toEqual([start.line, start.column])
        expect(name).toBe(`list.md:${line}:${column}-${end.line}:${end.column}`)
        expect(actual).toBe(text.slice(start.offset, end.offset))
        return [`${line}:${column}`, actual, expected]
      })
    }

    test('an edit in the place of the problem', async () => {
      const row = '| [Deep Residual Learning](https://arxiv.org/abs/1512.03385) |'
      expect(await quickFixes(`| Paper | Code |\n| - | - |\n${row}\n`)).toEqual([['3:1', row, [`${row} |`]]])
    })

    test('an edit around the place: the row of the second listing is deleted', async () => {
      const row = '| [Deep Residual Learning](https://arxiv.org/abs/1512.03385) |\n'
      expect(await quickFixes(`| Paper |\n| - |\n${row}${row}`)).toEqual([['4:1', row, ['']]])
    })

    test('an edit further on in the line: the bracket that is missing', async () => {
      const items = [
        'https://github.com/facebookresearch/DPR',
        'https://github.com/he/resnet',
        'https://github.com/liu/densenet'
      ]
        .map((address) => `- Deep Residual Learning. 2016. [[code](${address})]\n`)
        .join('')
      const opened = '[[code](https://github.com/szagoruyko/wrn)'
      const last = `- Wide Residual Networks. 2016. ${opened}\n`
      expect(await quickFixes(items + last)).toEqual([['4:33', opened, [`${opened}]`]]])
    })

    test('none for an edit elsewhere: the message stays with its heading', async () => {
      const list = '- [Deep Residual Learning](https://arxiv.org/abs/1512.03385)\n'
      const text = `- [Surveys](#surveys)\n- [Models](#models)\n\n## Surveys\n\n${list}\n## Models\n\n## Tools\n`
      expect(await quickFixes(text)).toEqual([['10:1', '## Tools', undefined]])
    })

    test('none for an edit that begins in the indentation, where remark-message-control drops what it finds', async () => {
      const item = '  - [Deep Residual Learning](https://arxiv.org/abs/1512.03385)\n'
      const found = '[Deep Residual Learning](https://arxiv.org/abs/1512.03385)'
      expect(await quickFixes(`# Papers\n\n${item}${item}`)).toEqual([['4:5', found, undefined]])
    })
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

const emptyLink = rulePlugin(rules.find(({meta}) => meta.name === 'no-empty-link')!)

describe('options that do not exist are refused', () => {
  const misspelt = {crossListing: 'alow', rules: {'toc-snc': 'off'}} as never
  const message =
    'unexpected "alow" at crossListing, expected "auto", "warn", "allow" or "forbid"; did you mean "allow"?\n' +
    'unknown rule "toc-snc" at rules; did you mean "toc-sync"?'

  test.each([
    ['remarkPaperlint', remarkPaperlint],
    ['remarkPaperlintTransform', remarkPaperlintTransform]
  ])('by %s', (_, plugin) => {
    expect(() => remark().use(plugin, misspelt).freeze()).toThrow(new ConfigError(message.split('\n')))
  })

  test.each([
    ['lint()', () => lint(ragged, {config: misspelt})],
    ['fix()', () => fix(ragged, {config: misspelt})],
    ['readPaperList()', () => readPaperList(remark().parse(ragged), ragged, misspelt)]
  ])('by %s', (_, call) => {
    expect(call).toThrow(new ConfigError(message.split('\n')))
    expect(call).toThrow(TypeError)
  })

  test.each([[{badge: true}], [['warn', {badge: true}] as ['warn', {badge: boolean}]]])(
    'by a rule with %j',
    (options) => {
      expect(() => remark().use(emptyLink, options).freeze()).toThrow(
        new ConfigError(['unknown option "badge" at rules.no-empty-link[1]; did you mean "badges"?'])
      )
    }
  )

  test.each([
    ['remarkPaperlint', remarkPaperlint],
    ['remarkPaperlintTransform', remarkPaperlintTransform],
    ['a rule', emptyLink]
  ])('not so null, by %s', async (_, plugin) => {
    const file = await remark().use(remarkGfm).use(plugin, null).process(ragged)
    const other = await remark().use(remarkGfm).use(plugin).process(ragged)
    expect([String(file), file.messages]).toEqual([String(other), other.messages])
  })

  test('not so null, by the functions', () => {
    expect(lint(ragged, {config: null})).toEqual(lint(ragged))
    expect(fix(ragged, {config: null})).toEqual(fix(ragged))
    const tree = remark().parse(ragged)
    expect(readPaperList(tree, ragged, null).settings).toEqual(readPaperList(tree, ragged).settings)
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

describe('comments suppress problems of rules that are plugins', () => {
  const ofRule = (name: string) => rulePlugin(rules.find(({meta}) => meta.name === name)!)
  const text = `- [Wide Residual Networks]() <!-- paperlint-disable-row no-empty-link -->
- [Deep Residual Learning](ttps://arxiv.org/abs/1512.03385)

<!-- paperlint-disable-next-line toc-sync -->
`

  test('and none of these says that a comment suppresses nothing', async () => {
    const plugins = ['no-empty-link', 'no-malformed-link', 'toc-sync'].map((name) => ofRule(name))
    const {messages} = await remark().use({plugins}).process(text)
    expect(messages.map(({ruleId}) => ruleId)).toEqual(['no-malformed-link'])
  })

  test('which remarkPaperlint does say', async () => {
    const {messages} = await remark().use(remarkPaperlint).process(text)
    expect(messages.map(({ruleId, line}) => [ruleId, line])).toEqual([
      ['no-malformed-link', 2],
      ['unused-suppression', 4]
    ])
  })
})

describe('levels', () => {
  const fatal = async (plugins: PluggableList) =>
    (await remark().use(remarkGfm).use({plugins}).process(ragged)).messages.map(({fatal}) => fatal)

  test('are those of the rules in a pipeline that only reports', async () => {
    expect(await fatal([remarkPaperlint])).toEqual([false, true])
    expect(await fatal([[remarkPaperlint, {rules: {'no-empty-link': 'warn'}}]])).toEqual([false, false])
  })

  test.each([
    ['before', [remarkPaperlintFix, remarkPaperlint]],
    ['behind', [remarkPaperlint, remarkPaperlintFix]]
  ])(
    'are warnings where remarkPaperlintFix is %s it, since remark writes no file with an error',
    async (_, plugins) => {
      expect(await fatal(plugins)).toEqual([false, false])
    }
  )
})

test('readPaperList leaves out what other plugins have put into the tree', () => {
  const tree = remark().use(remarkGfm).parse(`${ragged}\nhttps://example.org\n`)
  const link = {type: 'link', url: 'https://example.org/generated', children: []} as const
  tree.children.splice(
    1,
    0,
    {type: 'paragraph', children: [{...link, children: []}]},
    {type: 'html', value: '<a id="x">'}
  )
  const before = structuredClone(tree)
  const list = readPaperList(tree, ragged)
  expect(list.entries.map(({line}) => line)).toEqual([3, 7, 8])
  expect(list.links.map(({url}) => url)).not.toContain(link.url)
  expect(tree).toEqual(before)
})

test('the views of the model are functions of it', () => {
  const text = `# Papers\n\n- [Networks](#networks)\n- [Others](#others)\n\n## Networks\n\n${ragged.slice(ragged.indexOf('|'))}\n## Others\n`
  const list: PaperList = readPaperList(remark().use(remarkGfm).parse(text), text)
  const tables: TableOfContents[] = tablesOfContents(list)
  expect(tables.map(({entries}) => entries.map(({line}) => line))).toEqual([[3, 4]])
  const columns: readonly ColumnSchema[] = columnSchemas(list)
  expect(columns).toEqual([])
  expect(placeholderOf(list)).toBe('-')
  const papers: readonly Paper[] = papersOf(list).papers
  expect(papers.map(({entries}) => entries.length)).toEqual([1, 1])
})

test('readPaperList gives other plugins the model', () => {
  const list = readPaperList(remark().use(remarkGfm).parse(ragged), ragged)
  expect(list.entries.map(({title, ids}) => [title, ids])).toEqual([
    ['Deep Residual Learning for Image Recognition', ['arxiv:1512.03385']],
    ['Densely Connected Convolutional Networks', ['arxiv:1608.06993']],
    ['Wide Residual Networks', []]
  ])
})
