import {useState} from 'preact/hooks'
import type {Session} from '../session.ts'
import {useRuleDescription, useWords} from '../words.ts'
import {Details} from './details.tsx'
import {Marked, Message} from './message.tsx'
import {PAGE_SIZE, Pages, usePage, useStart} from './pages.tsx'

type Order = 'rule' | 'section'

/** The problems by rule or by section. The one that is chosen has its details below it. */
export function Problems({session}: {session: Session}) {
  const say = useWords()
  const [order, setOrder] = useState<Order>('rule')
  const {problems, selected, failures} = session.state
  const groups = new Map<string, number[]>()
  for (const [index, problem] of problems.entries()) {
    const key = order === 'rule' ? problem.rule : problem.section
    const group = groups.get(key)
    if (group) group.push(index)
    else groups.set(key, [index])
  }
  // The one that is chosen, perhaps in the text, is on the page that is shown.
  const place = selected === undefined ? -1 : [...groups.values()].flat().indexOf(selected)
  const [page, setPage] = usePage(problems.length, `${order} ${selected}`, place)
  const {start, showStart} = useStart()
  const turn = (next: number) => {
    setPage(next)
    showStart()
  }
  const pages = <Pages count={problems.length} page={page} onPage={turn} />
  let skipped = page * PAGE_SIZE
  let left = PAGE_SIZE
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
      <div ref={start}>{pages}</div>
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
      {pages}
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
        onClick={() => void (isSelected ? session.select(undefined) : session.unfold(index))}
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
