// What an id with a slip was meant to be, by the links that lead to it in vain.

import {append} from '../text/group-by.js'
import {fragmentOf, isAlwaysFine} from './fragments.js'
import type {Heading} from './headings.js'
import {titleKey} from './title.js'

/** An id; of one without a name, `''`. */
interface NamedPlace {
  name: string
  heading: Heading | undefined
}

interface PageLink {
  url: string
  text: string
}

/** A name that links lead to in vain. */
interface LostName {
  name: string
  key: string
  /** What the first of the links says. */
  textKey: string
  /** The heading between those that the nearest links before and behind lead to. */
  place: Heading | undefined
}

/** *Chosen*: no list has as many; the bound keeps the time linear. */
const MOST_LOST = 100

/** *Chosen*: a shorter title is in other words by chance. */
const SHORTEST_TITLE = 4

/**
 * Finds the only name that fits the id beside a heading, `''` if there is none: it has the letters of the heading beside, or the text of its link has; it is a part of them, or
 * has them in it (`topic-detection` for `Detection`); or the links around its own lead to the headings around.
 */
export function nameFinder(
  headings: readonly Heading[],
  places: readonly NamedPlace[],
  links: readonly PageLink[]
): (heading: Heading | undefined) => string {
  const {lost, elsewhere} = readNames(headings, places, links)
  return (heading) => {
    const title = heading ? titleKey(heading.text) : ''
    if (!heading || title === '') return ''
    const isLong = title.length >= SHORTEST_TITLE
    const isHere = ({place}: LostName) => place === heading
    const ways = [
      lost.filter(({key}) => key === title),
      [...lost.filter(({textKey}) => textKey === title), ...(elsewhere.get(title) ?? [])],
      lost.filter(({key}) => key !== '' && (title.startsWith(key) || (isLong && key.includes(title)))),
      lost.filter(({textKey}) => isLong && textKey.startsWith(title)),
      lost.filter(isHere)
    ]
    const fitting = ways.find(({length}) => length > 0) ?? []
    return (only(fitting) ?? only(fitting.filter(isHere)))?.name ?? ''
  }
}

function only<Item>(items: readonly Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined
}

interface Names {
  lost: LostName[]
  /** The names that ids at other places have, by the letters of what the link to them says. */
  elsewhere: ReadonlyMap<string, LostName[]>
}

function readNames(headings: readonly Heading[], places: readonly NamedPlace[], links: readonly PageLink[]): Names {
  const anchors = new Map(headings.map((heading) => [heading.anchor, heading]))
  const given = new Map(places.map(({name, heading}) => [name, heading]))
  const own = links.flatMap(({url, text}) => {
    const name = fragmentOf(url)
    return name === undefined || isAlwaysFine(name) ? [] : [{name, text}]
  })
  const headingOf = (name: string) => given.get(name) ?? anchors.get(name) ?? anchors.get(name.toLowerCase())
  const led = own.map(({name}) => headingOf(name))
  const headingNear = (index: number) =>
    headingBetween(
      led.slice(0, index).findLast((heading) => heading),
      led.slice(index).find((heading) => heading),
      headings
    )
  const lost = new Map<string, LostName>()
  const elsewhere = new Map<string, LostName[]>()
  const seen = new Set<string>()
  for (const [index, {name, text}] of own.entries()) {
    if (anchors.has(name) || seen.has(name)) continue
    seen.add(name)
    const found = {name, key: titleKey(name), textKey: titleKey(text), place: undefined}
    if (given.has(name)) append(elsewhere, found.textKey, found)
    else if (lost.size < MOST_LOST) lost.set(name, {...found, place: headingNear(index)})
  }
  return {lost: [...lost.values()], elsewhere}
}

/** The only heading between two, apart from those below it. */
function headingBetween(
  before: Heading | undefined,
  after: Heading | undefined,
  headings: readonly Heading[]
): Heading | undefined {
  if (!before || !after) return
  const between = headings.filter(({start}) => before.start < start && start < after.start)
  const depth = Math.min(...between.map((heading) => heading.depth))
  const [heading, ...others] = between.filter((each) => each.depth === depth)
  return others.length === 0 ? heading : undefined
}
