import {expect, test} from '@jest/globals'
import {findingsOf} from './axe.js'
import {OpenPage, useBrowser} from './browser.js'
import {listOf} from './lists.js'

useBrowser()

// Each scheme with each language and each width, each language with each width.
test.each([
  ['English, light', 'en', 'light', 1280],
  ['English, dark, on a phone', 'en', 'dark', 360],
  ['Chinese, dark', 'zh', 'dark', 1280],
  ['Chinese, light, on a phone', 'zh', 'light', 360]
] as const)('axe finds nothing, and nothing is wider than the screen: %s', async (_, locale, colorScheme, width) => {
  const opened = await OpenPage.open('', {locale, colorScheme, viewport: {width, height: 800}, bypassCSP: true})
  const {page} = opened
  await page.locator('.problem-button').nth(7).click()
  await page.locator('.details table').waitFor()
  for (const [tab, ready] of [
    ['text', '.details table'],
    ['papers', '.paper-table'],
    ['config', '.reasons']
  ]) {
    await page.locator(`#tab-${tab}`).click()
    await page.locator(ready!).waitFor()
    expect(await findingsOf(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  }
})

test('axe finds nothing in a long list, and the way from page to page keeps the keyboard', async () => {
  const opened = await OpenPage.open('', {bypassCSP: true})
  const {page} = opened
  await opened.openFile('README.md', listOf(150).replace(/\[code\]\(\S+\)/g, '[code]()'))
  for (const [tab, list] of [
    ['Text and problems', '.problems'],
    ['Papers', '.papers']
  ]) {
    await opened.tab(tab!)
    const next = page.locator(list!).getByRole('button', {name: 'Next'}).last()
    await next.focus()
    await page.keyboard.press('Enter')
    expect(await page.locator(`${list} .pages span`).first().textContent()).toMatch(/^101–/)
    expect(await page.locator(':focus').textContent()).toBe('Next')
    await page.keyboard.press('Enter')
    expect(await page.locator(`${list} .pages span`).first().textContent()).toMatch(/^101–/)
    expect(await findingsOf(page)).toEqual([])
  }
})

test('the page is in the language of the browser, or in the one that was chosen', async () => {
  const opened = await OpenPage.open('', {locale: 'zh-CN'})
  const {page} = opened
  expect(await opened.counts()).toBe('6 个错误，9 个警告 · 13 篇论文，共列出 15 次')
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans')
  await page.locator('.cm-content').focus()
  await page.keyboard.press('Control+F')
  await page.getByPlaceholder('查找').waitFor()
  await page.getByLabel('语言').selectOption('English')
  expect(await opened.counts()).toBe('6 errors, 9 warnings · 13 papers, listed 15 times')
  await page.reload()
  await opened.linted()
  expect(await opened.counts()).toBe('6 errors, 9 warnings · 13 papers, listed 15 times')
})

test('in Chinese a rule says in Chinese what it checks, and its messages are marked as English', async () => {
  const opened = await OpenPage.open('', {locale: 'zh-CN'})
  const {page} = opened
  const group = page.locator('.group').filter({hasText: 'no-empty-link'})
  expect(await group.locator('.about-rule').textContent()).toContain('没有缺地址或缺文字的链接')
  const message = group.locator('.message [lang=en]')
  expect(await message.textContent()).toMatch(/^Unexpected empty link/)
  await page.locator('#tab-config').click()
  await page.locator('.field').filter({hasText: 'no-empty-link'}).getByText('没有缺地址或缺文字的链接').waitFor()
})

test('everything is done with the keyboard alone', async () => {
  const opened = await OpenPage.open()
  const {page} = opened
  const focused = () =>
    page.evaluate(() => {
      const element = document.activeElement
      return element?.getAttribute('aria-label') ?? element?.textContent ?? ''
    })
  const tabTo = async (name: RegExp) => {
    for (let count = 0; count < 60; count++) {
      await page.keyboard.press('Tab')
      if (name.test(await focused())) return
    }
    throw new Error(`no way to ${name}`)
  }
  await tabTo(/Text and problems/)
  await page.keyboard.press('ArrowRight')
  await page.locator('.paper-table').waitFor()
  expect(await focused()).toBe('Papers')
  await page.keyboard.press('ArrowLeft')
  await tabTo(/Unexpected address with the scheme/)
  await page.keyboard.press('Enter')
  await page.locator('.diff').waitFor()
  await tabTo(/Apply this fix/)
  await opened.change(() => page.keyboard.press('Enter'))
  expect(await opened.counts()).toMatch(/^5 errors/)
  // The editor is left with Tab, too.
  await page.locator('.cm-content').focus()
  await opened.change(() => page.keyboard.press('Control+z'))
  expect(await opened.counts()).toMatch(/^6 errors/)
  await tabTo(/Apply all safe fixes/)
  await opened.change(() => page.keyboard.press('Enter'))
  expect(await opened.counts()).toMatch(/^3 errors/)
})
