import {useMemo, useState} from 'preact/hooks'
import type {ExportFormat} from '#core/export/format-names.js'
import {download} from '../open.ts'
import type {ShownPaper} from '../protocol.ts'
import type {Session} from '../session.ts'
import {useWords, type WordKey} from '../words.ts'
import {PAGE_SIZE, Pages, usePage, useStart} from './pages.tsx'
import {Plot} from './plot.tsx'
import {Scroll} from './scroll.tsx'

interface Filters {
  search: string
  year: string
  venue: string
  section: string
  hasCode: boolean
  listedTwice: boolean
  noLink: boolean
}

const noFilters: Filters = {
  search: '',
  year: '',
  venue: '',
  section: '',
  hasCode: false,
  listedTwice: false,
  noLink: false
}

type SortKey = 'title' | 'nickname' | 'authors' | 'venue' | 'year' | 'code' | 'section' | 'lines'

interface ColumnOfPapers {
  key: SortKey
  word: WordKey
  /** What it is sorted by; `''` if the paper does not say it. */
  valueIn(paper: ShownPaper): string | number
}

const columns: readonly ColumnOfPapers[] = [
  {key: 'title', word: 'paperTitle', valueIn: ({title}) => title},
  {key: 'nickname', word: 'nickname', valueIn: ({nickname}) => nickname},
  {key: 'authors', word: 'authors', valueIn: ({authors}) => authors},
  {key: 'venue', word: 'venue', valueIn: ({venue}) => venue},
  {key: 'year', word: 'year', valueIn: ({year}) => year ?? ''},
  {key: 'code', word: 'code', valueIn: ({code}) => code},
  {key: 'section', word: 'section', valueIn: ({sections}) => sections.join(', ')},
  {key: 'lines', word: 'lines', valueIn: ({lines}) => lines[0]!}
]

/** The year or venue of papers that have none, as a value of a filter. */
const UNKNOWN = '?'

/** Whether a list says anything of the kind. */
const isTold = (values: readonly string[]) => values.some((value) => value !== UNKNOWN)

const yearOf = ({year}: ShownPaper) => (year === undefined ? UNKNOWN : String(year))
const venueOf = ({venueName}: ShownPaper) => venueName || UNKNOWN

function accepts(filters: Filters): (paper: ShownPaper) => boolean {
  const words = filters.search.toLowerCase().split(/\s+/).filter(Boolean)
  return (paper) => {
    const {title, nickname, authors, venue, sections, code, lines, hasPaperLink} = paper
    if (filters.year !== '' && yearOf(paper) !== filters.year) return false
    if (filters.venue !== '' && venueOf(paper) !== filters.venue) return false
    if (filters.section !== '' && !sections.includes(filters.section)) return false
    if (filters.hasCode && code === '') return false
    if (filters.listedTwice && lines.length < 2) return false
    if (filters.noLink && hasPaperLink) return false
    if (words.length === 0) return true
    const text = [title, nickname, authors, venue, ...sections].join(' ').toLowerCase()
    return words.every((word) => text.includes(word))
  }
}

const collator = new Intl.Collator(undefined, {numeric: true, sensitivity: 'base'})

/** What has no value is last in both directions. */
function sorted(papers: readonly ShownPaper[], key: SortKey, descending: boolean): ShownPaper[] {
  const {valueIn} = columns.find((column) => column.key === key)!
  const direction = descending ? -1 : 1
  return papers.toSorted((a, b) => {
    const [first, second] = [valueIn(a), valueIn(b)]
    if (first === '' || second === '') return Number(first === '') - Number(second === '')
    if (typeof first === 'number' && typeof second === 'number') return direction * (first - second)
    return direction * collator.compare(String(first), String(second))
  })
}

export function Papers({session, onGo}: {session: Session; onGo(line: number): void}) {
  const say = useWords()
  const {papers} = session.state
  const [filters, setFilters] = useState(noFilters)
  const [sort, setSort] = useState<{key: SortKey; descending: boolean}>({key: 'lines', descending: false})
  const all = papers ?? []
  const some = useMemo(() => sorted(all.filter(accepts(filters)), sort.key, sort.descending), [all, filters, sort])
  // A list that names no authors needs no column for them.
  const told = useMemo(() => columns.filter(({valueIn}) => all.some((paper) => valueIn(paper) !== '')), [papers])
  const set = (changes: Partial<Filters>) => {
    setFilters({...filters, ...changes})
    setPage(0)
  }
  const [page, setPage] = usePage(some.length)
  const {start, showStart} = useStart()
  const turn = (next: number) => {
    setPage(next)
    showStart()
  }
  const pages = <Pages count={some.length} page={page} onPage={turn} />
  if (!papers) return <p>{say('reading')}</p>
  if (papers.length === 0) return <p>{say('noPapers')}</p>
  const select = (name: 'year' | 'venue' | 'section', values: string[]) =>
    isTold(values) && (
      <label>
        {say(name)}{' '}
        <select value={filters[name]} onChange={({currentTarget}) => set({[name]: currentTarget.value})}>
          <option value="">{say('all')}</option>
          {values.map((value) => (
            <option key={value} value={value}>
              {value === UNKNOWN ? say('unknown') : value}
            </option>
          ))}
        </select>
      </label>
    )
  const plot = (name: 'year' | 'venue', order: 'name' | 'count', values: string[]) =>
    isTold(values) && (
      <Plot
        title={say(name === 'year' ? 'byYear' : 'byVenue')}
        values={values}
        order={order}
        chosen={filters[name]}
        onChoose={(value) => set({[name]: value})}
      />
    )
  const plots = [plot('year', 'name', some.map(yearOf)), plot('venue', 'count', some.map(venueOf))]
  return (
    <div class="papers">
      <search class="filters">
        <label>
          {say('search')}{' '}
          <input
            type="search"
            value={filters.search}
            onInput={({currentTarget}) => set({search: currentTarget.value})}
          />
        </label>
        {select('year', distinct(all.map(yearOf)).reverse())}
        {select('venue', distinct(all.map(venueOf)))}
        {select('section', [...new Set(all.flatMap(({sections}) => sections))])}
        {(['hasCode', 'listedTwice', 'noLink'] as const).map((name) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={filters[name]}
              onChange={({currentTarget}) => set({[name]: currentTarget.checked})}
            />{' '}
            {say(name)}
          </label>
        ))}
      </search>
      <p class="shown">
        <span role="status">{say('papersShown', {shown: some.length, count: all.length})}</span>
        <Export session={session} />
      </p>
      {plots.some(Boolean) && (
        <details>
          <summary>{say('plots')}</summary>
          <div class="plots">{plots}</div>
        </details>
      )}
      <div ref={start}>{pages}</div>
      <Scroll label={say('papersTab')}>
        <table class="paper-table">
          <thead>
            <tr>
              {told.map(({key, word}) => (
                <th
                  key={key}
                  scope="col"
                  aria-sort={sort.key !== key ? 'none' : sort.descending ? 'descending' : 'ascending'}
                >
                  <button
                    type="button"
                    onClick={() => {
                      setSort({key, descending: sort.key === key && !sort.descending})
                      setPage(0)
                    }}
                  >
                    {say(word)} <span aria-hidden="true">{sort.key !== key ? '↕' : sort.descending ? '↓' : '↑'}</span>
                  </button>
                </th>
              ))}
              <th scope="col">{say('links')}</th>
            </tr>
          </thead>
          <tbody>
            {some.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE).map((paper) => (
              <Row key={paper.lines[0]} paper={paper} columns={told} onGo={onGo} />
            ))}
          </tbody>
        </table>
      </Scroll>
      {pages}
    </div>
  )
}

interface RowProps {
  paper: ShownPaper
  columns: readonly ColumnOfPapers[]
  onGo(line: number): void
}

function Row({paper, columns: told, onGo}: RowProps) {
  const say = useWords()
  const {code, links, lines} = paper
  const cellOf = ({key, valueIn}: ColumnOfPapers) => {
    if (key === 'code') return code !== '' && <Address url={code} text={say('code')} />
    if (key !== 'lines') return <bdi>{valueIn(paper)}</bdi>
    return lines.map((line) => (
      <button type="button" key={line} class="line" aria-label={say('line', {line})} onClick={() => onGo(line)}>
        {line}
      </button>
    ))
  }
  return (
    <tr>
      {told.map((column) =>
        column.key === 'title' ? (
          <th key={column.key} scope="row">
            {cellOf(column)}
          </th>
        ) : (
          <td key={column.key} class={column.key}>
            {cellOf(column)}
          </td>
        )
      )}
      <td class="links">
        {links.map(({text, url}) => (
          <span key={`${text} ${url}`}>{url === '' ? <bdi>{text}</bdi> : <Address url={url} text={text} />} </span>
        ))}
      </td>
    </tr>
  )
}

function Address({url, text}: {url: string; text: string}) {
  return (
    <a href={url} target="_blank" rel="noreferrer nofollow">
      <bdi>{text}</bdi>
    </a>
  )
}

/** How files of each format are called, and what they are to a browser. */
const files: Record<ExportFormat, {name: string; extension: string; type: string}> = {
  csv: {name: 'CSV', extension: '.csv', type: 'text/csv'},
  json: {name: 'JSON', extension: '.json', type: 'application/json'},
  bibtex: {name: 'BibTeX', extension: '.bib', type: 'application/x-bibtex'}
}

function Export({session}: {session: Session}) {
  const say = useWords()
  const save = async (format: ExportFormat) => {
    const {extension, type} = files[format]
    const text = await session.export(format)
    if (text !== undefined) download(text, session.state.path.replace(/^.*\/|\.\w+$/g, '') + extension, type)
  }
  return (
    <span class="export">
      {say('exportAs')}:{' '}
      {(Object.keys(files) as ExportFormat[]).map((format) => (
        <button type="button" key={format} onClick={() => void save(format)}>
          {files[format].name}
        </button>
      ))}
    </span>
  )
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].sort(collator.compare)
}
