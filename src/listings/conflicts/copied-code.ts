import type {Entry, Group, Link, PaperList} from '../../list/model.js'
import {isRepository, repositoryOf} from '../../papers/code-address.js'
import {isClear} from '../../text/convention.js'
import {memoize} from '../../text/memoize.js'
import {foldWords} from '../../text/words.js'
import {isTitleLike} from '../../titles/labels.js'
import {papersOf} from '../papers.js'

/** A link to the repository of a neighbouring paper, left over from copying that entry. */
export interface CopiedCode {
  link: Link
  entry: Entry
  /** The entry whose repository it is, by its name. */
  owner: Entry
  original: Link
}

/**
 * Links to code that were copied from the entry above or below: both lead to one repository, to which no other paper of the list leads.
 * It bears the name of the one paper and not that of the other; or the one names it (as its title, its badge or a note) and the other does
 * not, where a badge of it or the entries beside it show that it should.
 */
export function copiedCode(list: PaperList): CopiedCode[] {
  const {paperOf} = papersOf(list)
  return list.entries.slice(1).flatMap((entry, index) => {
    const above = list.entries[index]!
    if (above.group !== entry.group) return []
    const link = entry.links.find(({url}) => above.links.some((other) => other.url === url) && isRepository(url))
    if (!link || paperOf.get(above) === paperOf.get(entry)) return []
    const original = above.links.find(({url}) => url === link.url)!
    const isOwner = (owner: Entry, other: Entry) =>
      isNamedAfter(owner, other, link.url) || isNamedIn(owner, other, link.url, list)
    const found = isOwner(above, entry)
      ? {link, entry, owner: above, original}
      : isOwner(entry, above)
        ? {link: original, entry: above, owner: entry, original: link}
        : undefined
    return found && countPapers(link.url, list) === 2 ? [found] : []
  })
}

/** Whether a repository is named after the one paper, and both have names. A title with the other's name in it is about that work. */
function isNamedAfter(owner: Entry, other: Entry, url: string): boolean {
  const [name, otherName] = [owner, other].map(({nickname}) => foldWords(nickname ?? '')) as [string, string]
  if (name.length < SHORTEST_NAME || otherName.length < SHORTEST_NAME) return false
  const path = repositoryOf(url)!.split('/').slice(1).map(foldWords)
  const isOf = (one: string) =>
    path.some((part) => part.includes(one) || (part.length >= SHORTEST_NAME && one.includes(part)))
  return (
    isOf(name) &&
    !isOf(otherName) &&
    !foldWords(owner.title).includes(otherName) &&
    !foldWords(other.title).includes(name)
  )
}

/** Whether only the one entry names a repository, where the other names another one or the entries beside it name theirs. */
function isNamedIn(owner: Entry, other: Entry, url: string, list: PaperList): boolean {
  const {text} = list.source
  if (!names(owner, url, text) || names(other, url, text)) return false
  if (hasOtherBadge(other, url, text)) return true
  // Without a name of its own, a work may have its code in a repository of another one.
  const hasName = foldWords(other.nickname ?? '').length >= SHORTEST_NAME || !isTitleLike(other.title)
  return hasName && (nameTheirs(list, text) || nameTheirs(owner.group, text))
}

const nameTheirs = memoize(({entries}: Group | PaperList, text: string): boolean => {
  const linked = entries.flatMap((entry) => {
    const url = entry.links.map((link) => link.url).find(isRepository)
    return url === undefined ? [] : [{entry, url}]
  })
  return isClear(linked.filter(({entry, url}) => names(entry, url, text)).length, linked.length)
})

/** Whether an entry has the name of a repository elsewhere than in the links to it. A name in small letters may be a word: `edges`. */
function names({start, end, links}: Entry, url: string, text: string): boolean {
  const repository = repositoryOf(url)!
  const [, owner, name] = repository.split('/') as [string, string, string]
  const addresses = links.flatMap((link) => (repositoryOf(link.url) === repository ? link.url : []))
  const others = addresses.reduce((left, address) => left.replaceAll(`(${address})`, ''), text.slice(start, end))
  if (others.toLowerCase().includes(`${owner}/${name}`)) return true
  const written = url.slice(url.toLowerCase().lastIndexOf(name))
  return /[A-Z\d_-]/.test(written) && name.length >= SHORTEST_NAME && foldWords(others).includes(foldWords(name))
}

/** Whether a badge counts the stars of another repository. */
function hasOtherBadge({start, end}: Entry, url: string, text: string): boolean {
  const starred = /github\/stars\/([\w.-]{1,100}\/[\w.-]{1,100}?)(?:\.svg|\?|\))/i.exec(text.slice(start, end))?.[1]
  return starred !== undefined && repositoryOf(`https://github.com/${starred}`) !== repositoryOf(url)
}

/** Fewer letters are in many names by chance. *Chosen*. */
const SHORTEST_NAME = 3

function countPapers(url: string, list: PaperList): number {
  const {paperOf} = papersOf(list)
  const repository = repositoryOf(url)
  const papers = list.entries.filter(({links}) => links.some((link) => repositoryOf(link.url) === repository))
  return new Set(papers.map((entry) => paperOf.get(entry))).size
}
