import {existsSync} from 'node:fs'
import path from 'node:path'
import {readPaperList} from '../list/read.js'
import type {Settings} from '../list/settings.js'
import {parse} from '../markdown/parse.js'
import {UnreadableError} from '../markdown/unreadable.js'
import type {Anchors} from '../outline/anchors.js'
import type {Surroundings} from '../surroundings.js'
import {Source} from '../text/source.js'
import {type Dependency, hashOf, readText, repositoryRoot} from './dependencies.js'

/** Files that links can lead to, by absolute path: those on disk, or those of a commit. */
export interface Files {
  /** Whether a file or a folder exists. */
  has(target: string): boolean
  /** The text of a document; `undefined` if it cannot be read. */
  read(target: string): string | undefined
  /** Documents that were already read for other lists. */
  readonly documents: Map<string, {anchors: Anchors | undefined; hash: string}>
}

/** The files as they are now. */
export class FilesOnDisk implements Files {
  readonly documents: Files['documents'] = new Map()
  readonly has = existsSync
  readonly read = readText
}

/**
 * The files of a list's repository; nothing for a list outside of a repository.
 *
 * @param dependencies Each file that is asked about is added here once, with its state.
 */
export function surroundingsOf(
  file: string,
  settings: Settings,
  files: Files,
  dependencies: Dependency[] = []
): Surroundings | undefined {
  const folder = path.dirname(file)
  const root = repositoryRoot(folder)
  if (root === undefined) return
  // A path out of the repository is a page of the host, such as `../../issues` on GitHub.
  const isInside = (target: string) =>
    target === root || target.startsWith(root.endsWith(path.sep) ? root : root + path.sep)
  const states = new Map<string, string>()
  const ask = (about: Dependency['about'], target: string, find: () => string) => {
    const key = `${about} ${target}`
    const state = states.get(key) ?? find()
    if (!states.has(key)) dependencies.push({target, about, state})
    states.set(key, state)
    return state
  }
  return {
    hasFile(link) {
      const target = path.resolve(folder, link)
      if (!isInside(target)) return true
      return ask('existence', target, () => (files.has(target) ? 'there' : '')) === 'there'
    },
    anchorsOf(link) {
      const target = path.resolve(folder, link)
      if (!isInside(target)) return
      const document = files.documents.get(target) ?? readDocument(files.read(target), settings)
      files.documents.set(target, document)
      ask('content', target, () => document.hash)
      return document.anchors
    }
  }
}

/** The anchors of a document and a hash of its text. A missing file has none; no-malformed-link reports it. */
function readDocument(text: string | undefined, settings: Settings): {anchors: Anchors | undefined; hash: string} {
  if (text === undefined) return {anchors: undefined, hash: ''}
  const source = new Source(text)
  return {anchors: readAnchors(source, settings), hash: hashOf(text)}
}

/** `undefined` for a document that cannot be read. */
function readAnchors(source: Source, settings: Settings): Anchors | undefined {
  try {
    return readPaperList(parse(source.text), source, settings).anchors
  } catch (error) {
    if (error instanceof UnreadableError) return
    throw error
  }
}
