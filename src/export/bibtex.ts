import {isCodeAddress} from '../papers/code-address.js'
import {paperId} from '../papers/id.js'
import {withoutControls} from '../report/printable.js'
import {oneLine} from '../text/trim.js'
import {lettersAndDigits} from '../text/words.js'
import {readVenue} from '../venues/venue.js'
import type {ExportedPaper} from './papers.js'

/** BibTeX: each paper is `@misc`, since a list does not say whether its venue is a journal. */
export function toBibtex(papers: readonly ExportedPaper[]): string {
  const keys = new Map<string, number>()
  return papers.map((paper) => entryOf(paper, unique(keyOf(paper), keys))).join('\n')
}

function entryOf(paper: ExportedPaper, key: string): string {
  const {title, nickname, authors, venue, year, listings} = paper
  const [arxiv, doi] = ['arxiv:', 'doi:'].map((registry) => idIn(registry, paper))
  const sections = [...new Set(listings.map(({section}) => section))].filter((section) => section !== '')
  const address = addressOf(paper)
  const fields = {
    // The second pair of braces keeps capital letters, which styles would make small.
    title: `{${texOf(title)}}`,
    shorttitle: nickname === undefined || nickname === title ? undefined : `{${texOf(nickname)}}`,
    author: authors && namesIn(authors).map(texOf).join(' and '),
    year: year === undefined ? undefined : String(year),
    // `eprint` says that it is on arXiv.
    howpublished: venue === undefined || (arxiv && readVenue(venue).preprint) ? undefined : texOf(venue),
    eprint: arxiv && verbatim(arxiv),
    archivePrefix: arxiv && 'arXiv',
    doi: doi && verbatim(doi),
    url: address && verbatim(address),
    keywords: sections.map((section) => texOf(section.replaceAll(',', ' '))).join(', ')
  }
  const lines = Object.entries(fields).flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []))
  return `@misc{${key},\n${lines.join(',\n')}\n}\n`
}

function idIn(registry: string, {ids}: ExportedPaper): string | undefined {
  return ids.find((id) => id.startsWith(registry))?.slice(registry.length)
}

/** The link to the paper, else one to anything but its code. */
function addressOf({links}: ExportedPaper): string | undefined {
  const addresses = links.filter(({url}) => /^https?:/i.test(url))
  const best =
    addresses.find(({role}) => role === 'paper') ??
    addresses.find(({url}) => paperId(url) !== undefined) ??
    addresses.find(({url}) => !isCodeAddress(url)) ??
    addresses[0]
  return best?.url
}

/** Names between commas, `and`, `&` or semicolons; `et al.` is `others` in BibTeX. */
function namesIn(authors: string): string[] {
  const names = authors
    .split(/[,;，、；&]|\band\b|和/i)
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const isRest = (name: string) => /^(?:et\.? al\.?|others|等)$/i.test(name)
  const parts = names.flatMap((name) => {
    const [, before] = /^(.*\S)(?:\s+et\.? al\.?|\s*等)$/i.exec(name) ?? []
    return before === undefined ? [name] : [before, 'et al.']
  })
  return parts.map((name) => (isRest(name) ? 'others' : name))
}

/** What has a meaning in TeX. A brace is written by its name: a program that counts braces would count `\{` too. */
const SPECIAL: Record<string, string> = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '^': '{\\textasciicircum}',
  '~': '{\\textasciitilde}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_'
}

function texOf(text: string): string {
  return withoutControls(oneLine(text)).replace(/[\\{}^~$&%#_]/g, (character) => SPECIAL[character]!)
}

/** Addresses and ids are read as they are, so what would end or break them is written as in an address. */
function verbatim(text: string): string {
  return withoutControls(text).replace(/[\s{}\\]/g, (character) => encodeURIComponent(character))
}

/** The first author's last name, the year and the first word of the title that is no article: `khattab2020efficient`, `efficient2020`. */
function keyOf({title, authors, year, ids}: ExportedPaper): string {
  const [author = ''] = authors ? namesIn(authors) : []
  const word = asciiWords(title).find((each) => !KEYLESS.has(each)) ?? ''
  const name = asciiWords(author).at(-1)
  const key = name === undefined ? `${word}${year ?? ''}` : `${name}${year ?? ''}${word}`
  return /[a-z]/.test(key) ? key : asciiWords(ids[0] ?? 'paper').join('-')
}

/** Words at the start of a title that are no good as a key. */
const KEYLESS = new Set(['a', 'an', 'the', 'on', 'of', 'for', 'in', 'to', 'and'])

function asciiWords(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return lettersAndDigits(plain).filter((word) => /^[a-z0-9]+$/.test(word))
}

/** Later papers of one key have a number. */
function unique(key: string, keys: Map<string, number>): string {
  const count = (keys.get(key) ?? 0) + 1
  keys.set(key, count)
  return count === 1 ? key : unique(`${key}-${count}`, keys)
}
