import type {PaperList} from '../list/model.js'
import {spanOf} from '../markdown/span-of.js'
import {innermostOf} from '../text/innermost.js'
import type {Span} from '../text/span.js'

/** Leaves out the spans that are in code or in a comment. */
export function outsideCode<Item extends Span>(spans: readonly Item[], {nodes, source: {text}}: PaperList): Item[] {
  if (spans.length === 0) return []
  const code = [...nodes.of('code'), ...nodes.of('inlineCode')].map(({node}) => spanOf(node))
  const hidden = [...code, ...commentsIn(text)].sort((a, b) => a.start - b.start)
  const around = innermostOf(hidden, spans)
  return spans.filter((_, index) => !around[index])
}

function commentsIn(text: string): Span[] {
  const comments: Span[] = []
  for (let start = text.indexOf('<!--'); start !== -1; ) {
    const closing = text.indexOf('-->', start)
    const end = closing === -1 ? text.length : closing
    comments.push({start, end})
    start = text.indexOf('<!--', end)
  }
  return comments
}
