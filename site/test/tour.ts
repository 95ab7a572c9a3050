import type {Locator} from 'playwright-core'
import {listOf} from './lists.js'
import type {OpenPage} from './opened-page.js'

/** Lists that are long, or have something long in them, with `rows` rows where their number matters. */
export function hardLists(rows: number): [name: string, content: string][] {
  return [
    ['54 papers', listOf(54)],
    ['1,000 rows', listOf(1000)],
    [`a problem in each of ${rows.toLocaleString('en')} rows`, listOf(rows).replace(/\[code\]\(\S+\)/g, '[code]()')],
    ['a word of 2 MB on the first screen', table(word)],
    ['a title of 2 MB', table('deep retrieval '.repeat(140_000))],
    ['a word of 2 MB at the end', `${listOf(54)}${table(word)}`]
  ]
}

const word = 'x'.repeat(2_000_000)

const table = (title: string) => `# Papers

| Paper | Code |
| --- | --- |
| [${title}](https://arxiv.org/abs/2004.04906) | [code]() |
| [Wide Residual Networks](https://arxiv.org/abs/1605.07146) |
`

/** Turns over to the next page and to the one before, if there are any. */
async function turnPages(list: Locator): Promise<void> {
  for (const name of ['Next', 'Previous']) {
    const button = list.getByRole('button', {name, exact: true}).first()
    if ((await button.count()) > 0 && (await button.isEnabled())) await button.click()
  }
}

/** All that somebody does with a list, one thing after the other. */
export function tourOf(opened: OpenPage, content: string): [name: string, act: () => Promise<unknown>][] {
  const {page} = opened
  const press = async (...keys: string[]) => {
    await page.locator('.cm-content').focus()
    for (const key of keys) await page.keyboard.press(key)
  }
  return [
    ['open', () => opened.openFile('README.md', content)],
    ['go to the end', () => press('Control+End', 'ArrowUp', 'Home')],
    ['F8', () => press('F8')],
    ['type', () => opened.change(() => page.keyboard.type('My '))],
    ['choose the last problem', () => page.locator('.problem-button').last().click()],
    ['the other problems', () => turnPages(page.locator('.problems'))],
    ['cut and paste all', () => opened.change(() => press('Control+A', 'Control+X', 'Control+V'))],
    ['fix', () => opened.change(() => opened.button(/Apply all safe fixes/).click())],
    ['undo', () => opened.change(() => opened.button('Undo').click())],
    [
      'papers',
      async () => {
        await opened.tab('Papers')
        await page.locator('.paper-table').waitFor()
      }
    ],
    ['the other papers', () => turnPages(page.locator('.papers'))],
    ['search', () => page.getByLabel('Search').fill('deep')],
    [
      'config',
      async () => {
        await opened.tab('Config')
        await page.locator('.reasons').waitFor()
      }
    ],
    ['back to the text', () => opened.tab('Text and problems')]
  ]
}
