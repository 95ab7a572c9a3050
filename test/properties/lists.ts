import fc from 'fast-check'

/** What stands in real lists' titles: words, CJK, emoji, escaped pipes, code, brackets, entities. */
const word = fc.constantFrom(
  'Deep',
  'Learning',
  'Retrieval',
  'Transformers',
  'Diffusion',
  'Vision-Language',
  'Benchmark',
  'LLaVA-1.5',
  'BLIP-2',
  'Survey',
  '多模态',
  '综述',
  '预训练',
  '🔥',
  '⚙️',
  '👩‍💻',
  'a \\| b',
  '`x \\| y`',
  '\\[x\\]',
  '&amp;',
  '$O(n)$',
  '*emphasis*',
  'é',
  'ﬁ'
)
const title = fc.array(word, {minLength: 3, maxLength: 8}).map((words) => words.join(' '))
const number = fc.integer({min: 10000, max: 99999})
const address = fc.oneof(
  number.map((id) => `https://arxiv.org/abs/2301.${id}`),
  number.map((id) => `https://arxiv.org/pdf/2207.${id}v2.pdf`),
  number.map((id) => `https://example.org/papers/${id}_(final).pdf`),
  fc.constantFrom(
    '',
    '#',
    'TODO',
    'https://github.com/facebookresearch/DPR',
    'arxiv.org/abs/2301.00001',
    '#deep-learning'
  )
)
const link = fc.tuple(title, address).map(([text, url]) => `[${text}](${url})`)
const cell = fc.oneof(
  link,
  title,
  fc.constantFrom(
    '-',
    '',
    'N/A',
    '[code](https://github.com/x/y)',
    '[code]()',
    'arXiv 2023',
    'CVPR 2023',
    '<br>',
    '![](https://img.shields.io/x)',
    '[//]: #1',
    '**ViLT**; x',
    '<a id="x"></a>'
  )
)

const header = fc.constantFrom('paper', 'Paper', 'Title', '源码', 'Code', 'github', 'Venue', '收录', 'Notes', 'Date')

function row(cells: readonly string[], style: {outer: boolean; padded: boolean}): string {
  const joined = cells.join(style.padded ? ' | ' : '|')
  if (!style.outer) return joined
  return style.padded ? `| ${joined} |` : `|${joined}|`
}

const table = fc
  .record({
    headers: fc.array(header, {minLength: 2, maxLength: 5}),
    align: fc.constantFrom('---', ':-:', ':--', '--:'),
    outer: fc.boolean(),
    padded: fc.boolean(),
    delimiter: fc.oneof(
      {weight: 6, arbitrary: fc.constant('right')},
      fc.constantFrom('short', 'long', 'missing', 'blank', 'apart')
    ),
    rows: fc.array(fc.array(cell, {minLength: 1, maxLength: 6}), {maxLength: 5})
  })
  .map(({headers, align, outer, padded, delimiter, rows}) => {
    const style = {outer, padded}
    const aligns = headers.map(() => align)
    const shown: Record<string, string[]> = {
      right: [row(aligns, style)],
      short: [row(aligns.slice(1), style)],
      long: [row([...aligns, '---'], style)],
      missing: [],
      blank: [row([...aligns.slice(1), ''], style)],
      apart: ['', row(aligns, style)]
    }
    return [row(headers, style), ...shown[delimiter]!, ...rows.map((cells) => row(cells, style))].join('\n')
  })

const bullets = fc
  .array(
    fc.tuple(
      fc.constantFrom('- ', '* ', '  - ', '1. ', '- [ ] ', '* [x] '),
      fc.oneof(
        link,
        title,
        fc.tuple(title, link).map(([a, b]) => `${a} [${b}]`)
      )
    ),
    {minLength: 1, maxLength: 6}
  )
  .map((items) => items.map(([mark, text]) => mark + text).join('\n'))

const heading = fc.tuple(fc.constantFrom('#', '##', '###'), title).map(([marks, text]) => `${marks} ${text}`)
const contents = fc.constantFrom(
  '- [Deep](#deep)\n- [Learning](#learning)\n  - [多模态](#多模态)',
  '[Deep](#deep) | [Survey](#survey)'
)
const html = fc.constantFrom(
  '<details>\n<summary>More</summary>\n\n',
  '</details>',
  '<h2 align="center">Deep</h2>',
  '<a name="learning"></a>',
  '- <a href="https://arxiv.org/abs/2301.00001">Deep Learning Survey</a>',
  '<ul>\n<li><a href="">Deep</a></li>\n</ul>',
  '<details><summary>More</summary>\n| Paper | Code |\n|---|---|\n| [Deep](https://arxiv.org/abs/2301.00001) |\n</details>',
  '<!-- paperlint-disable -->',
  '<!-- paperlint-enable -->',
  '---\nx: 1\n---',
  '```\n| a |\n```',
  '[^1]: note'
)
const prose = title.map((text) => `${text}, see [above](#deep) and https://arxiv.org/abs/2301.00001.`)
const quote = fc.array(fc.oneof(table, bullets), {minLength: 1, maxLength: 2}).map((blocks) =>
  blocks
    .join('\n\n')
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n')
)
const indented = table.map(
  (block) =>
    `- item\n\n${block
      .split('\n')
      .map((line) => `  ${line}`)
      .join('\n')}`
)

const block = fc.oneof(
  {weight: 3, arbitrary: table},
  {weight: 2, arbitrary: bullets},
  {weight: 3, arbitrary: heading},
  contents,
  html,
  prose,
  quote,
  indented
)

/** What a file begins with where it is not the list: metadata, or a line that only looks like its start. */
const start = fc.oneof(
  {weight: 3, arbitrary: fc.constant('')},
  fc.constantFrom('---\ntitle: Deep\n---\n\n', '+++\ntitle = "Deep"\n+++\n', '---\n', '--- \n\n', '---\n\nDeep\n---\n')
)

/** A list as the grammar of real ones makes it, right or wrong: repeated blocks repeat papers and headings. */
export const list = fc
  .record({
    start,
    blocks: fc.array(block, {minLength: 1, maxLength: 10}),
    again: fc.array(fc.nat({max: 9}), {maxLength: 3}),
    separator: fc.constantFrom('\n\n', '\n\n', '\n\n\n', '\n'),
    end: fc.constantFrom('\n', '', '\n\n'),
    endOfLine: fc.constantFrom('\n', '\r\n'),
    byteOrderMark: fc.constantFrom('', '\uFEFF')
  })
  .map(({start, blocks, again, separator, end, endOfLine, byteOrderMark}) => {
    const all = [...blocks, ...again.map((index) => blocks[index % blocks.length]!)]
    return byteOrderMark + (start + all.join(separator) + end).replaceAll('\n', endOfLine)
  })

export const config = fc.record(
  {
    columns: fc.constantFrom(undefined, [
      {name: 'paper', aliases: ['Title']},
      {name: 'Code', aliases: ['github', '源码']},
      {name: 'Venue', optional: true}
    ]),
    crossListing: fc.constantFrom('auto' as const, 'warn' as const, 'forbid' as const, 'allow' as const),
    placeholder: fc.constantFrom(undefined, '-'),
    toc: fc.constantFrom('check' as const, 'create' as const)
  },
  {requiredKeys: ['crossListing', 'toc']}
)
