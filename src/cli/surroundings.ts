import {existsSync} from 'node:fs'
import path from 'node:path'
import type {Surroundings} from '../paper-list/surroundings.js'

/** The files around a list: those of its repository. Of a list that is in none, nothing is known. */
export function surroundingsOf(file: string): Surroundings | undefined {
  const folder = path.dirname(file)
  const root = repositoryRoot(folder)
  if (root === undefined) return
  return {
    hasFile(link) {
      const target = path.resolve(folder, link)
      // What lies outside is the host's: `../../issues` is a page of GitHub.
      const isInside = target === root || target.startsWith(root.endsWith(path.sep) ? root : root + path.sep)
      return !isInside || existsSync(target)
    }
  }
}

function repositoryRoot(folder: string): string | undefined {
  for (let candidate = folder; ; candidate = path.dirname(candidate)) {
    if (existsSync(path.join(candidate, '.git'))) return candidate
    if (candidate === path.dirname(candidate)) return
  }
}
