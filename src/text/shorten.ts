/** A text for a message: as it is if it is short, else its start. */
export function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text
}

/** Two texts for a message, from the word on in which they differ: what is behind the cut says nothing. */
export function differenceOf(first: string, second: string): [string, string] {
  let same = 0
  while (same < first.length && first[same] === second[same]) same++
  const start =
    same < FARTHEST_DIFFERENCE ? 0 : Math.max(first.lastIndexOf(' ', same), first.lastIndexOf('/', same)) + 1
  const from = (text: string) => `${start > 0 ? '…' : ''}${shorten(text.slice(start))}`
  return [from(first), from(second)]
}

/** How many letters in front of the difference are quoted with it at most. Chosen. */
const FARTHEST_DIFFERENCE = 40
