import {distance} from 'fastest-levenshtein'
import {foldName} from '../list/columns.js'
import type {Entry} from '../list/model.js'
import {contentOf, type GridCell} from '../table/grid.js'
import {says} from '../text/says.js'
import type {Source} from '../text/source.js'
import {lettersAndDigits} from '../text/words.js'

/** What a table lists that is not papers, and of which one paper can have several. */
const ITEMS =
  /^(?:models?|methods?|approach(?:es)?|data ?sets?|benchmarks?|corpus|corpora|tools?|name|模型|方法|数据集|名称)$/i

/**
 * Whether two rows of one table are of two things that one paper is about: LLaMA-7B and LLaMA-13B in a table of models, two data sets
 * that were published together. A list of methods names them before the title that they share: `EdgeMask: Title`, `AttSim: Title`.
 */
export function areTwoItems(first: Entry, second: Entry, source: Source): boolean {
  if (haveTwoNames(first.title, second.title)) return true
  if (!first.table || first.table !== second.table) return false
  const column = first.table.columns.find(({name, kind}) => kind !== 'title' && ITEMS.test(name))
  if (!column) return false
  const [one, other] = [first, second].map(({row}) => contentAt(row?.cells[column.index], source)) as [string, string]
  return !says(one, 'perhaps nothing') && !says(other, 'perhaps nothing') && foldName(one) !== foldName(other)
}

function haveTwoNames(first: string, second: string): boolean {
  const [one, other] = [first, second].map((title) => NAMED.exec(title)?.slice(1).map(fold))
  if (!one || !other || one[1] !== other[1]) return false
  const [name, otherName] = [one[0]!, other[0]!]
  return distance(name, otherName) > Math.max(name.length, otherName.length) * UNLIKE
}

/** One word, and a title that is as long as one. */
const NAMED = /^([^\s:：]+)[:：] (.{20,})$/

/** What differs less is another spelling of one name. */
const UNLIKE = 0.3

function fold(text: string): string {
  return lettersAndDigits(text.toLowerCase()).join('')
}

function contentAt(cell: GridCell | undefined, source: Source): string {
  return cell ? contentOf(cell, source.text) : ''
}
