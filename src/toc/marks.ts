import type {PaperList} from '../list/model.js'
import type {Span} from '../text/span.js'

/** The marks of doctoc, markdown-toc, gh-md-toc, MarkdownTOC, mdformat-toc and markdown-magic, as their documentation has them. */
const startMark =
  /<!--\s*(?:START doctoc|(?:toc|ts|MarkdownTOC)(?:\s[^>]{0,200})?-->|mdformat-toc start|AUTO-GENERATED-CONTENT:START \(TOC)/i
const endMark =
  /<!--\s*(?:END doctoc|tocstop\s*-->|\/(?:toc|MarkdownTOC)\s*-->|te\s*-->|mdformat-toc end|AUTO-GENERATED-CONTENT:END)/i

/** The span between the marks of a tool that makes tables of contents. */
export function generatedParts({nodes}: PaperList): Span[] {
  const parts: Span[] = []
  let start: number | undefined
  for (const {node} of nodes.of('html')) {
    if (start !== undefined && endMark.test(node.value)) {
      parts.push({start, end: node.position!.start.offset!})
      start = undefined
    } else if (startMark.test(node.value)) start = node.position!.end.offset!
  }
  return parts
}
