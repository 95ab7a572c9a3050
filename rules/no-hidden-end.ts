import type {PaperList} from '../src/list/model.js'
import {defineRule} from '../src/rule.js'

/** A share of the limit from which on there is little room left: *chosen*. */
const NEARLY_FULL = 0.9

/** All of a README is shown: GitHub shows the first 512,000 bytes. */
export default defineRule({
  meta: {
    name: 'no-hidden-end',
    description: 'No README that is longer than what GitHub shows of it: 512,000 bytes.',
    fixes: [],
    level: 'warn',
    options: {
      limit: {
        type: 'integer',
        minimum: 1,
        default: 512_000,
        description: 'How many bytes of a README are shown.'
      }
    }
  },
  check(list, report, {limit}) {
    const {source, settings, path = ''} = list
    if (settings.host !== 'github' || !/(?:^|[\\/])readme\.(?:md|markdown|mdown)$/i.test(path)) return
    const length = bytesOf(source.byteOrderMark + source.text.trimEnd())
    if (length < limit * NEARLY_FULL) return
    const line = length > limit ? firstHiddenLine(list, limit) : source.lineAt(source.text.trimEnd().length)
    const start = source.lineStart(line)!
    report({
      start,
      end: source.lineEnd(line),
      about: 'end of the README',
      message:
        length > limit
          ? `Unexpected line after the ${limit} bytes that GitHub shows of a README, expected a shorter one; ${hiddenFrom(start, list)} are hidden`
          : `Unexpected length of over ${NEARLY_FULL * 100} % of the ${limit} bytes that GitHub shows of a README, expected room for more`,
      severity: 'warning'
    })
  }
})

const encoder = new TextEncoder()

function bytesOf(text: string): number {
  return encoder.encode(text).length
}

/** The first line that is not shown to its end. */
function firstHiddenLine({source}: PaperList, limit: number): number {
  const room = new Uint8Array(Math.max(0, limit - bytesOf(source.byteOrderMark)))
  const {read} = encoder.encodeInto(source.text, room)
  const line = source.lineAt(read)
  return read < source.lineEnd(line) ? line : line + 1
}

/** How much is behind an offset. */
function hiddenFrom(offset: number, {entries, headings}: PaperList): string {
  const [papers, sections] = [entries, headings].map((items) => items.filter(({start}) => start >= offset).length)
  return `${papers} ${papers === 1 ? 'entry' : 'entries'} and ${sections} ${sections === 1 ? 'section' : 'sections'}`
}
