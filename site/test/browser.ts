import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {gzipSync} from 'node:zlib'
import {afterAll, afterEach, beforeAll, expect} from '@jest/globals'
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

/** Starts Chromium and a server of the built page, for all tests of a file. */
export function useBrowser(): void {
  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'paperlint-site-'))
    server = http.createServer(async (request, response) => {
      const {pathname} = new URL(request.url!, 'http://localhost')
      const file = path.join(built, pathname === '/' ? 'index.html' : pathname)
      try {
        const content = await readFile(file)
        response.writeHead(200, {'content-type': types[path.extname(file)] ?? 'text/plain', 'content-encoding': 'gzip'})
        response.end(gzipSync(content))
      } catch {
        response.writeHead(404).end()
      }
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    address = `http://127.0.0.1:${(server.address() as {port: number}).port}/`
    // The sandbox does not run as root, as in a container.
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    browser = await chromium.launch({executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args})
  })
  afterEach(async () => {
    const faults = pages.flatMap((each) => each.faults)
    for (const {page} of pages.splice(0)) await page.context().close()
    expect(faults).toEqual([])
  })
  afterAll(async () => {
    await browser.close()
    server.close()
    rmSync(folder, {recursive: true})
  })
}

interface TraceEvent {
  name: string
  pid: number
  tid: number
  /** The processor time of a task, in microseconds. */
  tdur?: number
  args: {name?: string}
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
    const opened = new OpenPage(await context.newPage())
    pages.push(opened)
    await prepare(opened.page)
    await opened.page.goto(query.startsWith('file:') ? query : address + query)
    if (!query.startsWith('file:')) await opened.linted()
    return opened
  }

  /** Waits for the problems of the text as it is. */
  async linted(): Promise<void> {
    await this.page.locator('[role=status][data-current=true]').waitFor({timeout: 60_000})
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

  /** The longest time for which the page is busy at a stretch while something is done, in milliseconds. */
  async longestPause(act: () => Promise<unknown>): Promise<number> {
    const tasks = await this.#tasksOf(act)
    return Math.max(...tasks.filter(({thread}) => thread === 'CrRendererMain').map(({time}) => time))
  }

  /** How long the page and its worker are busy with a key, from the key to its problems, in milliseconds. */
  async timePerKey(): Promise<number> {
    await this.page.locator('.cm-content').focus()
    await this.page.keyboard.press('Control+Home')
    const keys = ['x', 'y', 'z', 'Backspace', 'Backspace', 'Backspace']
    const tasks = await this.#tasksOf(async () => {
      for (const key of keys) await this.change(() => this.page.keyboard.press(key))
    })
    return tasks.reduce((sum, {time}) => sum + time, 0) / keys.length
  }

  /** What the threads of the page do meanwhile. Only the time of the processor counts: the machine may be busy with something else. */
  async #tasksOf(act: () => Promise<unknown>): Promise<{thread: string; time: number}[]> {
    await browser.startTracing(this.page, {categories: ['toplevel', 'disabled-by-default-devtools.timeline']})
    let trace: Buffer
    try {
      await act()
    } finally {
      trace = await browser.stopTracing()
    }
    const {traceEvents} = JSON.parse(String(trace)) as {traceEvents: TraceEvent[]}
    const threads = new Map(
      traceEvents
        .filter(({name}) => name === 'thread_name')
        .filter(({args}) => args.name === 'CrRendererMain' || args.name === 'DedicatedWorker thread')
        .map(({pid, tid, args}) => [`${pid} ${tid}`, args.name!])
    )
    const tasks = traceEvents
      .filter(({name}) => name === 'ThreadControllerImpl::RunTask')
      .flatMap(({pid, tid, tdur = 0}) => {
        const thread = threads.get(`${pid} ${tid}`)
        return thread === undefined ? [] : [{thread, time: tdur / 1000}]
      })
    expect(new Set(tasks.map(({thread}) => thread)).size).toBe(2)
    return tasks
  }

  async #version(): Promise<number> {
    const version = await this.page.locator('[role=status][data-current]').getAttribute('data-version')
    return Number(version)
  }

  async #lintedAfter(version: number): Promise<void> {
    await this.page.waitForFunction(
      (before) => {
        const status = document.querySelector<HTMLElement>('[role=status][data-current=true]')
        return status !== null && Number(status.dataset.version) > before
      },
      version,
      {timeout: 60_000}
    )
  }
}
