import type {Notion} from './lexicon/notion.js'
import {lexicon} from './lexicon.js'
import {lettersAndDigits} from './words.js'

type NotionName = keyof typeof lexicon

interface Index {
  whole: ReadonlySet<string>
  words: ReadonlySet<string>
  parts: readonly string[]
  /** Of the texts that say it as a whole, in UTF-16 units. */
  longest: number
}

/** Whether a text says something, by the words of real lists; blanks around it and case do not count. */
export function says(text: string, notion: NotionName): boolean {
  const {whole, words, parts, longest} = indexOf(notion)
  const isWhole = words.size === 0 && parts.length === 0
  // Most texts are too long: a fast test before their letters are looked at.
  const trimmed = isWhole && text.length <= longest ? text : text.trim()
  if (isWhole && trimmed.length > longest) return false
  if (whole.has(text)) return true
  const lower = trimmed.toLowerCase().trim()
  return (
    (lower !== text && whole.has(lower)) ||
    parts.some((part) => lower.includes(part)) ||
    (words.size > 0 && lettersAndDigits(lower).some((word) => words.has(word)))
  )
}

/** Put in sets when it is first asked for. */
function indexOf(name: NotionName): Index {
  const known = indexes.get(name)
  if (known) return known
  const {whole = [], words = [], parts = []}: Notion = lexicon[name]
  const index = {
    whole: new Set(whole),
    words: new Set(words),
    parts,
    longest: Math.max(0, ...whole.map(({length}) => length))
  }
  indexes.set(name, index)
  return index
}

const indexes = new Map<NotionName, Index>()
