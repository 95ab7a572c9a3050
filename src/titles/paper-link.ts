import {says} from '../text/says.js'
import {isVenueTag} from '../venues/venue-words.js'
import {isTitleLike} from './labels.js'
import {isPaperAddress} from './pieces.js'

/** Whether a link shows that it leads to a paper, by its address or its text. */
export function showsPaper({id, url, text}: {id: string | undefined; url: string; text: string}): boolean {
  // `[arXiv](#arxiv)` in a table of contents
  if (url.startsWith('#')) return false
  return (
    isPaperAddress({id, url}) ||
    says(text.replace(/[\s[\]()]+/g, ' '), 'paper label') ||
    (url === '' && isTitleLike(text)) ||
    isVenueLabel(text)
  )
}

/** `[[ECCV 2018]](…)` behind a title leads to its paper. */
function isVenueLabel(text: string): boolean {
  return /^\[.{2,20}\]$/.test(text) && isVenueTag(text.slice(1, -1))
}
