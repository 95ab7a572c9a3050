import {closest, distance} from 'fastest-levenshtein'
import {append, groupBy} from '../text/group-by.js'
import {isHalfAlike, LONGEST_COMPARED} from './alike.js'
import {isAlwaysFine} from './fragments.js'
import type {GivenId} from './given-ids.js'
import type {Heading} from './headings.js'
import type {Host} from './slug.js'

/** The anchors of a document. A fragment is the text after the `#`, percent-decoded: see `fragmentOf`. */
export interface Anchors {
  /**
   * Whether a fragment leads somewhere: `exact`, or `case` where only the case differs, which works through the script of
   * GitHub's pages alone.
   */
  find(fragment: string): 'exact' | 'case' | undefined
  /** The heading that a fragment leads to, case ignored: its own anchor, or an id that belongs to it. */
  headingAt(fragment: string): Heading | undefined
  /** The id that the author gave a heading, as it is written; the first that a link can lead to. */
  givenIdOf(heading: Heading): string | undefined
  /** The anchors with the same letters and digits, one for each place. */
  withSameLetters(fragment: string): string[]
  /** The anchor with the nearest spelling, if one is near; compares every anchor. */
  nearest(fragment: string): string | undefined
}

/** The anchors of a document: those of its headings, and the ids that its author gave. */
export function readAnchors(headings: readonly Heading[], ids: readonly GivenId[], host: Host): Anchors {
  const ofHeadings = headings.flatMap((heading) =>
    heading.anchor === undefined ? [] : [{name: heading.anchor, heading, isGiven: false}]
  )
  const named = ids.filter(({name}) => name !== '')
  return new AnchorIndex([...ofHeadings, ...named.map((id) => ({...id, isGiven: true}))], host)
}

interface Anchor {
  name: string
  heading: Heading | undefined
  /** Given by the author, as opposed to made of a heading. */
  isGiven: boolean
}

/** So many letters may differ in a fragment that is meant for an anchor, up to half of them, or such a share of them: *chosen*. */
const SLIP = 2
const SLIPS = 0.2

class AnchorIndex implements Anchors {
  readonly #exact = new Map<string, Anchor>()
  readonly #caseless = new Map<string, Anchor>()
  readonly #letters = new Map<string, Anchor[]>()
  readonly #givenIds = new Map<Heading, string>()
  #lowerCase: string[] | undefined

  constructor(
    private readonly anchors: readonly Anchor[],
    private readonly host: Host
  ) {
    for (const anchor of anchors) {
      const key = keyOf(anchor.name)
      if (!this.#exact.has(key)) this.#exact.set(key, anchor)
      if (!this.#caseless.has(key.toLowerCase())) this.#caseless.set(key.toLowerCase(), anchor)
      append(this.#letters, lettersOf(anchor.name), anchor)
      // Where an id is given twice, it leads to the first.
      const leads = anchor.isGiven && anchor.heading && this.#exact.get(key) === anchor
      if (leads && !this.#givenIds.has(anchor.heading!)) this.#givenIds.set(anchor.heading!, anchor.name)
    }
  }

  find(fragment: string): 'exact' | 'case' | undefined {
    if (this.#exact.has(keyOf(fragment)) || isAlwaysFine(fragment)) return 'exact'
    const anchor = this.#anchorAt(fragment)
    if (!anchor) return undefined
    return this.host === 'vscode' || this.host === 'other' ? 'exact' : 'case'
  }

  headingAt(fragment: string): Heading | undefined {
    return this.#anchorAt(fragment)?.heading
  }

  #anchorAt(fragment: string): Anchor | undefined {
    const key = keyOf(fragment)
    const anchor = this.#exact.get(key) ?? this.#caseless.get(key.toLowerCase())
    // Every host makes anchors of the letters and digits of a heading.
    return anchor ?? (this.host === 'other' ? this.#letters.get(lettersOf(fragment))?.[0] : undefined)
  }

  givenIdOf(heading: Heading): string | undefined {
    return this.#givenIds.get(heading)
  }

  withSameLetters(fragment: string): string[] {
    const letters = lettersOf(fragment)
    const anchors = letters === '' ? [] : (this.#letters.get(letters) ?? [])
    const places = groupBy(anchors, ({name, heading}): Heading | string => heading ?? keyOf(name))
    return [...places.values()].map((group) => {
      const names = group.map(({name}) => name)
      return names.length > 1 && fragment.length <= LONGEST_COMPARED ? closest(fragment, names) : names[0]!
    })
  }

  nearest(fragment: string): string | undefined {
    if (fragment.length > LONGEST_COMPARED) return undefined
    const lowerCase = fragment.toLowerCase()
    const tolerance = Math.max(SLIP, fragment.length * SLIPS)
    this.#lowerCase ??= this.anchors.map(({name}) => name.toLowerCase())
    const near = this.#lowerCase.filter(({length}) => Math.abs(length - lowerCase.length) <= tolerance)
    if (near.length === 0) return undefined
    const nearest = closest(lowerCase, near)
    if (distance(lowerCase, nearest) > tolerance || !isHalfAlike(lowerCase, nearest)) return undefined
    if (!haveLikeWords(lowerCase, nearest)) return undefined
    return this.anchors[this.#lowerCase.indexOf(nearest)]!.name
  }
}

/** `#video-papers` is no slip of the hand in `#audio-papers`. */
function haveLikeWords(a: string, b: string): boolean {
  const [words, others] = [a.split('-'), b.split('-')]
  return (
    words.length !== others.length ||
    words.every((word, index) => distance(word, others[index]!) <= SLIP || isHalfAlike(word, others[index]!))
  )
}

/**
 * What two spellings of one anchor share. GitHub keeps U+FE0F of an emoji in an anchor, and lists write it or leave it out; it gives
 * hand-written ids a prefix that links may have or not.
 */
function keyOf(name: string): string {
  return name.replaceAll('\uFE0F', '').replace(/^user-content-/, '')
}

function lettersOf(name: string): string {
  return keyOf(name)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '')
}
