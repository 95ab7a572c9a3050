import http from 'node:http'
import {afterAll, beforeAll, expect, test} from '@jest/globals'
import type {Page} from 'playwright-core'
import {OpenPage, useBrowser} from './browser.js'

useBrowser()

const list = '# Papers\n\n- [Wide Residual Networks]()\n'
let gitHub: http.Server

/** A server of files, as GitHub's raw host is one. */
beforeAll(async () => {
  gitHub = http.createServer(({url}, response) => {
    response.setHeader('access-control-allow-origin', '*')
    if (url === '/owner/papers/HEAD/README.md' || url === '/owner/papers/HEAD/docs/a%20list.md') response.end(list)
    else if (url === '/owner/small/HEAD/readme.md') response.end(list)
    else if (url?.startsWith('/owner/busy/')) response.writeHead(429).end()
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => gitHub.listen(0, '127.0.0.1', resolve))
})
afterAll(() => {
  gitHub.close()
})

/** Sends what the page asks of GitHub to that server. */
async function serveGitHub(page: Page): Promise<void> {
  const {port} = gitHub.address() as {port: number}
  await page.route('https://raw.githubusercontent.com/**', async (route) => {
    const {pathname} = new URL(route.request().url())
    const response = await fetch(`http://127.0.0.1:${port}${pathname}`)
    await route.fulfill({
      status: response.status,
      headers: {'access-control-allow-origin': '*'},
      body: await response.text()
    })
  })
}

test('?list=owner/name opens the README, and the link can be shared', async () => {
  const opened = await OpenPage.open('?list=owner/papers', {}, serveGitHub)
  expect(await opened.messages()).toEqual(['Unexpected empty link, expected an address, in “Wide Residual Networks”'])
  await opened.button('Copy link').click()
  await opened.page.getByText('Copied.').waitFor()
  expect(await opened.page.evaluate(() => navigator.clipboard.readText())).toMatch(/^http:.*\?list=owner\/papers$/)
})

test('a repository is opened by its name or its address, another list by its path', async () => {
  const opened = await OpenPage.open('', {}, serveGitHub)
  const {page} = opened
  for (const name of [
    'owner/small',
    'https://github.com/owner/papers',
    'https://github.com/owner/papers/blob/main/docs/a list.md'
  ]) {
    await page.getByLabel('Repository on GitHub').fill(name)
    await opened.change(() => opened.button('Open').click())
    expect(await opened.counts()).toMatch(/^1 error,/)
  }
  expect(new URL(page.url()).search).toBe('?list=owner/papers/docs/a%20list.md')
  expect((await opened.download('Download')).name).toBe('a list.md')
})

test.each([
  ['owner/missing', 'There is no README.md in owner/missing on GitHub, or it is not public.'],
  ['owner/busy', 'GitHub answers 429 for owner/busy.'],
  ['owner', 'Write the repository as owner/name.'],
  ['javascript:alert(1)', 'Write the repository as owner/name.']
])('one clear line where there is no list: %s', async (name, message) => {
  const opened = await OpenPage.open(`?list=${encodeURIComponent(name)}`, {}, serveGitHub)
  await opened.page.getByRole('alert').getByText(message).waitFor()
  expect(await opened.counts()).toMatch(/^6 errors, 9 warnings/)
})

test('without a network, that is said', async () => {
  const opened = await OpenPage.open('?list=owner/papers', {}, (page) =>
    page.route('https://raw.githubusercontent.com/**', (route) => route.abort())
  )
  await opened.page.getByRole('alert').getByText('GitHub cannot be reached. Is there a network?').waitFor()
})
