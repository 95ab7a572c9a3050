import {mkdir, mkdtemp, readFile, realpath, rm, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {afterEach} from '@jest/globals'
import {run} from '../../src/cli/run.js'

const folders: string[] = []
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, {recursive: true})
})

/** What the command said, and how it ended. */
export interface Outcome {
  exitCode: number
  stdout: string
  stderr: string
}

export interface Surroundings {
  stdin?: string | Uint8Array
  environment?: Record<string, string>
  /** Where the command runs, from the workspace's root. */
  folder?: string
  /** Whether stdout is a terminal. */
  isTTY?: boolean
  /** The width of that terminal. */
  columns?: number
}

/** A folder of its own for one test, the root of a repository, removed after it. */
export class Workspace {
  readonly folder: string

  private constructor(folder: string) {
    this.folder = folder
  }

  static async create(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<Workspace> {
    const folder = await realpath(await mkdtemp(path.join(os.tmpdir(), 'paperlint-test-')))
    folders.push(folder)
    const workspace = new Workspace(folder)
    await mkdir(workspace.path('.git'))
    for (const [name, content] of Object.entries(files)) await workspace.write(name, content)
    return workspace
  }

  path(name: string): string {
    return path.join(this.folder, name)
  }

  async write(name: string, content: string | Uint8Array): Promise<void> {
    await mkdir(path.dirname(this.path(name)), {recursive: true})
    await writeFile(this.path(name), content)
  }

  read(name: string): Promise<string> {
    return readFile(this.path(name), 'utf8')
  }

  /** Runs `paperlint` in this folder. */
  run(...args: string[]): Promise<Outcome> {
    return this.runIn({}, ...args)
  }

  async runIn(
    {stdin = '', environment = {}, folder = '', isTTY, columns}: Surroundings,
    ...args: string[]
  ): Promise<Outcome> {
    const chunks: Record<'stdout' | 'stderr', Uint8Array[]> = {stdout: [], stderr: []}
    const output = (name: 'stdout' | 'stderr') => ({
      write: (content: string | Uint8Array) => chunks[name].push(Buffer.from(content as string)),
      isTTY,
      columns
    })
    const exitCode = await run(args, {
      cwd: this.path(folder),
      stdin: chunksOf(Buffer.from(stdin as string)),
      stdout: output('stdout'),
      stderr: output('stderr'),
      environment
    })
    const [stdout, stderr] = [chunks.stdout, chunks.stderr].map((parts) => Buffer.concat(parts).toString())
    return {exitCode, stdout: stdout!, stderr: stderr!}
  }
}

/** Small pieces, which cut characters apart. */
async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += 7) yield bytes.subarray(start, start + 7)
}
