// Opens the page of a folder in Chromium, as a server on this machine sends it, and prints what the page says in its body when it is ready.
// It runs in the project that has the packages.
import {readFile} from 'node:fs/promises'
import {createServer} from 'node:http'
import path from 'node:path'
import {chromium} from 'playwright-core'

const folder = process.argv[2]
const types = {'.html': 'text/html; charset=utf-8', '.js': 'text/javascript'}
const server = createServer(async ({url}, response) => {
  const name = url === '/' ? 'index.html' : url
  try {
    const content = await readFile(path.join(folder, name))
    response.writeHead(200, {'content-type': types[path.extname(name)]}).end(content)
  } catch {
    response.writeHead(404).end()
  }
})
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox']
})
try {
  const page = await browser.newPage()
  page.on('pageerror', (error) => process.stderr.write(`${error}\n`))
  await page.goto(`http://127.0.0.1:${server.address().port}/`)
  await page.waitForSelector('body[data-ready]', {timeout: 120_000})
  process.stdout.write(await page.textContent('body'))
} finally {
  await browser.close()
  server.close()
}
