import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'

/** What was asked about another file, and the answer: whether it is there, or what stands in it, as a hash. */
export interface Question {
  /** Absolute path. */
  target: string
  about: 'existence' | 'content'
  answer: string
}

/** Answers a question anew. */
export function answerTo({target, about}: Pick<Question, 'target' | 'about'>): string {
  if (about === 'existence') return existsSync(target) ? 'there' : ''
  const text = readText(target)
  return text === undefined ? '' : hashOf(text)
}

/** The text of another document; nothing where it cannot be read. */
export function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return
  }
}

/** One SHA-256 for some texts, in hexadecimal; it tells where one ends and the next begins. */
export function hashOf(...texts: string[]): string {
  // Takes Node a while to load, and most runs have nothing to hash.
  const hash = process.getBuiltinModule('node:crypto').createHash('sha256')
  for (const text of texts) hash.update(text).update('\0')
  return hash.digest('hex')
}

/** The folder of the repository that a folder is in. */
export function repositoryRoot(folder: string): string | undefined {
  for (let candidate = folder; ; candidate = path.dirname(candidate)) {
    if (existsSync(path.join(candidate, '.git'))) return candidate
    if (candidate === path.dirname(candidate)) return
  }
}
