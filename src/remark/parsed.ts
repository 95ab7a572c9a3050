import type {Root} from 'mdast'
import type {Processor} from 'unified'
import type {VFile} from 'vfile'
import {completePositions} from '../markdown/positions.js'
import {copyTree} from '../markdown/trees.js'
import {Source} from '../text/source.js'
import {isTreeRead} from './syntax.js'

/** A text, and its tree as the parser of a pipeline made it. */
export interface Parsed {
  /** Without its byte order mark. */
  text: string
  /** A copy with complete positions: the plugins of the pipeline may change the tree itself. */
  tree: Root
}

/** By the tree that the pipeline works on. */
const parsed = new WeakMap<Root, Parsed>()

type PipelineParser = NonNullable<Processor<Root>['parser']>

const keepers = new WeakSet<PipelineParser>()

/** Makes a pipeline keep a copy of each tree that it parses, if anybody reads it. Call it while the plugins are attached. */
export function keepParsed(processor: Processor<Root>): void {
  const {parser} = processor
  if (!parser || keepers.has(parser as PipelineParser)) return
  const keeper: PipelineParser = (text, file) => {
    const tree = (parser as PipelineParser)(text, file)
    // By now all plugins are attached.
    if (processor.data('paperlintFix') || isTreeRead(processor)) keep(tree, text)
    return tree
  }
  keepers.add(keeper)
  processor.parser = keeper
}

function keep(tree: Root, file: string): Parsed {
  const {text} = new Source(file)
  const kept = {text, tree: completePositions(copyTree(tree), text)}
  parsed.set(tree, kept)
  return kept
}

/** A file as the pipeline parsed it. It is parsed again if the tree is of another text, or the pipeline has not parsed it. */
export function parsedOf(processor: Processor<Root>, tree: Root, file: VFile): Parsed {
  const known = parsed.get(tree)
  return known && known.text === new Source(String(file)).text ? known : parseAgain(processor, file)
}

/** Parses as the pipeline does. */
export function parseAgain(processor: Processor<Root>, file: VFile): Parsed {
  const tree = processor.parse(file)
  return parsed.get(tree) ?? keep(tree, String(file))
}
