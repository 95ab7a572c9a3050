import {slug} from '../../outline/slug.js'
import {plantDefects} from './defects.js'
import {Random} from './random.js'
import {fileName, makeRows, printRow} from './rows.js'
import {makeTitles} from './titles.js'
import {aspects, topics, venues} from './words.js'

/** So that the same numbers are measured everywhere and always. */
const SEED = 20_261_123

/**
 * Makes a list of papers in tables, with sections and a table of contents. Nothing is wrong in it but the defects that are asked for.
 *
 * @param defects In how many of the rows something is wrong. Their safe fixes lead to the list without defects.
 */
export function tableList(rows: number, defects = 0): string {
  const lines = plantDefects(makeRows(rows, new Random(SEED)), defects).map(printRow)
  return printList(lines, 50, ['| Paper | Venue | Code | Notes |', '| :-- | :-: | :-: | :-- |'])
}

/** Makes a list of bullets in which nothing is wrong. The papers have no ids: whether two are the same is told by their titles alone. */
export function bulletList(papers: number): string {
  const random = new Random(SEED)
  const lines = makeTitles(papers, random).map((title, index) => {
    const address = `https://papers.example.org/${index}/${fileName(title)}.pdf`
    return `- [${title}](${address}), ${random.pick(venues)} ${2018 + random.below(7)}`
  })
  return printList(lines, 100, [])
}

/** Prints entries in sections of a few: topics, and below each its aspects. */
function printList(entries: readonly string[], perSection: number, tableHead: readonly string[]): string {
  const contents: string[] = []
  const body: string[] = []
  const open = (rank: number, title: string) => {
    contents.push(`${'  '.repeat(rank - 2)}- [${title}](#${slug(title, 'github')})`)
    body.push(`${'#'.repeat(rank)} ${title}`, '')
  }
  for (let section = 0; section * perSection < entries.length; section++) {
    const topic = topicAt(Math.floor(section / aspects.length))
    const aspect = section % aspects.length
    if (aspect === 0) open(2, topic)
    open(3, `${topic}: ${aspects[aspect]}`)
    body.push(...tableHead, ...entries.slice(section * perSection, (section + 1) * perSection), '')
  }
  return ['# Awesome papers', '', 'What we have read, by topic.', '', '## Contents', '', ...contents, '', ...body]
    .join('\n')
    .replace(/\n\n$/, '\n')
}

function topicAt(index: number): string {
  const topic = topics[index % topics.length]!
  const part = 1 + Math.floor(index / topics.length)
  return part === 1 ? topic : `${topic}, part ${part}`
}
