import type {Root} from 'mdast'
import type {Processor} from 'unified'
import {VFile} from 'vfile'
import type {PaperList} from '../list/model.js'
import {readPaperList} from '../list/read.js'
import type {Settings} from '../list/settings.js'
import {mayHaveEscapedPipe, withEscapedPipes} from '../markdown/escaped-pipes.js'
import {frontMatterOf} from '../markdown/front-matter.js'
import {type Parser, parse} from '../markdown/parse.js'
import {isSameTree} from '../markdown/trees.js'
import {withReadErrors} from '../markdown/unreadable.js'
import {readMeantList} from '../meant/read.js'
import {Source} from '../text/source.js'
import {withHtmlTags} from './jsx.js'
import {parseAgain, parsedOf} from './parsed.js'
import {isTreeRead, readsMore} from './syntax.js'

declare module 'vfile' {
  interface DataMap {
    /** A file as paperlint reads it: one reading for all its plugins. */
    paperlintReading: Reading
  }
}

/** A text, its tree, and the lists of papers that were read from it. */
export class Reading {
  readonly #lists = new Map<string, PaperList>()

  /**
   * @param given The pipeline's tree, which may have been changed since it was parsed.
   * @param value The file's text, with its byte order mark.
   * @param parse Parses with the syntax that `tree` was parsed with.
   */
  constructor(
    readonly given: Root,
    readonly value: string,
    readonly tree: Root,
    readonly parse: Parser,
    readonly source = new Source(value)
  ) {}

  /** The list, read once for each settings. */
  list(settings: Settings): PaperList {
    const key = JSON.stringify(settings)
    const list = this.#lists.get(key) ?? readMeantList(readPaperList(this.tree, this.source, settings), this.parse)
    this.#lists.set(key, list)
    return list
  }
}

/**
 * Reads a file: from the pipeline's own tree as it was parsed, if that has more syntax than ours (where the pipeline reads math, math is no
 * Markdown). Otherwise parses the text again, which takes our native parser a hundredth of the time; the list then has the same problems as
 * with the command.
 *
 * @throws {UnreadableError} for a text that is nested too deeply, or would take very long.
 */
export function readFile(processor: Processor<Root>, tree: Root, file: VFile): Reading {
  const known = file.data.paperlintReading
  const value = String(file)
  if (known?.given === tree && known.value === value) return known
  const made = readPipelineTree(processor, tree, file) ?? new Reading(tree, value, parse(new Source(value).text), parse)
  file.data.paperlintReading = made
  return made
}

/** `undefined` where our parser is the better one: it reads more, or the same in less time. */
function readPipelineTree(processor: Processor<Root>, given: Root, file: VFile): Reading | undefined {
  if (!isTreeRead(processor)) return
  const parsed = withReadErrors(() => parsedOf(processor, given, file))
  const {text} = parsed
  if (!readsFrontMatter(parsed.tree, text)) return
  const parseAsPipeline = withEscapedPipes((next) =>
    withReadErrors(() => withHtmlTags(parseAgain(processor, new VFile(next)).tree, next))
  )
  const tree = mayHaveEscapedPipe(text) ? parseAsPipeline(text) : withHtmlTags(parsed.tree, text)
  let parser: Parser | undefined
  // If both parsers give the same tree, ours parses the fixed text as well.
  const parseFast: Parser = (next) => {
    parser ??= !readsMore(processor) || isSameTree(parse(text), tree) ? parse : parseAsPipeline
    return parser(next)
  }
  return new Reading(given, String(file), tree, parseFast)
}

/** Unclosed front matter is text, but remark-frontmatter loses the lists of such a text. */
function readsFrontMatter(tree: Root, text: string): boolean {
  const frontMatter = frontMatterOf(text)
  if (!frontMatter) return true
  const [first] = tree.children
  return ['yaml', 'toml'].includes(first?.type ?? '') && first!.position?.end.offset === frontMatter.end
}
