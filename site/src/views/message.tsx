import {useContext} from 'preact/hooks'
import {messageParts} from '#core/report/message-parts.js'
import {LanguageContext} from '../words.ts'

/** A text with code in backticks. */
export function Marked({text}: {text: string}) {
  return <>{messageParts(text).map((part) => (part.isCode ? <code>{part.text}</code> : part.text))}</>
}

/** What the core says, which is English. */
export function Message({text}: {text: string}) {
  const isForeign = useContext(LanguageContext) !== 'en'
  return (
    <span lang={isForeign ? 'en' : undefined}>
      <Marked text={text} />
    </span>
  )
}
