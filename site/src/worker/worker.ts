import type {FromWorker, ToWorker} from '../protocol.ts'
import {provideSatteri} from './require-package.ts'

// Two workers run this: one at once, with the parser that is part of the page, and for long texts one with the fast parser, which is three
// times as large as the page.
const fast = self.name === 'fast'
if (fast) provideSatteri(await import('satteri'))
const {Documents} = await import('./documents.ts')

const send = (message: FromWorker) => self.postMessage(message)
const documents = new Documents()

self.onmessage = ({data}: MessageEvent<ToWorker>) => {
  if (data.kind === 'lint') send(documents.lint(data))
  else send(documents.answer(data))
}
send({kind: 'ready', fast})
