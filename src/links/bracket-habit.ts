import type {Link, PaperList} from '../list/model.js'
import {memoize} from '../text/memoize.js'

/** How many links of one text a list has, and how many of these are in square brackets, in parentheses, or have brackets in their text. */
interface Habit {
  count: number
  square: number
  round: number
  doubled: number
}

/** *Chosen*: fewer links of the same text show no habit. */
const FEWEST_SIBLINGS = 3
/** *Chosen*: a list that writes nine of ten such links in one way writes them all so. */
const NEARLY_ALL = 0.9

/**
 * How a list writes the links with the text of one that has lost a bracket: `[[code](u)]` or `([code](u))`, `[[code]](u)`, or without.
 *
 * @returns Nothing where it has too few, or writes them in several ways.
 */
export function bracketHabit(link: Link, bracket: string, list: PaperList): 'around' | 'inside' | 'none' | undefined {
  const habit = habitsOf(list).get(textOf(link))!
  const siblings = habit.count - 1
  if (siblings < FEWEST_SIBLINGS) return undefined
  const around = ('[]'.includes(bracket) ? habit.square : habit.round) / siblings
  if (around >= NEARLY_ALL) return 'around'
  if (habit.doubled >= siblings * NEARLY_ALL && !link.text.startsWith('[')) return 'inside'
  return around <= 1 - NEARLY_ALL ? 'none' : undefined
}

const habitsOf = memoize(({links, source: {text}}: PaperList): Map<string, Habit> => {
  const found = new Map<string, Habit>()
  for (const link of links) {
    const key = textOf(link)
    const habit = found.get(key) ?? {count: 0, square: 0, round: 0, doubled: 0}
    found.set(key, habit)
    const around = `${text[link.start - 1]}${text[link.end]}`
    habit.count++
    if (around === '[]') habit.square++
    if (around === '()') habit.round++
    if (link.text.startsWith('[')) habit.doubled++
  }
  return found
})

function textOf({text}: Link): string {
  return text.replace(/[[\]]/g, '').trim().toLowerCase()
}
