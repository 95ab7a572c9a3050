import {readdirSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import {list} from './lists.js'

const folder = new URL('../../fixtures/', import.meta.url)
const fixtures = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8').split(/\r?\n/))

/** Twenty to sixty lines of a list as people write them. */
const excerpt = fc
  .tuple(fc.constantFrom(...fixtures), fc.nat(), fc.integer({min: 20, max: 60}))
  .map(([lines, place, length]) => {
    const start = place % Math.max(1, lines.length - length)
    return lines.slice(start, start + length).join('\n')
  })

/** What gets into a list by a slip, or is what means something in Markdown. */
const slips = [
  '|',
  '||',
  '\\',
  '[',
  ']',
  '(',
  ')',
  '`',
  '*',
  '<!--',
  '-->',
  '<p>',
  '<details>',
  '</a>',
  '#',
  '- ',
  '1. '
]
const blanks = ['\n', '\n\n', '\r\n', ' ', '    ', '\t', '\u00a0', '\u3000', '\uFEFF']

type Mutation = {kind: 'delete' | 'double' | 'swap' | 'insert' | 'cut'; place: number; other: number; text: string}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('delete', 'double', 'swap', 'insert', 'insert', 'cut'),
  place: fc.nat(),
  other: fc.nat(),
  text: fc.constantFrom(...slips, ...blanks)
})

function mutate(text: string, {kind, place, other, text: slip}: Mutation): string {
  if (kind === 'insert') {
    const offset = place % (text.length + 1)
    return text.slice(0, offset) + slip + text.slice(offset)
  }
  const signs = Array.from(text.matchAll(/[|[\]()`\\\n]/g), ({index}) => index)
  if (kind === 'cut') {
    const offset = signs[place % signs.length] ?? 0
    return text.slice(0, offset) + text.slice(offset + 1)
  }
  const lines = text.split('\n')
  const index = place % lines.length
  if (kind === 'delete') lines.splice(index, 1)
  else if (kind === 'double') lines.splice(other % lines.length, 0, lines[index]!)
  else {
    const second = other % lines.length
    const line = lines[index]!
    lines[index] = lines[second]!
    lines[second] = line
  }
  return lines.join('\n')
}

/** Lists of real shape with one to eight slips in them. */
export const mutatedList = fc
  .tuple(fc.oneof(excerpt, list), fc.array(mutation, {minLength: 1, maxLength: 8}))
  // markdown-it knows no footnotes.
  .map(([text, mutations]) => mutations.reduce(mutate, text).replaceAll('[^', '['))
