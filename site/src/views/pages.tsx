import {useLayoutEffect, useRef, useState} from 'preact/hooks'
import {useWords, type WordKey} from '../words.ts'

/** So many are on a page: a browser needs long for thousands of elements. */
export const PAGE_SIZE = 100

interface PagesProps {
  count: number
  /** From 0. */
  page: number
  onPage(page: number): void
}

/** Which part of a long list is shown, and the ways to those before and behind it. */
export function Pages({count, page, onPage}: PagesProps) {
  const say = useWords()
  if (count <= PAGE_SIZE) return null
  const first = page * PAGE_SIZE
  const last = Math.min(first + PAGE_SIZE, count)
  const turn = (word: WordKey, next: number, isPossible: boolean) => (
    // A button that was turned off would lose the focus.
    <button type="button" aria-disabled={!isPossible} onClick={() => isPossible && onPage(next)}>
      {say(word)}
    </button>
  )
  return (
    <p class="pages">
      {turn('previousPage', page - 1, first > 0)}
      <span>{say('pageShown', {first: first + 1, last, count})}</span>
      {turn('nextPage', page + 1, last < count)}
    </p>
  )
}

/**
 * The page of a list that is shown: the one that was asked for last, or that has what was chosen since.
 *
 * @param chosen What is chosen, and its place in the list; the place is -1 if it is not there.
 */
export function usePage(count: number, chosen: unknown = undefined, place = -1): [number, (page: number) => void] {
  const [asked, setAsked] = useState({page: 0, chosen: undefined as unknown})
  const wanted = place === -1 || asked.chosen === chosen ? asked.page : Math.floor(place / PAGE_SIZE)
  const page = Math.max(0, Math.min(wanted, Math.ceil(count / PAGE_SIZE) - 1))
  useLayoutEffect(() => setAsked({page: wanted, chosen}), [wanted, chosen])
  return [page, (next) => setAsked({page: next, chosen})]
}

/** Where a list begins, so that its next page is seen from there. */
export function useStart() {
  const start = useRef<HTMLDivElement>(null)
  return {start, showStart: () => start.current?.scrollIntoView({block: 'nearest'})}
}
