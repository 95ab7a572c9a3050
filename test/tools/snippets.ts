import {readFileSync} from 'node:fs'

export interface Snippet {
  language: string
  /** What stands after the language: the file that the snippet is. */
  name: string
  text: string
}

const root = new URL('../../', import.meta.url)

/** The code fences of a page of ours, in order. */
export function snippetsOf(page: string): Snippet[] {
  const fences = /^```(\w+) ?(\S*)\n(.*?)^```$/gms
  return Array.from(readFileSync(new URL(page, root), 'utf8').matchAll(fences), ([, language, name, text]) => ({
    language: language!,
    name: name!,
    text: text!
  }))
}

/** The text of a page's only snippet of that name, or of the one at `index` among several. */
export function snippet(page: string, name: string, index = 0): string {
  const found = snippetsOf(page).filter((one) => one.name === name)[index]
  if (!found) throw new RangeError(`${page} has no snippet ${name} number ${index}`)
  return found.text
}
