import {readFileSync} from 'node:fs'

export interface Snippet {
  language: string
  /** What stands after the language: the file that the snippet is. */
  name: string
  text: string
}

const root = new URL('../../', import.meta.url)

/** The text of a page of ours. */
export function page(name: string): string {
  return readFileSync(new URL(name, root), 'utf8')
}

/** The code fences of a page of ours, in order. */
export function snippetsOf(name: string): Snippet[] {
  const fences = /^```(\w+) ?(\S*)\n(.*?)^```$/gms
  return Array.from(page(name).matchAll(fences), ([, language, file, text]) => ({
    language: language!,
    name: file!,
    text: text!
  }))
}

/** The text of a page's only snippet of that name, or of the one at `index` among several. */
export function snippet(document: string, name: string, index = 0): string {
  const found = snippetsOf(document).filter((one) => one.name === name)[index]
  if (!found) throw new RangeError(`${document} has no snippet ${name} number ${index}`)
  return found.text
}
