import type {Link, PaperList} from '../list/model.js'
import type {Finding} from '../rule.js'
import {groupBy} from '../text/group-by.js'
import {isSlipOf} from '../text/one-edit.js'
import {indexIn} from '../text/span.js'
import {mostFrequent} from '../text/tally.js'
import {isLabel} from '../titles/labels.js'
import {USUAL_PAGE} from './addresses/address-slip.js'
import {aboutLink, inLinkPlace} from './link-subject.js'

/** *Chosen*: a list that writes a label ten times means it so, and one edit from it is a slip. */
const FEWEST_USES = 10
/** *Chosen*: no list has as many labels; the bound keeps the time linear. */
const MOST_LABELS = 50
/** Texts of links that are one edit away from a label that the list uses often: `Porject`. A title is never one. */
export function misspeltLabels(list: PaperList): Finding[] {
  const byText = groupBy(
    list.links.filter((link) => link.syntax === 'link' && !link.image && link.start !== link.entry?.titleSpan.start),
    ({text}) => withoutBrackets(text).toLowerCase()
  )
  const labels = [...byText]
    .filter(([text, links]) => links.length >= FEWEST_USES && isLabel(text))
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, MOST_LABELS)
  if (labels.length === 0) return []
  const longest = Math.max(...labels.map(([{length}]) => length)) + 1
  return [...byText].flatMap(([text, links]) => {
    if (text.length > longest) return []
    const meant = labels.filter(([label, uses]) => links.length < uses.length && isSlipOf(text, label))
    return meant.length === 1 && !isLabel(text) ? links.map((link) => misspeltLabel(link, meant[0]![1], list)) : []
  })
}

function misspeltLabel(link: Link, siblings: readonly Link[], list: PaperList): Finding {
  const written = withoutBrackets(link.text)
  const texts = siblings.map(({text}) => withoutBrackets(text))
  const label = mostFrequent(texts)!
  const count = texts.filter((text) => text === label).length
  const at = indexIn(list.source.text, written, link)
  const start = at < 0 ? undefined : at
  return {
    start: link.start,
    end: link.end,
    about: aboutLink(link),
    message: `Unexpected text “${written}” of a link, expected “${label}” as in ${count} others${link.entry ? inLinkPlace(link, list) : ''}`,
    severity: 'warning',
    fix:
      start === undefined
        ? undefined
        : {applicability: 'unsafe', edits: [{start, end: start + written.length, text: label}], mayRemove: [written]}
  }
}

function withoutBrackets(text: string): string {
  return (text.includes('[') || text.includes(']') ? text.replace(/[[\]]/g, '') : text).trim()
}

/** Code links of papers that stop at the account: `[code](https://github.com/someone)`. */
export function accountLinks(list: PaperList): Finding[] {
  const ofPapers = list.links.filter(({role, entry}) => role === 'code' && entry && entry.ids.length > 0)
  return ofPapers.flatMap((link) => {
    const account = ACCOUNT.exec(link.url)?.[1]
    if (account === undefined) return []
    const {start, end} = link.urlSpan ?? link
    return [
      {
        start,
        end,
        about: aboutLink(link),
        message: `Unexpected address of the account \`${account}\`, expected that of a repository${inLinkPlace(link, list)}`,
        severity: 'warning' as const
      }
    ]
  })
}

const ACCOUNT = /^https?:\/\/(?:www\.)?(?:github|gitlab|gitee)\.com\/([^/?#]+)\/?$/i

/** Images whose address is that of a page and no picture: a paper of arXiv, a repository. */
export function imagesOfPages({images, source}: PaperList): Finding[] {
  return images
    .filter(({url}) => USUAL_PAGE.test(url))
    .map(({start, end, url}) => ({
      start,
      end,
      about: `image: ${url}`,
      message: `Unexpected image of a page, \`${url}\`, expected a link to it, without \`!\``,
      // Without a text the link would be empty.
      fix: /^!\[(?!\s*\])/.test(source.text.slice(start, end))
        ? {applicability: 'unsafe', edits: [{start, end: start + 1, text: ''}], mayRemove: [url]}
        : undefined
    }))
}
