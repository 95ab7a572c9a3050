import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {parse} from '../markdown/parse.js'
import {Source} from '../markdown/source.js'
import type {Anchors} from '../paper-list/anchors.js'
import {readPaperList} from '../paper-list/read.js'
import type {Settings} from '../paper-list/settings.js'
import type {Surroundings} from '../paper-list/surroundings.js'

/**
 * The files around a list: those of its repository. Of a list that is in none, nothing is known.
 *
 * @param known The anchors of documents that were read for other lists already, by absolute path.
 */
export function surroundingsOf(
  file: string,
  settings: Settings,
  known: Map<string, Anchors | undefined>
): Surroundings | undefined {
  const folder = path.dirname(file)
  const root = repositoryRoot(folder)
  if (root === undefined) return
  // What lies outside is the host's: `../../issues` is a page of GitHub.
  const isInside = (target: string) =>
    target === root || target.startsWith(root.endsWith(path.sep) ? root : root + path.sep)
  return {
    hasFile(link) {
      const target = path.resolve(folder, link)
      return !isInside(target) || existsSync(target)
    },
    anchorsOf(link) {
      const target = path.resolve(folder, link)
      if (!isInside(target)) return
      if (!known.has(target)) known.set(target, readAnchorsOf(target, settings))
      return known.get(target)
    }
  }
}

function readAnchorsOf(file: string, settings: Settings): Anchors | undefined {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    // no-malformed-link reports a file that is not there.
    return
  }
  const source = new Source(text)
  return readPaperList(parse(source.text), source, settings).anchors
}

function repositoryRoot(folder: string): string | undefined {
  for (let candidate = folder; ; candidate = path.dirname(candidate)) {
    if (existsSync(path.join(candidate, '.git'))) return candidate
    if (candidate === path.dirname(candidate)) return
  }
}
