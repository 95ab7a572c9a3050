import {slug} from '../../outline/slug.js'
import {plantDefects} from './defects.js'
import {Random} from './random.js'
import {fileName, makeRows, printRow} from './rows.js'
import {makeTitles} from './titles.js'
import {aspects, topics, venues} from './words.js'

/** A constant, so that every run measures the same lists. */
const SEED = 20_261_123

/**
 * Makes a list of papers in tables, with sections and a table of contents. It has no problems except the given number of defects.
 *
 * @param defects The number of rows with a defect. Their safe fixes give the list without defects.
 */
export function tableList(rows: number, defects = 0): string {
  const lines = plantDefects(makeRows(rows, new Random(SEED)), defects).map(printRow)
  return printList(lines, 50, ['| Paper | Venue | Code | Notes |', '| :-- | :-: | :-: | :-- |'])
}

/** Makes a list of bullets without problems. The papers have no ids, so only their titles can be compared. */
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
