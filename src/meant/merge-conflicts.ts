import {outsideCode} from '../html/outside-code.js'
import type {PaperList} from '../list/model.js'
import type {Finding} from '../rule.js'
import {memoize} from '../text/memoize.js'
import {shorten} from '../text/shorten.js'
import type {Span} from '../text/span.js'

/** The lines of a merge conflict, or a mark of one that is there alone. */
export interface MergeConflict extends Span {
  /** The lines of the marks and of the second version. */
  removed: {from: number; to: number}[]
}

/** `<<<<<<< HEAD`, `||||||| base` and `>>>>>>> branch`: seven signs and a name. */
const MARK = /^(?:<{7}|>{7}|\|{7})(?: .*)?$/
/** Between the versions; without another mark it is a line that is drawn, or underlines a heading. */
const MIDDLE = '======='
/** A text without these has none. */
const SIGNS = ['<<<<<<<', '>>>>>>>', '|||||||']

/** The marks that git leaves where two versions were changed, in document order. Code is not looked at. */
export const mergeConflicts = memoize((list: PaperList): readonly MergeConflict[] => {
  const {source, nodes} = list
  if (!SIGNS.some((sign) => source.text.includes(sign))) return []
  const found: MergeConflict[] = []
  const last = source.lineAt(source.text.length)
  const underlines = new Set(nodes.of('heading').map(({node}) => node.position!.end.line))
  for (let line = 1; line <= last; line++) {
    const text = source.line(line)
    // Between blank lines it is a line that is drawn.
    const isDrawn = () =>
      underlines.has(line) || [line - 1, line + 1].some((beside) => source.line(beside).trim() === '')
    if (!MARK.test(text) && (text !== MIDDLE || isDrawn())) continue
    const to = endOfConflict(line, last, list)
    const removed = to === undefined ? [{from: line, to: line + 1}] : removedLines(line, to, list)
    found.push({start: source.lineStart(line)!, end: source.lineEnd(to ?? line), removed})
    line = to ?? line
  }
  const marks = outsideCode(found, list)
  return marks.some(({start}) => !source.text.startsWith(MIDDLE, start)) ? marks : []
})

/** The line that ends the conflict that begins on a line, with a line between the versions before it. */
function endOfConflict(line: number, last: number, {source}: PaperList): number | undefined {
  if (!source.line(line).startsWith('<')) return
  let hasMiddle = false
  for (let next = line + 1; next <= last; next++) {
    const text = source.line(next)
    if (text === MIDDLE) hasMiddle = true
    else if (MARK.test(text) && !text.startsWith('|')) return hasMiddle && text.startsWith('>') ? next : undefined
  }
}

/** The first version stays. */
function removedLines(from: number, to: number, {source}: PaperList): MergeConflict['removed'] {
  let second = from + 1
  while (source.line(second) !== MIDDLE && !source.line(second).startsWith('|||||||')) second++
  return [
    {from, to: from + 1},
    {from: second, to: to + 1}
  ]
}

export function unsettledConflicts(list: PaperList): Finding[] {
  const {source} = list
  return mergeConflicts(list).map(({start, end}) => {
    const line = source.lineAt(start)
    const lastLine = source.lineAt(end)
    const mark = source.line(line)
    return {
      start,
      end: source.lineEnd(line),
      about: `merge conflict: ${shorten(mark)}`,
      message:
        lastLine > line
          ? `Unexpected merge conflict to line ${lastLine}, expected one of its two versions without the marks`
          : `Unexpected mark of a merge conflict, \`${shorten(mark)}\`, expected none`
    }
  })
}
