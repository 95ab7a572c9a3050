import type {Entry, Link, PaperList} from '../list/model.js'
import {isRepository, repositoryOf} from '../papers/code-address.js'
import {foldWords} from '../text/words.js'
import {papersOf} from './papers.js'

/** A link to the repository of a neighbouring paper, left over from copying that entry. */
export interface CopiedCode {
  link: Link
  entry: Entry
  /** The entry whose repository it is, by its name. */
  owner: Entry
  original: Link
}

/**
 * Links to code that were copied from the entry above or below: both lead to one repository, to which no other paper of the list leads,
 * and which bears the name of the one paper and not that of the other.
 */
export function copiedCode(list: PaperList): CopiedCode[] {
  const {paperOf} = papersOf(list)
  return list.entries.slice(1).flatMap((entry, index) => {
    const above = list.entries[index]!
    if (above.group !== entry.group || paperOf.get(above) === paperOf.get(entry)) return []
    const link = entry.links.find(({url}) => above.links.some((other) => other.url === url) && isRepository(url))
    if (!link) return []
    const original = above.links.find(({url}) => url === link.url)!
    const found = isOwner(above, entry, link.url)
      ? {link, entry, owner: above, original}
      : isOwner(entry, above, link.url)
        ? {link: original, entry: above, owner: entry, original: link}
        : undefined
    return found && countPapers(link.url, list) === 2 ? [found] : []
  })
}

/** Whether a repository is named after the one paper, and both have names. A title with the other's name in it is about that work. */
function isOwner(owner: Entry, other: Entry, url: string): boolean {
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

/** Fewer letters are in many names by chance. *Chosen*. */
const SHORTEST_NAME = 3

function countPapers(url: string, list: PaperList): number {
  const {paperOf} = papersOf(list)
  const repository = repositoryOf(url)
  const papers = list.entries.filter(({links}) => links.some((link) => repositoryOf(link.url) === repository))
  return new Set(papers.map((entry) => paperOf.get(entry))).size
}
