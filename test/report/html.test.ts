import {createHash} from 'node:crypto'
import {expect, test} from '@jest/globals'
import {Parser} from 'htmlparser2'
import {lintAndCount} from '../../src/lint/lint.js'
import {html} from '../../src/report/html/html.js'
import type {Report} from '../../src/report/report.js'
import {problem, safeFix} from './problems.js'
import {fileReport, hostile, reportOn} from './reports.js'

const show = (report: Report) => html(report, {color: false})

/** The elements of a report with their attributes, and the texts in them. */
function read(text: string) {
  const elements: {name: string; attributes: Record<string, string>}[] = []
  const texts: string[] = []
  const parser = new Parser({
    onopentag: (name, attributes) => void elements.push({name, attributes}),
    ontext: (part) => void texts.push(part)
  })
  parser.end(text)
  return {elements, text: texts.join('')}
}

/** From the heading of the first file to the end of its section. */
function sectionOf(text: string): string {
  return /<section>.*?<\/section>/s.exec(text)![0]
}

test('shows the line of a problem, the other places and what the fix changes', () => {
  const related = [{message: 'as here', start: 28, end: 73}]
  const text = show(reportOn([problem('error', {related, fix: safeFix})]))
  expect(sectionOf(text)).toBe(`<section>
<h2>README.md <small>1 error, 0 warnings</small></h2>
<details open>
<summary><code>no-empty-link</code> <span class="count">1</span></summary>
<p><a href="https://github.com/paperlint/remark-paperlint/blob/main/rules/no-empty-link.md" rel="noreferrer">About this rule</a></p>
<ol>
<li>
<p><span class="error">error</span> <span class="place">3:3</span></p>
<p>Unexpected empty link, expected an address</p>
<pre><span class="line">3</span> - <mark>[Attention]()</mark></pre>
<p class="related">as here (line 4)</p>
<pre><span class="line">4</span> - <mark>[Attention](https://arxiv.org/abs/1706.03762)</mark></pre>
<p class="fix">Safe fix: Insert <code>https://arxiv.org/abs/1706.03762</code></p>
<pre><del>- - [Attention]()</del><ins>+ - [Attention](<b>https://arxiv.org/abs/1706.03762</b>)</ins></pre>
</li>
</ol>
</details>
</section>`)
})

test('two listings of a paper are compared cell by cell', () => {
  const text = [
    '# Papers',
    '',
    '| Paper | Venue |',
    '| --- | --- |',
    '| [Wide Residual Networks](https://arxiv.org/abs/1605.07146) | BMVC 2016 |',
    '| [Wide Residual Networks](https://arxiv.org/abs/1605.07146) | <b> |',
    ''
  ].join('\n')
  const {problems, read: reading} = lintAndCount(text, {})
  const report = sectionOf(show({files: [{path: 'README.md', text, fixed: 0, read: reading, problems}]}))
  expect(/<table>.*?<\/table>/s.exec(report)![0]).toBe(`<table>
<thead><tr><th scope="col">field</th><th scope="col">line 6 (here)</th><th scope="col">line 5</th></tr></thead>
<tbody>
<tr><th scope="row">Paper</th><td>[Wide Residual Networks](https://arxiv.org/abs/1605.07146)</td><td>[Wide Residual Networks](https://arxiv.org/abs/1605.07146)</td></tr>
<tr><th scope="row">Venue <small>≠ differs</small></th><td><mark>&lt;b&gt;</mark></td><td><mark>BMVC 2016</mark></td></tr>
</tbody>
</table>`)
})

test('what a message has in backticks is code', () => {
  expect(show(reportOn([problem('error', {message: 'Unexpected `<b>`, expected `-`'})]))).toContain(
    '<p>Unexpected <code>&lt;b&gt;</code>, expected <code>-</code></p>'
  )
})

test('begins with the counts', () => {
  const {text} = read(show({files: [fileReport([problem('error'), problem('warning', {fix: safeFix})])]}))
  expect(text).toContain('1 error\n1 warning\npaperlint --fix would fix 1\nread 2 papers, listed 3 times in all\n')
})

test('a file without problems, and no file', () => {
  expect(sectionOf(show(reportOn([])))).toBe('<section>\n<h2>README.md <small>no problems</small></h2>\n</section>')
  expect(read(show({files: []})).text).toContain('0 errors\n0 warnings\nread 0 papers\n')
})

test('has no script, loads nothing, and allows no style but its own', () => {
  const text = show(reportOn([problem('error')]))
  const {elements} = read(text)
  const [, style] = /<style>(.*)<\/style>/s.exec(text)!
  const policy = elements.find(({attributes}) => attributes['http-equiv'])!.attributes.content
  expect(policy).toBe(
    `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style!).digest('base64')}'; base-uri 'none'; form-action 'none'`
  )
  expect(elements.filter(({attributes: {src, style, onclick}}) => src ?? style ?? onclick)).toEqual([])
  expect(elements.map(({name}) => name)).not.toContain('script')
})

test('what a stranger wrote is text', () => {
  const markup = '</pre><img src=x onerror=alert(1)><script>alert(1)</script><a href="javascript:alert(1)">'
  const related = [{message: markup, start: 28, end: 73}]
  const fix = {applicability: 'safe' as const, edits: [{start: 24, end: 24, text: markup}]}
  const {elements, text} = read(show(reportOn([problem('error', {message: markup, related, fix})], `${markup}.md`)))
  expect(elements.filter(({name}) => name === 'script' || name === 'img')).toEqual([])
  expect(elements.flatMap(({attributes: {href}}) => href ?? [])).toEqual([
    'https://github.com/paperlint/remark-paperlint/blob/main/rules/no-empty-link.md'
  ])
  expect(text.split(markup)).toHaveLength(5)
})

test('what would turn the text around, or control a terminal, is visible', () => {
  const text = show(reportOn([problem('error', {message: hostile})], `${hostile}.md`))
  expect(text).toContain('a\\u001b]0;owned\\u0007\\u009b2J ::error::owned #&#35;[error]owned\\u202e')
  expect(text).not.toContain('\u202e')
})

test('long lines and many problems are cut', () => {
  const long = 'x'.repeat(100_000)
  expect(show(reportOn([problem('error', {message: long})])).length).toBeLessThan(5000)
  const many = Array.from({length: 2001}, () => problem('warning'))
  const {elements, text} = read(show(reportOn(many)))
  expect(elements.filter(({name}) => name === 'mark')).toHaveLength(2000)
  expect(text).toContain('… and 1 more.')
})
