import {emptiedCell} from '../src/columns/placeholder.js'
import {emptyImages} from '../src/html/empty-images.js'
import {isExchanged} from '../src/links/exchanged.js'
import {aboutLink, inLinkPlace} from '../src/links/link-subject.js'
import {lacksAddress} from '../src/links/placeholder-target.js'
import {isTextless} from '../src/links/textless.js'
import type {Entry, Link, PaperList} from '../src/list/model.js'
import {papersOf} from '../src/listings/papers.js'
import {normalizeTitle} from '../src/papers/title.js'
import {defineRule} from '../src/rule.js'
import type {Fix} from '../src/text/edit.js'
import {says} from '../src/text/says.js'
import {isLabel} from '../src/titles/labels.js'

/** No link without a target or without a text. */
export default defineRule({
  meta: {
    name: 'no-empty-link',
    description:
      'No link without a target or a text or with a placeholder such as `TODO`, no image without an address.',
    fixes: ['safe', 'unsafe'],
    level: 'error',
    alsoWarns: true,
    options: {
      badges: {type: 'boolean', default: false, description: 'Report badges (images) without a target too.'},
      allowComingSoon: {type: 'boolean', default: false, description: 'Allow `[Coming soon]()`.'}
    }
  },
  check(list, report, options) {
    for (const link of list.links) {
      if (link.syntax === 'reference' || isExchanged(link, list)) continue
      if (lacksAddress(link)) {
        const soon = says(link.text, 'coming soon')
        if ((link.image && !options.badges) || (soon && options.allowComingSoon)) continue
        const found = link.url === '' ? 'empty link' : `placeholder \`${link.url}\` as the address of a link`
        report({
          ...placeOf(link),
          message: `Unexpected ${found}, expected an address${inLinkPlace(link)}`,
          ...(soon && {severity: 'warning' as const}),
          fix: fillFromOtherEntry(link, list) ?? dropLink(link, list)
        })
      } else if (isTextless(link, list)) {
        report({
          ...placeOf(link),
          message: `Unexpected link without a text, expected a text to click on${inLinkPlace(link)}`
        })
      }
    }
    for (const finding of emptyImages(list)) report(finding)
  }
})

const placeOf = (link: Link) => ({start: link.start, end: link.end, about: aboutLink(link)})

/** The address that the same link has in another entry of the same paper. Only entries with equal titles count. */
function fillFromOtherEntry(link: Link, list: PaperList): Fix | undefined {
  const {entry} = link
  if (!entry || link.syntax !== 'link' || !link.urlSpan) return
  const title = normalizeTitle(entry.title)
  const twins = papersOf(list)
    .paperOf.get(entry)!
    .entries.filter((other) => other !== entry && normalizeTitle(other.title) === title)
  const urls = new Set(twins.flatMap((other) => counterparts(link, entry, other)))
  const [url] = urls
  // A placeholder such as `TODO` is no word of the list.
  return urls.size === 1
    ? {applicability: 'safe', edits: [{...link.urlSpan, text: url!}], mayRemove: [link.url]}
    : undefined
}

/** The links of another entry at the same place: on the title, or in the same column with the same text. */
function counterparts(link: Link, entry: Entry, other: Entry): string[] {
  const onTitle = (candidate: Link, of: Entry) =>
    candidate.start <= of.titleSpan.start && of.titleSpan.end <= candidate.end
  return other.links
    .filter((candidate) => !lacksAddress(candidate) && !/[\s()<>|\\]/.test(candidate.url))
    .filter((candidate) =>
      onTitle(link, entry)
        ? onTitle(candidate, other)
        : candidate.column?.name === link.column?.name && candidate.text.toLowerCase() === link.text.toLowerCase()
    )
    .map((candidate) => candidate.url)
}

/** Whether a text says something of the paper also without its link: `[Coming soon]()`, and `[ImageNet]()` under `Dataset`. */
function isFact({text, column}: Link): boolean {
  if (says(text, 'coming soon')) return true
  return column?.kind !== 'code' && column?.kind !== 'link' && /[\p{L}\p{N}]/u.test(text) && !isLabel(text)
}

/** Keeps the text as it is written and drops the link around it; a cell with nothing else gets its placeholder, unless the text says more than what the link is. */
function dropLink(link: Link, list: PaperList): Fix | undefined {
  const {column, entry, start: linkStart, end: linkEnd} = link
  const cell = column && column.kind !== 'title' ? entry?.row?.cells[column.index]?.content : undefined
  const isAlone = cell?.start === linkStart && cell.end === linkEnd
  const emptied = isAlone && !isFact(link) ? emptiedCell(entry!.row!, column!, list) : undefined
  if (emptied) return {applicability: 'unsafe', edits: [emptied]}
  const children = link.syntax === 'link' && 'children' in link.node ? link.node.children : []
  const start = children[0]?.position?.start.offset
  const end = children.at(-1)?.position?.end.offset
  if (start === undefined || end === undefined) return
  return {
    title: 'Keep the text without the link',
    applicability: 'unsafe',
    edits: [{start: link.start, end: link.end, text: list.source.text.slice(start, end)}]
  }
}
