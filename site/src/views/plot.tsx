import {byFrequency} from '#core/text/tally.js'
import {useWords} from '../words.ts'

/** So many bars are shown, the longest ones; the others are in the filter. */
const MOST_BARS = 10

interface PlotProps {
  title: string
  /** One for each paper; `?` for unknown. */
  values: readonly string[]
  /** By the names of the bars, or the longest first. */
  order: 'name' | 'count'
  /** `''` if none is. */
  chosen: string
  onChoose(value: string): void
}

/** A bar for each value, which is a filter as well. */
export function Plot({title, values, order, chosen, onChoose}: PlotProps) {
  const say = useWords()
  const byCount = byFrequency(values)
  const bars = byCount.slice(0, MOST_BARS)
  if (order === 'name') bars.sort(([a], [b]) => (a < b ? 1 : -1))
  const most = byCount[0]?.[1] ?? 1
  return (
    <figure class="plot">
      <figcaption>{title}</figcaption>
      <ul>
        {bars.map(([value, count]) => (
          <li key={value}>
            <button
              type="button"
              class="bar"
              aria-pressed={chosen === value}
              onClick={() => onChoose(chosen === value ? '' : value)}
            >
              <span class="name">
                <bdi>{value === '?' ? say('unknown') : value}</bdi>
              </span>
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                <rect width={(100 * count) / most} height="10" />
              </svg>
              <span class="number">{count}</span>
            </button>
          </li>
        ))}
      </ul>
      {byCount.length > bars.length && <p class="dim">{say('more', {count: byCount.length - bars.length})}</p>}
    </figure>
  )
}
