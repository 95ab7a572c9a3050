// What an id with a slip was meant to be, by the links that lead to it in vain.

import {append} from '../text/group-by.js'
import {fragmentOf, isAlwaysFine} from './fragments.js'
import type {Heading} from './headings.js'
import {titleKey} from './title.js'

/** An id; of one without a name, `''`. */
interface NamedPlace {
  name: string
  start: number
  heading: Heading | undefined
}

interface PageLink {
  url: string
  text: string
  start: number
}

/** A name that links lead to in vain. */
interface LostName {
  name: string
  key: string
  /** What the first of the links says. */
  textKey: string
  links: number
  /** Where the first of the links starts. */
  start: number
  /** The heading between those that the nearest links before and behind lead to. */
  place: Heading | undefined
}

interface LostNames {
  /** The name for the id beside a heading; `''` if there is none. */
  nameFor(heading: Heading | undefined): string
  /** The name that is left for the only id without one: a guess. */
  left: string
}

/** *Chosen*: no list has as many; the bound keeps the time linear. */
const MOST_LOST = 100

/** *Chosen*: a shorter title is in other words by chance. */
const SHORTEST_TITLE = 4

/** One link can have a slip in it. */
const SEVERAL = 2

/**
 * The only name that fits an id without one of its own: it has the letters of the heading beside, or the text of its link has; it is a part of them, or
 * has them in it (`topic-detection` for `Detection`); or the links around its own lead to the headings around. Where several
 * links lead to one name and one id has none, they belong together.
 */
export function lostNames(
  headings: readonly Heading[],
  places: readonly NamedPlace[],
  links: readonly PageLink[]
): LostNames {
  const {lost, elsewhere} = readNames(headings, places, links)
  const nameFor = (heading: Heading | undefined) => {
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
  return {nameFor, left: leftOver(lost, headings, places)}
}

function only<Item>(items: readonly Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined
}

/** For the only id without a name, the only one that several links below lead back to in vain and that no heading has. */
function leftOver(lost: readonly LostName[], headings: readonly Heading[], places: readonly NamedPlace[]): string {
  const unnamed = only(places.filter(({name}) => name === ''))
  const titles = new Set(headings.map(({text}) => titleKey(text)))
  const left = only(lost.filter(({key, links}) => links >= SEVERAL && !titles.has(key)))
  return unnamed && left && unnamed.start < left.start ? left.name : ''
}

interface Names {
  lost: LostName[]
  /** The names that ids at other places have, by the letters of what the link to them says. */
  elsewhere: ReadonlyMap<string, LostName[]>
}

function readNames(headings: readonly Heading[], places: readonly NamedPlace[], links: readonly PageLink[]): Names {
  const anchors = new Map(headings.map((heading) => [heading.anchor, heading]))
  const given = new Map(places.map(({name, heading}) => [name, heading]))
  const own = links.flatMap(({url, text, start}) => {
    const name = fragmentOf(url)
    return name === undefined || isAlwaysFine(name) ? [] : [{name, text, start}]
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
  for (const [index, {name, text, start}] of own.entries()) {
    const known = lost.get(name)
    if (known) known.links++
    if (anchors.has(name) || seen.has(name)) continue
    seen.add(name)
    const found = {name, key: titleKey(name), textKey: titleKey(text), links: 1, start, place: undefined}
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
