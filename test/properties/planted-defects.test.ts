import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {lint} from '../../src/lint/lint.js'
import {type CleanEntry, type CleanList, cleanList} from './clean-lists.js'
import {runs} from './runs.js'

/** A list with one defect, and where it has to be found. */
interface Planted {
  text: string
  rule: string
  line: number
}

const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length

/** Replaces the line of an entry. */
function change({text}: CleanList, entry: CleanEntry, rule: string, edit: (line: string) => string): Planted {
  return {text: text.replace(entry.line, () => edit(entry.line)), rule, line: lineOf(text, entry.line)}
}

/** Changes the delimiter row of the table of an entry. */
function changeDelimiter(
  {text, tables}: CleanList,
  entry: CleanEntry,
  edit: (row: string) => string
): Planted | undefined {
  if (!tables) return
  const {index, 0: row} = Array.from(text.matchAll(/^\| ?:--.*$/gm))[entry.section]!
  return {
    text: text.slice(0, index) + edit(row) + text.slice(index + row.length),
    rule: 'no-ragged-row',
    line: text.slice(0, index).split('\n').length
  }
}

/** Each plants one defect at an entry of the list; nothing where the list has no room for it. */
const defects: Record<string, (list: CleanList, entry: CleanEntry, other: CleanEntry) => Planted | undefined> = {
  'a link without a target': (list, entry) =>
    change(list, entry, 'no-empty-link', (line) => line.replace(/\]\(https:\/\/arxiv[^)]*\)/, ']()')),
  'a placeholder as a target': (list, entry) =>
    change(list, entry, 'no-empty-link', (line) => line.replace(/\(https:\/\/arxiv[^)]*\)/, '(TODO)')),
  'a row too short': (list, entry) =>
    list.tables ? change(list, entry, 'no-ragged-row', (line) => line.replace(/ ?[^|]*\|$/, '')) : undefined,
  'a pipe in a title': (list, entry) =>
    list.tables
      ? change(list, entry, 'no-ragged-row', (line) => line.replace(entry.title, entry.title.replace(' ', ' | ')))
      : undefined,
  'a delimiter row with a cell too few': (list, entry) =>
    changeDelimiter(list, entry, (row) => row.replace(/[^|]+\|$/, '')),
  'a delimiter row with a cell too many': (list, entry) => changeDelimiter(list, entry, (row) => `${row}---|`),
  'no delimiter row': (list, entry) => {
    const planted = changeDelimiter(list, entry, () => '')
    return (
      planted && {
        ...planted,
        text: planted.text.replace('Code |\n\n', 'Code |\n').replace('Code|\n\n', 'Code|\n'),
        line: planted.line - 1
      }
    )
  },
  'a blank line before the delimiter row': (list, entry) => {
    const planted = changeDelimiter(list, entry, (row) => `\n${row}`)
    return planted && {...planted, line: planted.line + 1}
  },
  'a paper twice in a section': (list, entry) => {
    const planted = change(list, entry, 'no-duplicate-paper', (line) => `${line}\n${line}`)
    return {...planted, line: planted.line + 1}
  },
  'a paper in two sections': (list, entry, other) => {
    if (other.section <= entry.section) return
    const planted = change(list, other, 'no-duplicate-paper', (line) => `${line}\n${entry.line}`)
    return {...planted, line: planted.line + 1}
  },
  'a section that the table of contents forgets': ({text}, entry) => {
    const link = Array.from(text.matchAll(/\n {2,4}[-*] \[(.*)\]\(#.*\)/g))[entry.section]!
    const after = text.replace(link[0], '')
    return {text: after, rule: 'toc-sync', line: lineOf(after, `\n## ${link[1]}\n`) + 1}
  },
  'a wrong anchor in the table of contents': ({text}, entry) => {
    const link = Array.from(text.matchAll(/\n {2,4}[-*] \[.*\]\(#.*\)/g))[entry.section]!
    return {
      text: text.replace(link[0], link[0].replace(/\)$/, '-gone)')),
      rule: 'toc-sync',
      line: lineOf(text, link[0]) + 1
    }
  },
  'a link to an anchor that does not exist': ({text}) => ({
    text: text.replace('What we read.', 'What we [read](#nowhere-at-all).'),
    rule: 'no-broken-anchor',
    line: 3
  }),
  'a mangled scheme': (list, entry) =>
    change(list, entry, 'no-malformed-link', (line) => line.replace('(https://arxiv', '(ttps://arxiv')),
  'a tag without its closing quote': (list, entry) =>
    change(list, entry, 'no-malformed-link', (line) =>
      line.replace(/\[(?:[^[\]]|\[[^\]]*\])*\]\((https:\/\/arxiv[^)]*)\)/, '<a href="$1>paper</a>')
    ),
  'a month that does not exist': (list, entry) =>
    change(list, entry, 'no-malformed-link', (line) => line.replace(/(abs\/\d\d)\d\d/, '$113')),
  'the address of another paper': (list, entry, other) => {
    const later = list.entries.indexOf(entry) < list.entries.indexOf(other) ? other : entry
    const earlier = later === entry ? other : entry
    // A short text may be the name of a paper's model, which is no contradiction.
    if (earlier === later || list.tables || earlier.title.length < 40 || later.title.length < 40) return
    const id = /abs\/[\d.]+/.exec(earlier.line)![0]
    return change(list, later, 'no-conflicting-link', (line) => line.replace(/abs\/[\d.]+/, id))
  },
  'another alignment of one table': ({text, tables, sections}, entry) => {
    if (!tables || sections < 4) return
    const {index, 0: row} = Array.from(text.matchAll(/^\| ?:--.*$/gm))[entry.section]!
    return {
      text: text.slice(0, index) + row.replace(':-:', '--:') + text.slice(index + row.length),
      rule: 'consistent-alignment',
      line: text.slice(0, index).split('\n').length
    }
  },
  'another placeholder': (list, entry) => {
    const empty = list.entries.filter(({line}) => /\| ?- ?\|$/.test(line))
    if (!list.tables || empty.length < 3) return
    const chosen = empty[list.entries.indexOf(entry) % empty.length]!
    return change(list, chosen, 'consistent-placeholder', (line) => line.replace(/-( ?)\|$/, 'N/A$1|'))
  },
  'a header of another name': ({text, tables, sections}, entry) => {
    if (!tables || sections < 4) return
    const headers = Array.from(text.matchAll(/\|( ?)Paper( ?)\|( ?)Venue( ?)\|( ?)Code( ?)\|/g))
    const {index, 0: header} = headers[entry.section]!
    return {
      text: text.slice(0, index) + header.replace('Venue', 'Publication') + text.slice(index + header.length),
      rule: 'consistent-columns',
      line: text.slice(0, index).split('\n').length
    }
  }
}

const told = (text: string) => lint(text).map(({ruleId, place}) => `${ruleId} ${place.start.line}`)

describe('one planted defect', () => {
  test('a list without one has no problem', () => {
    fc.assert(
      fc.property(cleanList, (list) => expect(told(list.text)).toEqual([])),
      runs(100)
    )
  })

  test.each(Object.entries(defects))('%s is found at its line, and nothing else', (_, plant) => {
    fc.assert(
      fc.property(cleanList, fc.nat(), fc.nat(), (list, first, second) => {
        const {entries} = list
        const planted = plant(list, entries[first % entries.length]!, entries[second % entries.length]!)
        fc.pre(planted !== undefined)
        expect(told(planted.text)).toEqual([`${planted.rule} ${planted.line}`])
      }),
      runs(100)
    )
  })
})
