import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {relativePath} from '../config/find.js'
import {gitSync} from './git.js'
import {type Files, FilesOnDisk} from './surroundings.js'

interface Tree {
  /** The git object of each file, by its path from the root. */
  objects: Map<string, string>
  folders: Set<string>
  /** Symlinks and submodules: their targets are not in the commit. */
  doors: Set<string>
}

/** The files of a repository as they were in a commit, read on demand. Files that are not in the commit are read from disk. */
export class CommitFiles implements Files {
  readonly documents: Files['documents'] = new Map()
  readonly #onDisk = new FilesOnDisk()
  #readTree: Tree | undefined

  /** @param root Absolute path of the repository's folder. */
  constructor(
    private readonly commit: string,
    private readonly root: string
  ) {}

  has(target: string): boolean {
    const name = relativePath(this.root, target)
    const {objects, folders, doors} = this.#tree
    if (objects.has(name) || folders.has(name) || doors.has(name)) return true
    return this.#isElsewhere(name) && this.#onDisk.has(target)
  }

  read(target: string): string | undefined {
    const name = relativePath(this.root, target)
    if (this.#isElsewhere(name)) return this.#onDisk.read(target)
    const object = this.#tree.objects.get(name)
    if (object === undefined) return
    return readUnchanged(target, object) ?? gitSync(['cat-file', 'blob', object], this.root).toString()
  }

  #isElsewhere(name: string): boolean {
    if (/^\.\.(?:\/|$)/.test(name) || path.isAbsolute(name)) return true
    for (let part = name; part !== '' && part !== '.'; part = path.posix.dirname(part))
      if (this.#tree.doors.has(part)) return true
    return false
  }

  get #tree(): Tree {
    this.#readTree ??= parseTree(gitSync(['ls-tree', '-r', '-z', this.commit], this.root).toString())
    return this.#readTree
  }
}

/** Each entry is `<mode> <type> <object>\t<path>`, https://git-scm.com/docs/git-ls-tree */
function parseTree(listing: string): Tree {
  const tree: Tree = {objects: new Map(), folders: new Set(['']), doors: new Set()}
  for (const entry of listing.split('\0').slice(0, -1)) {
    const tab = entry.indexOf('\t')
    const [mode, , object] = entry.slice(0, tab).split(' ')
    const name = entry.slice(tab + 1)
    if (mode!.startsWith('100')) tree.objects.set(name, object!)
    else tree.doors.add(name)
    for (let folder = path.posix.dirname(name); folder !== '.'; folder = path.posix.dirname(folder)) {
      if (tree.folders.has(folder)) break
      tree.folders.add(folder)
    }
  }
  return tree
}

/** The text of a file on disk if it is unchanged since the commit: faster than asking git. */
function readUnchanged(file: string, object: string): string | undefined {
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch {
    return
  }
  const hash = createHash(object.length === 40 ? 'sha1' : 'sha256')
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
  return hash.digest('hex') === object ? bytes.toString() : undefined
}
