import {useState} from 'preact/hooks'
import type {Session} from '../session.ts'
import {useRuleDescription, useWords} from '../words.ts'
import {Details} from './details.tsx'
import {Marked, Message} from './message.tsx'

/** More are shown when asked for: a browser needs long for thousands of elements. */
const MOST_SHOWN = 100

/** Of a list that begins in the middle, so many are before the one that is chosen. */
const MOST_BEFORE = 10

type Order = 'rule' | 'section'

/** The problems by rule or by section. The one that is chosen has its details below it. */
export function Problems({session}: {session: Session}) {
  const say = useWords()
  const [order, setOrder] = useState<Order>('rule')
  const [shown, setShown] = useState(MOST_SHOWN)
  const {problems, selected, failures} = session.state
  const groups = new Map<string, number[]>()
  for (const [index, problem] of problems.entries()) {
    const key = order === 'rule' ? problem.rule : problem.section
    const group = groups.get(key)
    if (group) group.push(index)
    else groups.set(key, [index])
  }
  // The one that is chosen, perhaps in the text, is among those that are shown: the list begins a little before it, if it is far down.
  const place = selected === undefined ? -1 : [...groups.values()].flat().indexOf(selected)
  const first = place < shown ? 0 : place - MOST_BEFORE
  let skipped = first
  let left = shown
  const rest = problems.length - first - shown
  return (
    <div class="problems">
      {failures.map((failure) => (
        <p key={failure} class="failure" role="alert">
          {failure}
        </p>
      ))}
      <fieldset class="order">
        <legend class="hidden">{say('group')}</legend>
        {(['rule', 'section'] as const).map((each) => (
          <label key={each}>
            <input type="radio" name="order" checked={order === each} onChange={() => setOrder(each)} />
            {say(each === 'rule' ? 'byRule' : 'bySection')}
          </label>
        ))}
      </fieldset>
      {first > 0 && <p class="dim">{say('more', {count: first})}</p>}
      {problems.length === 0 && <p>{say(session.state.read ? 'noProblems' : 'reading')}</p>}
      {[...groups].map(([key, indexes]) => {
        const some = indexes.slice(skipped, skipped + left)
        skipped = Math.max(0, skipped - indexes.length)
        left -= some.length
        if (some.length === 0) return null
        return (
          <section key={key} class="group">
            <h2>
              {order === 'rule' ? <code>{key}</code> : key || say('noSection')}{' '}
              <span class="count">{indexes.length}</span>
            </h2>
            {order === 'rule' && <AboutRule rule={key} url={problems[indexes[0]!]!.url} />}
            <ul>
              {some.map((index) => (
                <Item
                  key={index}
                  index={index}
                  session={session}
                  isSelected={selected === index}
                  withRule={order === 'section'}
                />
              ))}
            </ul>
          </section>
        )
      })}
      {rest > 0 && (
        <button type="button" onClick={() => setShown(shown + 10 * MOST_SHOWN)}>
          {say('showMore', {count: Math.min(rest, 10 * MOST_SHOWN)})}
        </button>
      )}
    </div>
  )
}

/** What a rule checks, and the way to its page. */
function AboutRule({rule, url}: {rule: string; url: string}) {
  const say = useWords()
  return (
    <p class="about-rule help">
      <Marked text={useRuleDescription(rule)} />{' '}
      <a href={url} target="_blank" rel="noreferrer">
        {say('rulePage')}
        <span class="hidden"> {rule}</span>
      </a>
    </p>
  )
}

interface ItemProps {
  index: number
  session: Session
  isSelected: boolean
  withRule: boolean
}

function Item({index, session, isSelected, withRule}: ItemProps) {
  const say = useWords()
  const {severity, message, line, rule, url, fix} = session.state.problems[index]!
  return (
    <li class={isSelected ? 'selected' : ''} data-problem={index}>
      <button
        type="button"
        class="problem-button"
        aria-expanded={isSelected}
        onClick={() => void session.select(isSelected ? undefined : index)}
      >
        <span class={`level ${severity}`}>{say(severity)}</span>{' '}
        <span class="dim">
          {say('line', {line})}
          {fix && ` · ${say(fix === 'safe' ? 'safeFix' : 'unsafeFix').split(/[:：]/)[0]}`}
          {withRule && ` · ${rule}`}
        </span>
        <span class="message">
          <Message text={message} />
        </span>
      </button>
      {isSelected && (
        <div class="details">
          {withRule && <AboutRule rule={rule} url={url} />}
          <Details index={index} session={session} />
        </div>
      )}
    </li>
  )
}
