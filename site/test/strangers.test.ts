import {execFileSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from '@jest/globals'
import {findingsOf} from './axe.js'
import {OpenPage, useBrowser} from './browser.js'
import {listOf} from './lists.js'
import {hardLists, tourOf} from './tour.js'

useBrowser()

const hostile = `# Papers <img src=x onerror="alert(1)">

| Paper | Venue | Code |
| --- | --- | --- |
| [<img src=x onerror=alert(1)> Is All You Need for Retrieval](https://arxiv.org/abs/2004.04906) | <svg onload=alert(1)> 2020 | [code](javascript:alert(1)) |
| [A Title that Turns \u202eAround in Terminals](javascript:alert(document.domain)) | ICLR 2021 | [code]() |
| [<script>alert(1)</script> Passage Search for All](https://arxiv.org/abs/2004.12832) | "><b>SIGIR</b> 2020 | [code](data:text/html,<script>alert(1)</script>) |
| [<img src=x onerror=alert(1)> Is All You Need for Retrieval](https://arxiv.org/abs/2004.04906) | ICLR 2021 | - |
`

test('what a list says is text, and nothing of it runs or is loaded', async () => {
  const asked: string[] = []
  const opened = await OpenPage.open('', {}, async (page) => {
    page.on('request', (request) => asked.push(request.url()))
  })
  const {page} = opened
  await opened.openFile('"><img src=x onerror=alert(1)>.md', hostile)
  await opened.page.getByLabel('By section').check()
  for (const button of await page.locator('.problem-button').all()) await button.click()
  await opened.tab('Papers')
  await page.locator('.paper-table').waitFor()
  const links = await page
    .locator('.paper-table a')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).protocol))
  expect(new Set(links)).toEqual(new Set(['https:']))
  expect(await page.locator('img, #app script').count()).toBe(0)
  await opened.tab('Config')
  await page.locator('.json').waitFor()
  const own = new URL(page.url()).origin
  expect(asked.filter((url) => new URL(url).origin !== own && !url.startsWith('blob:'))).toEqual([])
})

test('a cell of 2 MB is shown in part, and the page goes on', async () => {
  const opened = await OpenPage.open()
  const {page} = opened
  const long = 'deep retrieval '.repeat(140_000)
  await opened.openFile(
    'README.md',
    `${listOf(54)}| [${long}](https://arxiv.org/abs/2004.04906) | <img src=x onerror=alert(1)> |\n`
  )
  expect(await opened.counts()).toMatch(/listed 57 times/)
  await page.locator('.problem-button').last().click()
  await opened.tab('Papers')
  await page.locator('.paper-table').waitFor()
  expect((await page.locator('.paper-table').textContent())!.length).toBeLessThan(100_000)
})

// Of 1,000 rows the page holds 4,300 elements and 19,000 characters at most, and of more rows hardly more. A browser needs a tenth of a second
// for some ten thousands of elements, and a second for a line of 2 MB.
const MOST_ELEMENTS = 6000
const MOST_CHARACTERS = 40_000

test.each(hardLists(3000))('the page holds a part of the list, whatever is done: %s', async (_, content) => {
  const opened = await OpenPage.open()
  const {elements, characters} = await opened.mostHeld(async () => {
    for (const [, act] of tourOf(opened, content)) await act()
  })
  expect(elements).toBeLessThan(MOST_ELEMENTS)
  expect(characters).toBeLessThan(MOST_CHARACTERS)
})

test('--format html is a page that loads nothing and runs nothing', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'paperlint-site-'))
  try {
    const [list, report] = ['list.md', 'report.html'].map((name) => path.join(folder, name))
    writeFileSync(list!, hostile)
    const command = fileURLToPath(new URL('../../dist/paperlint.cjs', import.meta.url))
    try {
      execFileSync(process.execPath, [command, '--format', 'html', '--output-file', report!, list!], {stdio: 'ignore'})
    } catch {
      // There are problems.
    }
    expect(readFileSync(report!, 'utf8')).toContain('&lt;img src=x onerror=alert(1)&gt;')
    const asked: string[] = []
    const opened = await OpenPage.open(`file://${report}`, {bypassCSP: true}, async (page) => {
      page.on('request', (request) => asked.push(request.url()))
    })
    await opened.page.locator('details').first().waitFor()
    expect(await opened.page.locator('img, script').count()).toBe(0)
    expect(await opened.page.locator('mark').count()).toBeGreaterThan(2)
    expect(await findingsOf(opened.page)).toEqual([])
    expect(asked).toEqual([`file://${report}`])
  } finally {
    rmSync(folder, {recursive: true})
  }
})

test('the first load is less than 400 kB', async () => {
  const sizes: Promise<number>[] = []
  await OpenPage.open('', {}, async (page) => {
    page.on('response', (response) =>
      sizes.push(
        response
          .request()
          .sizes()
          .then(({responseBodySize}) => responseBodySize)
      )
    )
  })
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  expect(total).toBeGreaterThan(200_000)
  expect(total).toBeLessThan(400_000)
})
