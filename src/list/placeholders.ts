/**
 * Texts that say "nothing here" in a cell: those of real lists. `None`, `/` and crosses are left out, since they can be values
 * in a table of facts.
 */
const placeholders = new Set([
  '-',
  '--',
  '---',
  '–',
  '—',
  '−',
  'n/a',
  'na',
  'null',
  'nan',
  'tbd',
  'tba',
  '?',
  '\\-',
  '无',
  '暂无'
])

/** Whether the content of a cell says "nothing here". */
function isPlaceholder(content: string): boolean {
  return content.length <= LONGEST && placeholders.has(content.toLowerCase())
}

const LONGEST = Math.max(...[...placeholders].map(({length}) => length))

/** Whether a cell is blank, or says "nothing here". */
export function isEmptyContent(content: string): boolean {
  const trimmed = content.trim()
  return trimmed === '' || isPlaceholder(trimmed)
}
