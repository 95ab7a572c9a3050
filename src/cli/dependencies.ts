import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'

/** Another file that a result depends on, and its state then: whether it exists, or a hash of its text. */
export interface Dependency {
  /** Absolute path. */
  target: string
  about: 'existence' | 'content'
  state: string
}

/** The state of the file now. */
export function currentState({target, about}: Pick<Dependency, 'target' | 'about'>): string {
  if (about === 'existence') return existsSync(target) ? 'there' : ''
  const text = readText(target)
  return text === undefined ? '' : hashOf(text)
}

/** The text of another document; `undefined` if it cannot be read. */
export function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return
  }
}

/** One SHA-256 of several texts, in hexadecimal. A separator keeps `ab, c` and `a, bc` different. */
export function hashOf(...texts: string[]): string {
  // Loaded only when needed: it is slow to load, and most runs hash nothing.
  const hash = process.getBuiltinModule('node:crypto').createHash('sha256')
  for (const text of texts) hash.update(text).update('\0')
  return hash.digest('hex')
}

export function repositoryRoot(folder: string): string | undefined {
  for (let candidate = folder; ; candidate = path.dirname(candidate)) {
    if (existsSync(path.join(candidate, '.git'))) return candidate
    if (candidate === path.dirname(candidate)) return
  }
}
