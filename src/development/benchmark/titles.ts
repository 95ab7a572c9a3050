import type {Random} from './random.js'
import {methods, openings, prepositions, purposes, qualities, subjects, syllables} from './words.js'

/** Makes a number of different titles that look like those of papers. */
export function makeTitles(count: number, random: Random): string[] {
  const titles = new Set<string>()
  while (titles.size < count) titles.add(makeTitle(random))
  return [...titles]
}

function makeTitle(random: Random): string {
  const title = [openings, qualities, subjects, prepositions, methods, purposes]
    .map((words) => random.pick(words))
    .join(' ')
  // A name before a colon, as half of the titles have it.
  if (!random.percent(50)) return title
  const name = [0, 1, 2].map(() => random.pick(syllables)).join('')
  return `${name[0]!.toUpperCase()}${name.slice(1)}: ${title}`
}
