import {readFileSync} from 'node:fs'
import {describe, expect, test} from '@jest/globals'
import type {Page} from 'playwright-core'
import {OpenPage, useBrowser} from './browser.js'
import {listOf, messagesOf, runCommand, withFirstFix} from './lists.js'

useBrowser()

const example = readFileSync(new URL('../public/example.md', import.meta.url), 'utf8')

test('the page opens with a list that has a problem of each rule that is on and needs no more than a short list', async () => {
  const opened = await OpenPage.open()
  const rules = await opened.page.locator('.group h2 code').allTextContents()
  expect(rules.sort()).toEqual([
    'consistent-alignment',
    'consistent-columns',
    'consistent-paper',
    'consistent-placeholder',
    'no-broken-anchor',
    'no-conflicting-link',
    'no-duplicate-paper',
    'no-empty-link',
    'no-malformed-link',
    'no-ragged-row',
    'toc-sync'
  ])
  expect((await opened.messages()).sort()).toEqual(messagesOf(example).sort())
})

test('a problem leads to its place, its rule and the other place, cell by cell', async () => {
  const opened = await OpenPage.open()
  const {page} = opened
  await opened.button(/Unexpected venue “arXiv 2022”/).click()
  expect(await page.locator('.selected-problem').allTextContents()).toEqual(['ACL 2024'])
  expect(await page.locator('.details tr').allTextContents()).toEqual([
    'fieldline 45 (here)line 29',
    'Paper[Text Embeddings by Weakly-Supervised Contrastive Pre-training](https://arxiv.org/abs/2212.03533)' +
      '[Text Embeddings by Weakly-Supervised Contrastive Pre-training](https://arxiv.org/abs/2212.03533)',
    'Venue ≠ differsACL 2024arXiv 2022',
    'Code ≠ differs-[code](https://arxiv.org/abs/2212.03533)',
    'Note ≠ differs-E5'
  ])
  const aboutRule = page.locator('.about-rule').filter({hasText: 'About this rule consistent-paper'})
  expect(await aboutRule.getByRole('link', {name: 'About this rule consistent-paper'}).getAttribute('href')).toBe(
    'https://github.com/paperlint/remark-paperlint/blob/main/rules/consistent-paper.md'
  )
  await page.locator('.details').getByRole('button', {name: 'line 29'}).click()
  await page.locator('.cm-content:focus').waitFor()
  expect(await page.locator('.cm-activeLine').first().textContent()).toContain('arXiv 2022')
})

test.each([1280, 360])(
  'a problem that is opened at the end of the screen is seen with its fix: %i pixels',
  async (width) => {
    const opened = await OpenPage.open('', {viewport: {width, height: 700}})
    const {page} = opened
    await opened.openFile('README.md', listOf(54).replace(/\[code\]\(\S+3\)/g, '[code]()'))
    const last = page.locator('.problem-button').filter({hasText: 'empty link'}).last()
    // So that its first line is at the lower end.
    await last.evaluate((button) => button.scrollIntoView({block: 'end'}))
    await last.click()
    const {y, height} = (await opened.button('Apply this fix').boundingBox())!
    expect(y + height).toBeLessThanOrEqual(700)
  }
)

test('the way to the page of a rule is there once, in either order', async () => {
  const opened = await OpenPage.open()
  const {page} = opened
  const ways = page.getByRole('link', {name: 'About this rule no-empty-link'})
  await opened.button(/Unexpected empty link/).click()
  expect(await ways.count()).toBe(1)
  await page.getByLabel('By section').check()
  expect(await ways.count()).toBe(1)
})

test('what a message has in backticks is code', async () => {
  const opened = await OpenPage.open()
  const message = opened.button(/Unexpected column GitHub/)
  expect(await message.locator('code').allTextContents()).toEqual(['GitHub', 'Code'])
  expect(await opened.page.locator('.problems').textContent()).not.toContain('`')
})

test('Undo and Redo are there while there is something to undo or redo', async () => {
  const opened = await OpenPage.open()
  const can = async () => [await opened.button('Undo').isEnabled(), await opened.button('Redo').isEnabled()]
  expect(await can()).toEqual([false, false])
  await opened.change(() => opened.button(/Apply all safe fixes/).click())
  expect(await can()).toEqual([true, false])
  await opened.change(() => opened.button('Undo').click())
  expect(await can()).toEqual([false, true])
  await opened.openFile('README.md', listOf(54))
  expect(await can()).toEqual([false, false])
})

test('what is said of a fix moves nothing, and goes when the text changes', async () => {
  const opened = await OpenPage.open()
  const notice = opened.page.locator('.notice p')
  const place = () => opened.page.locator('.editor').boundingBox()
  const before = await place()
  await opened.change(() => opened.button(/Apply all safe fixes/).click())
  expect(await notice.textContent()).toMatch(/^Fixed: 5\./)
  expect(await place()).toEqual(before)
  await opened.change(() => opened.button('Undo').click())
  expect(await notice.count()).toBe(0)
})

test('what is typed is linted at once, without waiting for the next key', async () => {
  const opened = await OpenPage.open('', {}, recordLints)
  await opened.page.locator('.cm-content').focus()
  // A paste, since a key of the test comes with time around it: no timer can run within this function.
  const lints = await opened.page.locator('.cm-content').evaluate((element) => {
    const recorded = window as unknown as Recorded
    const before = recorded.lints
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', 'x')
    element.dispatchEvent(new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true}))
    return recorded.lints - before
  })
  expect(lints).toBe(1)
})

interface Recorded {
  /** How many texts were given to a worker. */
  lints: number
}

async function recordLints(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const recorded = Object.assign(window, {lints: 0})
    const {postMessage} = Worker.prototype
    Worker.prototype.postMessage = function (message: {kind: string}) {
      if (message.kind === 'lint') recorded.lints++
      postMessage.call(this, message)
    }
  })
}

test('the problems by section', async () => {
  const opened = await OpenPage.open()
  await opened.page.getByLabel('By section').check()
  expect(await opened.page.locator('.group h2').allTextContents()).toEqual([
    'Contents 2',
    'Surveys 1',
    'Single vectors 5',
    'Late interaction 3',
    'Sparse vectors 3',
    'Language models 1'
  ])
})

describe('fixes', () => {
  test('show what they change, are applied alone, and undone', async () => {
    const opened = await OpenPage.open()
    await opened.button(/Unexpected address with the scheme/).click()
    expect(await opened.page.locator('.diff del').textContent()).toContain('(htps://arxiv.org/abs/2112.09118)')
    expect(await opened.page.locator('.diff ins').textContent()).toContain('(https://arxiv.org/abs/2112.09118)')
    await opened.change(() => opened.button('Apply this fix').click())
    expect(String((await opened.download('Download')).content)).toBe(example.replace('htps://', 'https://'))
    expect(await opened.button(/Unexpected address with the scheme/).count()).toBe(0)
    await opened.change(() => opened.button('Undo').click())
    expect(String((await opened.download('Download')).content)).toBe(example)
    expect(await opened.button(/Unexpected address with the scheme/).count()).toBe(1)
  })

  test('one after the other: the next problem of the rule is opened, and is where the keyboard is', async () => {
    const opened = await OpenPage.open()
    const {page} = opened
    await opened.openFile('README.md', listOf(54).replace(/\[code\]\(\S+3\)/g, '[code]()'))
    await opened.button(/Unexpected empty link.*Models 13”/).click()
    await opened.change(() => opened.button('Apply this fix').click())
    expect(await page.locator('.selected .message').textContent()).toMatch(/empty link.*Models 23”/)
    expect(await page.locator('.problem-button:focus .message').textContent()).toMatch(/empty link.*Models 23”/)
    for (let left = 3; left > 0; left--) await opened.change(() => opened.button('Apply this fix').click())
    expect(await page.locator('.selected').count()).toBe(0)
    expect(await page.locator('.problem-pane:focus').count()).toBe(1)
  })

  test.each([
    ['54 papers', listOf(54)],
    ['1,000 rows', listOf(1000)],
    ['2 MB', listOf(16_000)]
  ])('one alone makes the edits that the command reports, in a text that was pasted: %s', async (_, content) => {
    const opened = await OpenPage.open()
    await opened.paste(content)
    await opened.page.locator('.problem-button').first().click()
    await opened.change(() => opened.button('Apply this fix').click())
    const fixed = await opened.download('Download')
    expect(String(fixed.content) === withFirstFix(content)).toBe(true)
    expect(String(fixed.content) === content).toBe(false)
  })

  test.each([
    ['54 papers', listOf(54)],
    ['1,000 rows', listOf(1000)],
    ['2 MB', listOf(16_000)],
    ['CRLF and a byte order mark', `\uFEFF${listOf(54).replaceAll('\n', '\r\n')}`],
    ['several line endings', listOf(54).replace(/\n/g, (_, at) => (at % 3 === 0 ? '\r\n' : '\n'))]
  ])('all safe ones at once make the same bytes as the command, and are undone: %s', async (_, content) => {
    const opened = await OpenPage.open()
    await opened.openFile('README.md', content)
    await opened.change(() => opened.button(/Apply all safe fixes/).click())
    const fixed = await opened.download('Download')
    expect(fixed.name).toBe('README.md')
    expect(fixed.content.equals(runCommand(content, '--fix').content)).toBe(true)
    expect(fixed.content.equals(Buffer.from(content))).toBe(false)
    await opened.change(() => opened.button('Undo').click())
    expect((await opened.download('Download')).content.equals(Buffer.from(content))).toBe(true)
  })
})

test('where the fast parser cannot be loaded, the other one reads long lists as well', async () => {
  const opened = await OpenPage.open('', {}, (page) => page.context().route('**/*.wasm', (route) => route.abort()))
  await opened.openFile('README.md', listOf(1000))
  expect(await opened.counts()).toBe('0 errors, 2 warnings · 1000 papers, listed 1002 times')
  await opened.change(() => opened.button(/Apply all safe fixes/).click())
  expect(await opened.counts()).toMatch(/^0 errors, 1 warning /)
})

test('a text that is pasted is read, and what is typed is read at once', async () => {
  const opened = await OpenPage.open()
  const list = listOf(54)
  await opened.paste(list)
  expect(await opened.counts()).toBe('0 errors, 7 warnings · 54 papers, listed 56 times')
  expect((await opened.messages()).sort()).toEqual(messagesOf(list).sort())
  await opened.page.keyboard.press('Control+End')
  await opened.change(() => opened.page.keyboard.type('- [Wide Residual Networks]()'))
  expect((await opened.messages()).sort()).toEqual(messagesOf(`${list}- [Wide Residual Networks]()`).sort())
  expect(await opened.button(/Unexpected empty link/).count()).toBe(1)
})

test('the cursor stays where somebody types, whichever problem is looked at', async () => {
  const opened = await OpenPage.open()
  await opened.button(/Unexpected address with the scheme/).click()
  await opened.page.locator('.cm-content').focus()
  await opened.page.keyboard.press('Control+Home')
  for (const letter of 'My ') {
    await opened.change(() => opened.page.keyboard.type(letter))
    await opened.page.locator('.diff').waitFor()
  }
  expect(String((await opened.download('Download')).content)).toBe(`My ${example}`)
})

test('many problems have pages; the one that is gone to is on the page that is shown', async () => {
  const opened = await OpenPage.open()
  const {page} = opened
  await opened.openFile('README.md', listOf(250).replace(/\[code\]\(\S+\)/g, '[code]()'))
  const shownPage = () => page.locator('.problems .pages').first().locator('span').textContent()
  const turn = (name: string) => page.locator('.problems').getByRole('button', {name}).last().click()
  expect(await shownPage()).toBe('1–100 of 227')
  await turn('Next')
  expect(await shownPage()).toBe('101–200 of 227')
  await page.locator('.cm-content').focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Shift+F8')
  await page.locator('.problems .selected').waitFor()
  expect(await shownPage()).toBe('201–227 of 227')
  await turn('Previous')
  expect(await shownPage()).toBe('101–200 of 227')
  expect(await page.locator('.problems .selected').count()).toBe(0)
})

test('F8 goes to the next problem, Shift-F8 to the one before', async () => {
  const opened = await OpenPage.open()
  const {page} = opened
  await page.locator('.cm-content').focus()
  const marked = () => page.locator('.selected-problem').allTextContents()
  await page.keyboard.press('F8')
  expect(await marked()).toEqual(['#single-vector'])
  await page.keyboard.press('F8')
  expect(await marked()).toEqual(['#languge-models'])
  await page.keyboard.press('Shift+F8')
  expect(await marked()).toEqual(['#single-vector'])
})

test('a changed text is not replaced before that is asked, unless it was downloaded', async () => {
  const opened = await OpenPage.open()
  await opened.change(() => opened.button(/Apply all safe fixes/).click())
  await opened.openFile('a.md', listOf(54))
  expect(opened.asked).toEqual(['The text was changed and not downloaded. Open another one all the same?'])
  await opened.change(() => opened.button(/Apply all safe fixes/).click())
  await opened.download('Download')
  await opened.openFile('b.md', listOf(54))
  await opened.openFile('c.md', listOf(54))
  expect(opened.asked).toHaveLength(1)
})

test('what is copied is the text', async () => {
  const opened = await OpenPage.open()
  await opened.button('Copy').click()
  await opened.page.getByText('Copied.').waitFor()
  expect(await opened.page.evaluate(() => navigator.clipboard.readText())).toBe(example)
})

test('a file that is no UTF-8 is refused, and the text stays', async () => {
  const opened = await OpenPage.open()
  const before = await opened.counts()
  await opened.page
    .locator('input[type=file]')
    .setInputFiles({name: 'a.md', mimeType: 'text/markdown', buffer: Buffer.from([0xff, 0x0a])})
  await opened.page.getByRole('alert').getByText('a.md is not UTF-8').waitFor()
  expect(await opened.counts()).toBe(before)
})

test('a file that is dropped is opened', async () => {
  const opened = await OpenPage.open()
  await opened.change(() =>
    opened.page.evaluate((content) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([content], 'dropped.md'))
      document.body.dispatchEvent(new DragEvent('drop', {dataTransfer, bubbles: true, cancelable: true}))
    }, listOf(54))
  )
  expect((await opened.download('Download')).name).toBe('dropped.md')
})
