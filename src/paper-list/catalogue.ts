import type {Source} from '../markdown/source.js'
import {foldName} from './column-schema.js'
import type {GridCell} from './grid.js'
import type {Entry} from './paper-list.js'
import {isEmptyContent} from './placeholders.js'

/** What a table lists that is not papers, and of which one paper can have several. */
const ITEMS =
  /^(?:models?|methods?|approach(?:es)?|data ?sets?|benchmarks?|corpus|corpora|tools?|name|模型|方法|数据集|名称)$/i

/**
 * Whether two rows of one table are of two things that one paper is about: LLaMA-7B and LLaMA-13B in a table of models, two data sets
 * that were published together.
 */
export function areTwoItems(first: Entry, second: Entry, source: Source): boolean {
  if (!first.table || first.table !== second.table) return false
  const column = first.table.columns.find(({name, kind}) => kind !== 'title' && ITEMS.test(name))
  if (!column) return false
  const [one, other] = [first, second].map(({row}) => contentAt(row?.cells[column.index], source)) as [string, string]
  return !isEmptyContent(one) && !isEmptyContent(other) && foldName(one) !== foldName(other)
}

function contentAt(cell: GridCell | undefined, source: Source): string {
  return cell ? source.text.slice(cell.content.start, cell.content.end) : ''
}
