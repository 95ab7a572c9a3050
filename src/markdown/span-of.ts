import type {Nodes} from 'mdast'
import type {Span} from '../text/span.js'

/** Where a node of the source is. */
export function spanOf({position}: Nodes): Span {
  return {start: position!.start.offset!, end: position!.end.offset!}
}
