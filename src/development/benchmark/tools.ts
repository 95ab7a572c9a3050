import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import process from 'node:process'

/** A program and its arguments. */
export type Command = [program: string, ...args: string[]]

/** A command line tool that is measured. */
export interface Tool {
  name: string
  version: string
  /** `undefined` if the tool has no such mode. The files are relative to the folder that it runs in. */
  lint(files: readonly string[]): Command
  fix?: (files: readonly string[]) => Command
  /** The exit codes that mean that it did its work. */
  exitCodes: readonly number[]
}

export const PAPERLINT = 'paperlint'

/** The folder of the project. */
export const root = path.dirname(createRequire(import.meta.url).resolve('remark-paperlint/package.json'))

const node = process.execPath
const folders = [path.join(root, 'benchmark/node_modules'), path.join(root, 'node_modules')]

/** The tools to measure: Node alone as the floor, paperlint, and the installed peers (`npm install --prefix benchmark`). */
export function findTools(): Tool[] {
  const {version} = readPackage(root)
  const bin = path.join(root, 'dist/paperlint.cjs')
  const paperlint: Tool = {
    name: PAPERLINT,
    version,
    lint: (files) => [node, bin, ...files],
    fix: (files) => [node, bin, '--fix', ...files],
    exitCodes: [0, 1]
  }
  const floor: Tool = {name: 'node -e 0', version: process.version, lint: () => [node, '-e', '0'], exitCodes: [0]}
  return [paperlint, ...peers.flatMap((find) => find() ?? []), floor]
}

const peers: readonly (() => Tool | undefined)[] = [
  () => {
    const found = findPackage('rumdl')
    if (!found) return
    // Without its start script in Node, as pip and cargo install it.
    const native = path.join(path.dirname(found.folder), '@rumdl')
    const [platform] = existsSync(native) ? readdirSync(native) : []
    const program: Command = platform ? [path.join(native, platform, 'rumdl')] : [node, found.bin]
    // With its cache, all but the first run would do nothing.
    return {
      ...found,
      lint: (files) => [...program, 'check', '--no-cache', ...files],
      fix: (files) => [...program, 'check', '--no-cache', '--fix', ...files],
      exitCodes: [0, 1]
    }
  },
  () => {
    const found = findPackage('prettier')
    return (
      found && {
        ...found,
        lint: (files) => [node, found.bin, '--check', ...files],
        fix: (files) => [node, found.bin, '--write', ...files],
        exitCodes: [0, 1]
      }
    )
  },
  () => {
    const found = findPackage('markdownlint-cli2')
    if (!found) return
    // A leading colon marks a file name that is not a glob.
    const literally = (files: readonly string[]) => files.map((file) => `:${file}`)
    return {
      ...found,
      lint: (files) => [node, found.bin, ...literally(files)],
      fix: (files) => [node, found.bin, '--fix', ...literally(files)],
      exitCodes: [0, 1]
    }
  },
  () => {
    const found = findPackage('remark-cli')
    // Elsewhere one may be installed without the presets.
    if (!found || !existsSync(path.join(path.dirname(found.folder), 'remark-preset-lint-consistent'))) return
    const config = path.join(root, 'benchmark/remark.json')
    // It has no fixes: it formats the whole text.
    return {
      ...found,
      lint: (files) => [node, found.bin, '--no-stdout', '--no-config', '--rc-path', config, ...files],
      exitCodes: [0]
    }
  }
]

interface Package {
  version: string
  bin?: string | Record<string, string>
}

/** A package that is installed, in `benchmark/` or beside the others. */
export function findPackage(name: string): {name: string; version: string; folder: string; bin: string} | undefined {
  const folder = folders.map((parent) => path.join(parent, name)).find((each) => existsSync(each))
  if (!folder) return
  const {version, bin} = readPackage(folder)
  // A preset has no command.
  const [file] = typeof bin === 'string' ? [bin] : Object.values(bin ?? {})
  return {name, version, folder, bin: path.join(folder, file ?? '')}
}

function readPackage(folder: string): Package {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
}
