import {relativePath} from '../config/find.js'
import {paperId} from '../papers/id.js'
import {readText} from './dependencies.js'
import {type FindOptions, findFiles} from './find-files.js'

/** A document with fewer addresses of papers mentions papers. *Chosen*. */
const FEWEST_PAPERS = 10

/** So many names fit on a line. *Chosen*. */
const MOST_NAMES = 3

/**
 * The line about the lists of a folder that were not linted, where no file was named; `undefined` if there are none.
 *
 * @param linted Absolute paths.
 */
export async function noteOnOtherLists(linted: readonly string[], options: FindOptions): Promise<string | undefined> {
  const {files} = await findFiles(['.'], {
    cwd: options.cwd,
    // A config that cannot be read is reported when its lists are asked for.
    isIgnored: (file) =>
      Promise.resolve(file)
        .then(options.isIgnored)
        .catch(() => true)
  })
  const others = files.filter((file) => !linted.includes(file) && isPaperList(file))
  if (others.length === 0) return
  const names = others.slice(0, MOST_NAMES).map((file) => relativePath(options.cwd, file))
  const more = others.length > MOST_NAMES ? `, and ${others.length - MOST_NAMES} more` : ''
  return `did not look at ${names.join(', ')}${more}; \`paperlint .\` takes all lists`
}

function isPaperList(file: string): boolean {
  const ids = new Set<string>()
  for (const [address] of (readText(file) ?? '').matchAll(/https?:\/\/[^\s<>()[\]{}"'|]{1,300}/g)) {
    const id = paperId(address)
    if (id !== undefined && ids.add(id).size >= FEWEST_PAPERS) return true
  }
  return false
}
