import type {ChangedLines} from '#core/fix/changed-lines.js'
import {changedPart} from '#core/fix/changed-part.js'
import type {RelatedView} from '../protocol.ts'
import type {Session} from '../session.ts'
import {useWords} from '../words.ts'
import {Message} from './message.tsx'
import {Scroll} from './scroll.tsx'

/** What a fix changes, and the other places beside this one. */
export function Details({index, session}: {index: number; session: Session}) {
  const say = useWords()
  const {problems, details, isCurrent} = session.state
  const {fix, line} = problems[index]!
  return (
    <>
      {fix && details && (
        <>
          <p>
            {say(fix === 'safe' ? 'safeFix' : 'unsafeFix')} · <Message text={details.fixTitle!} />
          </p>
          <pre class="diff">
            {details.changes.map((change) => (
              <Change key={change.line} {...change} />
            ))}
          </pre>
          {details.moreChanges > 0 && <p>{say('more', {count: details.moreChanges})}</p>}
        </>
      )}
      <p class="actions">
        {fix && (
          <button
            type="button"
            class="main"
            disabled={!isCurrent || !details}
            onClick={() => void session.fixOne(index)}
          >
            {say('apply')}
          </button>
        )}
        <button type="button" onClick={() => session.editor.goTo(index, true)}>
          {say('edit')}
        </button>
      </p>
      {details?.related.map((place) => (
        <Related key={place.from} place={place} line={line} session={session} />
      ))}
      {details && details.more > 0 && <p>{say('more', {count: details.more})}</p>}
    </>
  )
}

/** Lines before and after. A line that is changed has its counterpart; one that comes or goes is all that changes. */
function Change({before, after}: ChangedLines) {
  const part = (index: number) =>
    before.length === after.length ? changedPart(before[index]!, after[index]!) : undefined
  return (
    <>
      {before.map((line, index) => (
        <del key={`${index} ${line}`}>
          - <Line text={line} start={part(index)?.start} end={part(index)?.endBefore} />
        </del>
      ))}
      {after.map((line, index) => (
        <ins key={`${index} ${line}`}>
          + <Line text={line} start={part(index)?.start} end={part(index)?.endAfter} />
        </ins>
      ))}
    </>
  )
}

function Line({text, start = 0, end = 0}: {text: string; start: number | undefined; end: number | undefined}) {
  if (start === end) return <>{text}</>
  return (
    <>
      {text.slice(0, start)}
      <b>{text.slice(start, end)}</b>
      {text.slice(end)}
    </>
  )
}

/** The other place; two entries cell by cell, with what differs marked. */
function Related({place, line, session}: {place: RelatedView; line: number; session: Session}) {
  const say = useWords()
  return (
    <div class="related">
      <p>
        <Message text={place.message} />{' '}
        <button type="button" onClick={() => session.editor.goToOffset(place.from)}>
          {say('line', {line: place.line})}
        </button>
      </p>
      {place.fields ? (
        <Scroll label={place.message}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say('field')}</th>
                <th scope="col">
                  {say('line', {line})} ({say('here')})
                </th>
                <th scope="col">{say('there', {line: place.line})}</th>
              </tr>
            </thead>
            <tbody>
              {place.fields.map(({name, here, there}) => (
                <tr key={name} class={here === there ? '' : 'differs'}>
                  <th scope="row">
                    {name}
                    {here !== there && <span class="note"> ≠ {say('differs')}</span>}
                  </th>
                  <td>{here === there ? here : <mark>{here}</mark>}</td>
                  <td>{here === there ? there : <mark>{there}</mark>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      ) : (
        <pre>{place.text}</pre>
      )}
    </div>
  )
}
