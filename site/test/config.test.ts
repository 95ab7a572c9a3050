import {expect, test} from '@jest/globals'
import type {BrowserContextOptions} from 'playwright-core'
import {OpenPage, useBrowser} from './browser.js'

useBrowser()

async function openConfig(options?: BrowserContextOptions): Promise<OpenPage> {
  const opened = await OpenPage.open('', options)
  await opened.tab('Config')
  await opened.page.locator('.reasons').waitFor()
  return opened
}

const json = async (opened: OpenPage) => JSON.parse((await opened.page.locator('.json pre').textContent())!)

test('what the list does already is filled in, and why', async () => {
  const opened = await openConfig()
  expect(await json(opened)).toEqual({
    columns: [{name: 'Paper'}, {name: 'Venue'}, {name: 'Code', aliases: ['GitHub']}, {name: 'Note'}],
    placeholder: '-',
    crossListing: 'auto'
  })
  expect(await opened.page.locator('.reasons li').allTextContents()).toContain(
    'placeholder: -, as in 14 of 15 empty cells'
  )
})

test('the text is linted with what is chosen, and the JSON can be copied', async () => {
  const opened = await openConfig()
  const {page} = opened
  await opened.change(() => page.getByLabel('toc-sync', {exact: true}).selectOption('off'))
  await opened.change(() => page.getByLabel('crossListing', {exact: true}).selectOption('allow'))
  expect(await json(opened)).toMatchObject({crossListing: 'allow', rules: {'toc-sync': 'off'}})
  await opened.button('Copy').click()
  await page.getByText('Copied.').waitFor()
  expect(JSON.parse(await page.evaluate(() => navigator.clipboard.readText()))).toEqual(await json(opened))
  await opened.tab('Text and problems')
  const rules = await page.locator('.group h2 code').allTextContents()
  expect(rules).not.toContain('toc-sync')
})

test('a column is called by its name, and a choice that is not made says so', async () => {
  const {page} = await openConfig()
  const columns = page.locator('fieldset').filter({hasText: 'The ordered columns'}).locator('> details')
  expect(await columns.locator('> summary').allTextContents()).toEqual(['Paper', 'Venue', 'Code', 'Note'])
  await columns.first().locator('> summary').click()
  const align = page.getByLabel('align', {exact: true}).first()
  expect(await align.locator('option').allTextContents()).toEqual(['not set', 'left', 'center', 'right', 'none'])
})

test('on a phone the JSON comes before the form', async () => {
  const {page} = await openConfig({viewport: {width: 360, height: 740}})
  const [json, form] = await Promise.all(['.json', '.config form'].map((name) => page.locator(name).boundingBox()))
  expect(json!.y).toBeLessThan(form!.y)
})

test('the options of a rule', async () => {
  const opened = await openConfig()
  const {page} = opened
  await page.locator('summary').filter({hasText: 'table-format'}).click()
  await page.getByLabel('table-format', {exact: true}).selectOption('warn')
  await page.getByLabel('style', {exact: true}).selectOption('aligned')
  expect((await json(opened)).rules).toEqual({'table-format': ['warn', {style: 'aligned'}]})
})

test('a config that is wrong says why, and the text is linted without it', async () => {
  const opened = await openConfig()
  const {page} = opened
  await page
    .locator('summary')
    .filter({hasText: /^Paper$/})
    .click()
  await opened.change(() => page.getByLabel('name', {exact: true}).first().fill(''))
  await page.getByRole('alert').getByText('columns[0].name').first().waitFor()
  expect(await opened.counts()).toMatch(/^6 errors, 9 warnings/)
})
