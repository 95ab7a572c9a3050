import {isDate} from '../text/dates.js'
import {memoizeByText} from '../text/memoize.js'
import {trimCharacters} from '../text/trim.js'
import {isVenueTag} from '../venues/venue-words.js'
import {authorsLength} from './authors.js'
import {isLabel, isTitleLike} from './labels.js'

/**
 * How much a text is like a title: 1 for a title, less for a short name (`FooNet`) or a phrase that reads like a description
 * (`a library for …`, `提出了一个框架。`), 0 for a label, a venue, a date or a list of authors.
 */
export const titleLikeness = memoizeByText((text): number => {
  const bare = withoutOuterSigns(text)
  if (SHORTCODE.test(text) || !/\p{L}/u.test(bare) || isLabel(bare) || isDate(bare) || isVenueTag(bare)) return 0
  if (bare.includes('://') || NAME_OF_MEETING.test(bare) || SEVERAL_BRACKETS.test(text)) return 0
  // `Ashish Vaswani et al. NeurIPS`
  const authors = authorsLength(bare)
  if (authors > 0 && !isTitleLike(bare.slice(authors))) return 0
  if (!isTitleLike(bare)) return SHORT_NAME
  return /^\p{Ll}+[ ,]|[；。]/u.test(bare) ? DESCRIPTION : 1
})

/** `[2025/12][CVPR 2026 - FooNet]` is about a paper, and its title is elsewhere. */
const SEVERAL_BRACKETS = /^\s*\[[^\]]*\]\s*\[[^\]]*\]\s*$/

/** `2018 ACM SIGMOD International Conference on Management of Data`, `Proceedings of the 28th Symposium on …`; a title names no year before it. */
const NAME_OF_MEETING =
  /^(?:In )?(?:(?:19|20)\d\d |\d{1,2}(?:st|nd|rd|th) |Proceedings of )[^.?!:]{0,80}\b(?:Conference|Symposium|Workshop)\b/

/** `:scroll:`, as GitHub writes emoji */
const SHORTCODE = /^\s*:[a-z_]{3,30}:\s*$/

/** *Chosen*: any title beats a short name, and a short name at its usual place beats a description behind it. */
export const SHORT_NAME = 0.3
const DESCRIPTION = 0.2

/** Brackets, quotation marks and the like around a text. */
const OPENING_SIGNS = new Set(' [({（【<“"\'`|,.:：;*_~—–-')
const CLOSING_SIGNS = new Set(' ])}）】<>”"\'`|,.:：;*_~—–-')

/** A text without brackets and the like around it. */
export function withoutOuterSigns(text: string): string {
  return trimCharacters(text, OPENING_SIGNS, CLOSING_SIGNS)
}
