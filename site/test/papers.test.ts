import {expect, test} from '@jest/globals'
import {OpenPage, useBrowser} from './browser.js'
import {listOf, runCommand} from './lists.js'

useBrowser()

async function openPapers(content?: string): Promise<OpenPage> {
  const opened = await OpenPage.open()
  if (content !== undefined) await opened.openFile('README.md', content)
  await opened.tab('Papers')
  await opened.page.locator('.paper-table tbody tr').first().waitFor()
  return opened
}

const shown = (opened: OpenPage) => opened.page.locator('.papers [role=status]').textContent()
const titles = (opened: OpenPage) => opened.page.locator('.paper-table tbody th').allTextContents()

test('a row for each paper, with what its listings say', async () => {
  const opened = await openPapers()
  expect(await shown(opened)).toBe('13 of 13 papers')
  expect(await opened.page.locator('thead th').allTextContents()).toEqual([
    'Title ↕',
    'Nickname ↕',
    'Venue ↕',
    'Year ↕',
    'Code ↕',
    'Section ↕',
    'Lines ↑',
    'Links'
  ])
  const row = opened.page.getByRole('row').filter({hasText: 'Dense Passage Retrieval'})
  expect(await row.locator('th, td').allTextContents()).toEqual([
    'Dense Passage Retrieval for Open-Domain Question Answering',
    '',
    'EMNLP 2020',
    '2020',
    'Code',
    'Single vectors',
    '2630',
    'arxiv.org '
  ])
})

test('the table is sorted by each column, what says nothing last', async () => {
  const opened = await openPapers()
  await opened.button('Title').click()
  expect((await titles(opened))[0]).toMatch(/^Approximate Nearest/)
  await opened.button('Title').click()
  expect((await titles(opened))[0]).toMatch(/^Unsupervised Dense/)
  await opened.button('Nickname').click()
  expect((await titles(opened))[0]).toMatch(/^BERT/)
  await opened.button('Nickname').click()
  expect((await titles(opened))[0]).toMatch(/^SPLADE/)
})

test('search and filters', async () => {
  const opened = await openPapers()
  const {page} = opened
  await page.getByLabel('Search').fill('retrieval colbert')
  expect(await titles(opened)).toEqual([
    'ColBERTv2: Effective and Efficient Retrieval via Lightweight Late Interaction'
  ])
  await page.getByLabel('Search').fill('')
  await page.getByLabel('Year').selectOption('2021')
  expect(await shown(opened)).toBe('2 of 13 papers')
  await page.getByLabel('Venue').selectOption('ICLR')
  expect(await shown(opened)).toBe('1 of 13 papers')
  await page.getByLabel('Year').selectOption('all')
  await page.getByLabel('Venue').selectOption('all')
  await page.locator('.filters').getByLabel('Section').selectOption('Sparse vectors')
  expect(await shown(opened)).toBe('2 of 13 papers')
  await page.getByLabel('has code').check()
  expect(await shown(opened)).toBe('2 of 13 papers')
  await page.locator('.filters').getByLabel('Section').selectOption('all')
  await page.getByLabel('has code').uncheck()
  await page.getByLabel('listed twice').check()
  expect(await shown(opened)).toBe('2 of 13 papers')
  await page.getByLabel('listed twice').uncheck()
  await page.getByLabel('no link').check()
  expect(await shown(opened)).toBe('0 of 13 papers')
})

test('a bar of a plot is a filter', async () => {
  const opened = await openPapers()
  await opened.page.getByText('Papers by year and venue').click()
  await opened.button('2022 5').click()
  expect(await shown(opened)).toBe('5 of 13 papers')
  await opened.button('TOIS 1').click()
  expect(await titles(opened)).toEqual(['Semantic Models for the First-Stage Retrieval: A Comprehensive Review'])
})

test('what no paper says has no column, no filter and no plot', async () => {
  const years = await openPapers('# Papers\n\n- [Wide Residual Networks](https://arxiv.org/abs/1605.07146), 2016\n')
  await years.page.getByText('Papers by year and venue').click()
  expect(await years.page.locator('.plot figcaption').allTextContents()).toEqual(['By year'])
  expect(await years.page.locator('.filters select').count()).toBe(2)
  const titlesOnly = await openPapers(
    '# Papers\n\n- [Wide Residual Networks](https://openreview.net/forum?id=a1B2c3D4)\n'
  )
  expect(await titlesOnly.page.getByText('Papers by year and venue').count()).toBe(0)
  expect(await titlesOnly.page.locator('thead th').allTextContents()).toEqual([
    'Title ↕',
    'Section ↕',
    'Lines ↑',
    'Links'
  ])
})

test('a long list has pages, and a search begins with the first', async () => {
  const opened = await openPapers(listOf(250))
  const {page} = opened
  const shownPage = () => page.locator('.papers .pages').first().locator('span').textContent()
  const next = page.locator('.papers').getByRole('button', {name: 'Next'})
  expect(await shownPage()).toBe('1–100 of 250')
  await next.last().click()
  expect(await shownPage()).toBe('101–200 of 250')
  await next.last().click()
  expect(await shownPage()).toBe('201–250 of 250')
  expect((await titles(opened))[0]).toBe('Visual Retrieval with Causal Models 200')
  expect(await next.first().isEnabled()).toBe(false)
  await page.getByLabel('Search').fill('models 1')
  expect(await shownPage()).toBe('1–100 of 226')
  await page.getByLabel('Search').fill('models 11')
  expect(await page.locator('.papers .pages').count()).toBe(0)
})

test('on a phone the table is on the first screen', async () => {
  const opened = await OpenPage.open('', {viewport: {width: 360, height: 740}})
  await opened.tab('Papers')
  const {y} = (await opened.page.locator('.paper-table tbody tr').first().boundingBox())!
  expect(y).toBeLessThan(740)
})

test('a line leads to the text', async () => {
  const opened = await openPapers()
  await opened.button('line 30').click()
  await opened.page.locator('.cm-content:focus').waitFor()
  await opened.page.waitForFunction(() => {
    const root = document.querySelector('.editor')!.shadowRoot!
    return root.querySelector('.cm-activeLine')?.textContent?.startsWith('| [Dense Passage Retrieval')
  })
})

test.each([
  ['54 papers', 54],
  ['1,000 rows', 1000],
  ['2 MB', 16_000]
])('the export is that of the command: %s', async (_, count) => {
  const content = listOf(count)
  const opened = await openPapers(content)
  expect(await shown(opened)).toBe(`${count} of ${count} papers`)
  const formats = [
    ['CSV', 'csv', 'README.csv'],
    ['JSON', 'json', 'README.json'],
    ['BibTeX', 'bibtex', 'README.bib']
  ]
  for (const [button, format, name] of formats) {
    const file = await opened.download(button!)
    expect(file.name).toBe(name)
    expect(String(file.content) === runCommand(content, 'export', '--format', format!).stdout).toBe(true)
  }
  await opened.page.getByLabel('Search').fill('models 53')
  await opened.page.getByLabel('Year').selectOption('2018')
  expect(await titles(opened)).toContain('Dense Parsing with Neural Models 53')
  await opened.page.getByLabel('listed twice').check()
  expect(await titles(opened)).toEqual([])
})
