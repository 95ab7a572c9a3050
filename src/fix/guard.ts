import type {Edit} from '../text/edit.js'
import {tally} from '../text/tally.js'
import {lettersAndDigits} from '../text/words.js'
import {applyEdits, sortEdits} from './apply.js'
import type {AppliedFix, Loss} from './loss.js'
import {guardStructure, withoutEqualBlocks} from './structure.js'
import {addressesOf, type Counts, type Version, type Visible, visibleDifference, visibleIn} from './visible.js'

/**
 * Compares a text before and after its fixes by what a reader sees of it on GitHub.
 *
 * Whatever the applicability, every node outside the edits must keep its place and its type, and every table, row, item or heading must
 * remain unless an edit deletes it. No word and no link may disappear from the page more often than from the source. On lines that only
 * safe fixes have changed none may disappear from the document either. The texts in `mayRemove` are excepted.
 *
 * @returns The first loss that is found, if there is one.
 */
export function findLoss(before: Version, after: Version, applied: readonly AppliedFix[]): Loss | undefined {
  const edits = sortEdits(applied.flatMap(({fix}) => fix.edits))
  const changed = withoutEqualBlocks(before, after, edits)
  const broken = guardStructure(...changed, applied, edits)
  if (broken) return broken
  const safe = applied.filter(({fix}) => fix.applicability === 'safe')
  const safeEdits = new Set(safe.flatMap(({fix}) => fix.edits))
  const lines = editedLines(before.text, edits, (edit) => safeEdits.has(edit))
  const [shown, left] = visibleDifference(before, after, changed)
  const lost = (kind: 'words' | 'links', itemsOf: (text: string) => string[]): string | undefined => {
    const missing = minus(shown[kind], left[kind])
    if (missing.size === 0) return
    const [source, sourceAfter] = [lines.before + lines.unsafe, lines.after + lines.unsafeAfter]
    const outOfSource = minus(tally(itemsOf(source)), tally(itemsOf(sourceAfter)))
    // A new link has a word in its text, and may have it in its target as well.
    const outOfTexts = minus(tally(itemsOf(withoutTargets(source))), tally(itemsOf(withoutTargets(sourceAfter))))
    const outOfSafe = minus(tally(itemsOf(lines.before)), tally(itemsOf(lines.after)))
    const removable = (fixes: readonly AppliedFix[]) =>
      tally(itemsOf(fixes.flatMap(({fix}) => fix.mayRemove ?? []).join('\n')))
    const [mayGo, mayGoSafely] = [removable(applied), removable(safe)]
    const onUnsafeLines = new Set(itemsOf(lines.unsafe))
    let all: Visible | undefined
    for (const [item, times] of missing) {
      // Text may have become the target of a link, or the number of an item.
      const becameSign = kind === 'words' ? (left.signs.get(item) ?? 0) - (shown.signs.get(item) ?? 0) : 0
      const mayLeave = Math.max(outOfSource.get(item) ?? 0, outOfTexts.get(item) ?? 0) + (mayGo.get(item) ?? 0)
      if (times > mayLeave + Math.max(0, becameSign)) return item
      if (becameSign > 0 || mayGoSafely.has(item) || !outOfSafe.has(item) || onUnsafeLines.has(item)) continue
      all ??= visibleIn(after)
      if (!all[kind].has(item) && !all.signs.has(item)) return item
    }
    return
  }
  const word = lost('words', lettersAndDigits)
  const item = word ?? lost('links', addressesOf)
  if (item === undefined) return
  return {
    what: `lost the ${word === undefined ? 'link' : 'word'} ${JSON.stringify(item)}`,
    blamed: applied.filter(({fix}) => fix.edits.some(({start, end}) => before.text.slice(start, end).includes(item)))
  }
}

function withoutTargets(markdown: string): string {
  return markdown.replace(/\]\([^)\n\]]*\)/g, ']')
}

/** What is in the first more often than in the second, and how much more. */
function minus(first: Counts, second: Counts): Counts {
  const rest: Counts = new Map()
  for (const [item, times] of first) {
    const more = times - (second.get(item) ?? 0)
    if (more > 0) rest.set(item, more)
  }
  return rest
}

interface EditedLines {
  /** The lines with safe edits only, before and after them. */
  before: string
  after: string
  /** The lines with an unsafe edit, as they were. */
  unsafe: string
  unsafeAfter: string
}

/** The lines with edits. No word and no address extends over the end of a line, so those of all other lines are unchanged. */
function editedLines(text: string, edits: readonly Edit[], isSafe: (edit: Edit) => boolean): EditedLines {
  const lines: EditedLines = {before: '', after: '', unsafe: '', unsafeAfter: ''}
  for (let index = 0; index < edits.length; ) {
    const first = edits[index]!.start
    const start = first === 0 ? 0 : text.lastIndexOf('\n', first - 1) + 1
    const within: Edit[] = []
    let areSafe = true
    let end = start
    do {
      const edit = edits[index++]!
      areSafe &&= isSafe(edit)
      within.push({start: edit.start - start, end: edit.end - start, text: edit.text})
      const lineEnd = text.indexOf('\n', edit.end)
      end = lineEnd === -1 ? text.length : lineEnd
    } while (index < edits.length && edits[index]!.start <= end)
    const before = text.slice(start, end)
    const after = applyEdits(before, within)
    lines[areSafe ? 'before' : 'unsafe'] += `${before}\n`
    lines[areSafe ? 'after' : 'unsafeAfter'] += `${after}\n`
  }
  return lines
}
