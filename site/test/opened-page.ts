import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {gzipSync} from 'node:zlib'
import {type Browser, type BrowserContextOptions, chromium, type Page} from 'playwright-core'

const built = fileURLToPath(new URL('../dist/', import.meta.url))
const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.md': 'text/markdown'
}

let browser: Browser
let server: http.Server
/** Where the page is. */
let address: string
/** Of the files that are opened. */
let folder: string
const pages: OpenPage[] = []
/** The files of the page, compressed. */
const packed = new Map<string, Buffer>()

/** How long a test waits for something that should come, in milliseconds: a busy machine is no failure. */
const PATIENCE = 120_000

/** Starts Chromium and a server of the built page. */
export async function startBrowser(): Promise<Browser> {
  folder = mkdtempSync(path.join(os.tmpdir(), 'paperlint-site-'))
  server = http.createServer(async (request, response) => {
    const {pathname} = new URL(request.url!, 'http://localhost')
    const file = path.join(built, pathname === '/' ? 'index.html' : pathname)
    try {
      const content = packed.get(file) ?? gzipSync(await readFile(file))
      packed.set(file, content)
      response.writeHead(200, {'content-type': types[path.extname(file)] ?? 'text/plain', 'content-encoding': 'gzip'})
      response.end(content)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as {port: number}).port}/`
  // The sandbox does not run as root, as in a container.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  browser = await chromium.launch({executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args})
  return browser
}

/** Closes the pages that are open. */
export async function closePages(): Promise<OpenPage[]> {
  const closed = pages.splice(0)
  for (const {page} of closed) await page.context().close()
  return closed
}

export async function stopBrowser(): Promise<void> {
  await browser.close()
  server.close()
  rmSync(folder, {recursive: true})
}

/** What is in the page, its editor included. */
interface Held {
  elements: number
  characters: number
}

export interface Download {
  name: string
  content: Buffer
}

/** The page in a browser of its own. */
export class OpenPage {
  readonly page: Page
  /** Errors of scripts and breaches of the page's policy. After each test there must be none. */
  readonly faults: string[] = []

  /** The questions that were answered with yes. */
  readonly asked: string[] = []

  private constructor(page: Page) {
    this.page = page
    page.on('pageerror', (error) => this.faults.push(String(error)))
    page.on('console', (message) => {
      const isExpected = /Failed to load resource/.test(message.text())
      if (message.type() === 'error' && !isExpected) this.faults.push(message.text())
    })
    page.on('dialog', (dialog) => {
      // The page asks so itself before a changed text is lost.
      if (dialog.message().startsWith('The text was changed')) {
        this.asked.push(dialog.message())
        void dialog.accept()
        return
      }
      this.faults.push(`dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
  }

  /**
   * Opens the page, or another address.
   *
   * @param prepare What to do before, such as answering for GitHub.
   */
  static async open(
    query = '',
    options: BrowserContextOptions = {},
    prepare: (page: Page) => Promise<unknown> = async () => {}
  ): Promise<OpenPage> {
    const context = await browser.newContext({
      locale: 'en',
      permissions: ['clipboard-read', 'clipboard-write'],
      ...options
    })
    context.setDefaultTimeout(PATIENCE)
    const opened = new OpenPage(await context.newPage())
    pages.push(opened)
    await prepare(opened.page)
    await opened.page.goto(query.startsWith('file:') ? query : address + query)
    if (!query.startsWith('file:')) await opened.linted()
    return opened
  }

  /** Waits for the problems of the text as it is. */
  async linted(): Promise<void> {
    await this.page.locator('[role=status][data-current=true]').waitFor()
  }

  /** What the page says of the text: `4 errors, 6 warnings · 13 papers, listed 15 times`. */
  async counts(): Promise<string> {
    return (await this.page.locator('[role=status][data-current]').textContent())!
  }

  /** Opens a file, as with the button. */
  async openFile(name: string, content: string | Buffer): Promise<void> {
    const version = await this.#version()
    const file = path.join(folder, name)
    writeFileSync(file, content)
    await this.page.locator('input[type=file]').setInputFiles(file)
    await this.#lintedAfter(version)
  }

  /** Pastes a text over the one that is there. */
  async paste(text: string): Promise<void> {
    const version = await this.#version()
    const editor = this.page.locator('.cm-content')
    await editor.focus()
    await this.page.keyboard.press('Control+A')
    await editor.evaluate((element, pasted) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', pasted)
      element.dispatchEvent(new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true}))
    }, text)
    await this.#lintedAfter(version)
  }

  /** Does what changes the text or the config, and waits for the problems then. */
  async change(act: () => Promise<unknown>): Promise<void> {
    const version = await this.#version()
    await act()
    await this.#lintedAfter(version)
  }

  button(name: string | RegExp) {
    return this.page.getByRole('button', {name, exact: typeof name === 'string'})
  }

  async tab(name: string): Promise<void> {
    await this.page.getByRole('tab', {name, exact: true}).click()
  }

  /** The file that a button gives. */
  async download(button: string): Promise<Download> {
    const waiting = this.page.waitForEvent('download')
    await this.button(button).click()
    const download = await waiting
    return {name: download.suggestedFilename(), content: await readFile(await download.path())}
  }

  /** The messages of the problems in the list, with their lines. */
  async messages(): Promise<string[]> {
    return this.page.locator('.problem-button .message').allTextContents()
  }

  /**
   * The most that the page ever holds while something is done: all of that has to be styled and laid out at once. Unlike the time which that
   * takes, it is the same on every machine.
   */
  async mostHeld(act: () => Promise<unknown>): Promise<Held> {
    const most = await this.page.evaluateHandle(() => {
      const held = {elements: 0, characters: 0}
      const parts = [document.body, document.querySelector('.editor')!.shadowRoot!]
      const count = () => {
        const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
        held.elements = Math.max(held.elements, sum(parts.map((part) => part.querySelectorAll('*').length)))
        held.characters = Math.max(held.characters, sum(parts.map((part) => part.textContent!.length)))
      }
      const observer = new MutationObserver(count)
      for (const part of parts) observer.observe(part, {subtree: true, childList: true, characterData: true})
      count()
      return held
    })
    await act()
    return most.jsonValue()
  }

  async #version(): Promise<number> {
    const version = await this.page.locator('[role=status][data-current]').getAttribute('data-version')
    return Number(version)
  }

  async #lintedAfter(version: number): Promise<void> {
    await this.page.waitForFunction((before) => {
      const status = document.querySelector<HTMLElement>('[role=status][data-current=true]')
      return status !== null && Number(status.dataset.version) > before
    }, version)
  }
}
