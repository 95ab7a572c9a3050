import {expect, test} from '@jest/globals'
import {parse} from 'csv-parse/sync'
import {toCsv} from '../../src/export/csv.js'
import {hostileTitles, papersIn} from './lists.js'

test('a row for each paper', () => {
  const list = `# Retrieval

- **ColBERT**: *Efficient and Effective Passage Search*. Omar Khattab et al. SIGIR 2020 [[paper](https://arxiv.org/abs/2004.12832)] [[code](https://github.com/stanford-futuredata/ColBERT)]
`
  expect(toCsv(papersIn(list))).toBe(
    'title,nickname,authors,venue,year,code,section,links,ids,listings\r\n' +
      'Efficient and Effective Passage Search,ColBERT,Omar Khattab et al,SIGIR 2020,2020,https://github.com/stanford-futuredata/ColBERT,' +
      'Retrieval,https://arxiv.org/abs/2004.12832 https://github.com/stanford-futuredata/ColBERT,arxiv:2004.12832,3\r\n'
  )
})

test('a parser reads each title back; a formula has an apostrophe before it, and marks that turn text around are left out', () => {
  const papers = hostileTitles.map((title) => ({title, ids: [], links: [], listings: [{line: 1, section: '@SUM(A1)'}]}))
  const rows: Record<string, string>[] = parse(toCsv(papers), {columns: true})
  expect(rows.map(({title}) => title)).toEqual([
    '\'=HYPERLINK("http://x","click me") is a Title of a Paper',
    "'+1 Is All You Need for Retrieval",
    ...hostileTitles.slice(2, 5),
    'A Title that Turns Around in Terminals'
  ])
  expect(rows[0]!.section).toBe("'@SUM(A1)")
})
