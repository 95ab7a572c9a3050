import {execFile} from 'node:child_process'
import {mkdir, mkdtemp, readFile, writeFile} from 'node:fs/promises'
import path from 'node:path'

/** The project that `set-up.js` has made: the tools and paperlint are in its `node_modules`. */
export const project = process.env.PAPERLINT_TOOLS!
/** The file that `npm pack` has made of this checkout. */
export const tarball = process.env.PAPERLINT_TARBALL!

export interface Outcome {
  exitCode: number
  stdout: string
  stderr: string
}

/** A folder inside the project, whose packages its files can import. Removed with the project. */
export class Folder {
  readonly path: string

  constructor(folder: string) {
    this.path = folder
  }

  static async create(files: Readonly<Record<string, string | Uint8Array>>): Promise<Folder> {
    const folder = new Folder(await mkdtemp(path.join(project, 'folder-')))
    for (const [name, content] of Object.entries(files)) await folder.write(name, content)
    return folder
  }

  async write(name: string, content: string | Uint8Array): Promise<void> {
    const file = path.join(this.path, name)
    await mkdir(path.dirname(file), {recursive: true})
    await writeFile(file, content)
  }

  read(name: string): Promise<string> {
    return readFile(path.join(this.path, name), 'utf8')
  }

  /** Runs a program, or a command of a package in the project, in this folder. */
  run(program: string, ...args: string[]): Promise<Outcome> {
    const commands = path.join(project, 'node_modules/.bin')
    const environment = {...cleanEnvironment(), PATH: `${commands}${path.delimiter}${process.env.PATH}`}
    const options = {cwd: this.path, env: environment, timeout: 300_000, maxBuffer: 1 << 26}
    return new Promise((resolve, reject) => {
      const child = execFile(program, args, options, (error, stdout, stderr) => {
        if (error && typeof error.code !== 'number') reject(error)
        else resolve({exitCode: Number(error?.code ?? 0), stdout, stderr})
      })
      child.stdin?.end()
    })
  }

  /** Runs what has to go well, and gives what it said on stdout. */
  async succeed(program: string, ...args: string[]): Promise<string> {
    const {exitCode, stdout, stderr} = await this.run(program, ...args)
    if (exitCode !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${exitCode}:\n${stdout}${stderr}`)
    return stdout
  }

  /** Makes the folder a git repository, whatever the git settings of who runs the tests. */
  async startRepository(): Promise<void> {
    await this.succeed('git', 'init', '--quiet')
    const settings = {'user.name': 'test', 'user.email': 'test@example.org', 'commit.gpgSign': 'false'}
    for (const [name, value] of Object.entries(settings)) await this.succeed('git', 'config', name, value)
  }
}

/** The environment of a terminal: nothing that the npm, the jest or the git which runs these tests has put there. */
function cleanEnvironment(): Record<string, string | undefined> {
  const put = /^(?:GIT_|JEST_|NODE_|INIT_CWD$|FORCE_COLOR$|npm_(?!config_)|npm_config_(?:\w*prefix|node_options)$)/i
  const entries = Object.entries(process.env).filter(([name]) => !put.test(name))
  return {...Object.fromEntries(entries), NO_COLOR: '1', GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1'}
}
