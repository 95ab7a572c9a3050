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
  if (authors > 0 && !isTitleLike(bare.slice(authors)))
    return /et al\.?: ?$/.test(bare.slice(0, authors)) && bare.length > authors ? SHORT_NAME : 0
  if (/\d$/.test(bare) && JOURNAL_AND_PAGES.test(bare)) return 0
  if (!isTitleLike(bare) || FAMILY_NAMES.test(bare)) return SHORT_NAME
  return /^\p{Ll}+[ ,]|[；。]/u.test(bare) ? DESCRIPTION : 1
})

/** `Nature Methods 14, 545–546`, `Journal of Foo, 59:10`, `Journal of Foo, 34` in italics before `(11), 2274–2282` */
const JOURNAL_AND_PAGES =
  /^[^:.?!]{3,80}, \d{1,3}$|^[^:.?!]{3,60}?,? \d{1,4}(?::\d{1,4}(?:, ?\d{1,5}[-–]\d{1,5})?|, ?\d{1,5}(?:[-–]\d{1,5})?)$/

/** `Demo, Tezzele, Gustin, Lavini` can be a title, but hardly is. */
const FAMILY_NAMES = /^[A-Z]\S+(?:, [A-Z]\S+){3,}$/

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
