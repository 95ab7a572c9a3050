import type {Link, PaperList} from '../list/model.js'
import {spellFragment} from '../outline/fragments.js'
import type {Fix} from '../text/edit.js'
import type {Span} from '../text/span.js'
import {lettersAndDigits} from '../text/words.js'

/** The span of the `#` and the fragment of a link in the source; `undefined` if unknown. */
export function fragmentSpan({urlSpan}: Link, {source}: PaperList): Span | undefined {
  const hash = urlSpan ? source.text.slice(urlSpan.start, urlSpan.end).indexOf('#') : -1
  return urlSpan && hash >= 0 ? {start: urlSpan.start + hash, end: urlSpan.end} : undefined
}

/**
 * The fix that makes a link lead to an anchor: it replaces the fragment, in the spelling of the old one.
 *
 * @returns `undefined` if the place is unknown, and for hosts whose anchors have not been recorded.
 */
export function pointTo(anchor: string, link: Link, list: PaperList): Fix | undefined {
  const span = fragmentSpan(link, list)
  if (!span || list.settings.host === 'other') return
  const text = `#${spellFragment(anchor, link.url)}`
  return {
    applicability: isSafe(span, anchor, link, list) ? 'safe' : 'unsafe',
    edits: [{...span, text}],
    // Checked above: these words may be removed.
    mayRemove: [list.source.text.slice(span.start, span.end)]
  }
}

/**
 * In `](#…)` the fragment is nothing but an address. Elsewhere its words count as words of the document, which a safe fix does not
 * lose: the heading must have them. A full address is a link that a safe fix does not lose either.
 */
function isSafe(span: Span, anchor: string, link: Link, {anchors, source}: PaperList): boolean {
  const fragment = source.text.slice(span.start, span.end)
  if (source.text.slice(span.start - 2, span.start) === '](' && !fragment.includes(')')) return true
  if (!link.url.startsWith('#')) return false
  const heading = anchors.headingAt(anchor)
  const kept = new Set(lettersAndDigits(`${anchor} ${heading ? source.text.slice(heading.start, heading.end) : ''}`))
  return lettersAndDigits(fragment).every((word) => kept.has(word))
}
