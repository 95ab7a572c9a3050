import type {Root} from 'mdast'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import type {Processor} from 'unified'
import {isNative} from '../markdown/parse.js'

/** The tokens of bare addresses and tables; remark-gfm has both. */
const needed = ['table', 'literalAutolink']

/** The tokens of the syntax that we read ourselves. */
const ownTokens = new Set([...gfmFromMarkdown().flatMap(({enter}) => Object.keys(enter ?? {})), 'yaml', 'toml'])

/** The tokens that plugins have added to the syntax of a pipeline. */
function tokensOf(processor: Processor<Root>): Set<string> {
  const extensions = (processor.data('fromMarkdownExtensions') ?? []).flat()
  return new Set(extensions.flatMap(({enter}) => Object.keys(enter ?? {})))
}

/** Whether a pipeline reads more than we do ourselves: math, MDX, directives. */
export function readsMore(processor: Processor<Root>): boolean {
  return [...tokensOf(processor)].some((token) => !ownTokens.has(token))
}

/** Whether paperlint reads the tree of a pipeline: where that has all that we need, and our own parser is not the better one. */
export function isTreeRead(processor: Processor<Root>): boolean {
  const tokens = tokensOf(processor)
  return needed.every((token) => tokens.has(token)) && (readsMore(processor) || !isNative())
}
