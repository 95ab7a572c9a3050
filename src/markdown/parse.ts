import type {Root} from 'mdast'
import {refuseCrowdedWords} from './crowded-words.js'
import {withEscapedPipes} from './escaped-pipes.js'
import {parseNormalized} from './normalize.js'
import {completePositions} from './positions.js'
import {reading} from './unreadable.js'

type Parser = (text: string) => Root

let parser: Parser | undefined

/**
 * The one way from text to mdast. Everything that parses Markdown goes through here.
 *
 * @param text Markdown without its byte order mark; the offsets of the tree are UTF-16 offsets into it.
 * @throws {Error} before `loadParser` is done.
 * @throws {UnreadableError} if the text is nested too deeply, or cannot be read in a reasonable time.
 */
export function parse(text: string): Root {
  if (!parser) throw new Error('no parser is loaded: await loadParser() first')
  const parseText = parser
  return reading(() => parseText(text))
}

/**
 * Loads what parses, which each way into the core does before anything else. No module waits for it by itself, so that the command can be
 * bundled as CommonJS, whose compiled code Node 20 can keep.
 *
 * satteri (native) is loaded where it can be, and unified with remark-parse, remark-gfm and remark-frontmatter elsewhere: these take time
 * that grows with the square of a table's rows. Both give the same tree; what differs is evened out here, but for this:
 *
 * - A table right below the table of a quote or an item, with neither a blank line nor a mark between: remark takes it for a paragraph.
 * - A quote or a list in a quote that a block of another container follows ends behind the mark of the next line, now here, now there.
 * - A bare address with an escaped backslash in it ends one character earlier with remark.
 * - HTML on a line that goes on with a paragraph of an item, but is indented less, starts with its indentation with remark.
 * - A tab behind the line that closes front matter: satteri does not take it for one.
 */
export async function loadParser(): Promise<void> {
  parser ??= (isSwitchedOff() ? undefined : await loadSatteri()) ?? (await loadRemark())
}

/** Whether `PAPERLINT_PARSER=remark` is set, to show that everything holds without the native parser too. A browser has no `process`. */
function isSwitchedOff(): boolean {
  return globalThis.process?.env?.PAPERLINT_PARSER === 'remark'
}

/** The native parser; nothing where it cannot be loaded. */
export async function loadSatteri(): Promise<Parser | undefined> {
  try {
    const {markdownToMdast} = await import('satteri')
    const options = {features: {gfm: true, frontmatter: true}}
    return withEscapedPipes((text) => {
      refuseCrowdedWords(text)
      return parseNormalized((part) => markdownToMdast(part, options) as Root, text)
    })
  } catch {
    // An optional dependency: not every platform has it.
    return
  }
}

/** The parser that runs everywhere. */
export async function loadRemark(): Promise<Parser> {
  const [{unified}, {default: remarkParse}, {default: remarkGfm}, {default: remarkFrontmatter}] = await Promise.all([
    import('unified'),
    import('remark-parse'),
    import('remark-gfm'),
    import('remark-frontmatter')
  ])
  const parsers = new Map<string | undefined, Parser>()
  const make = (close: string | undefined): Parser => {
    const processor = unified().use(remarkParse).use(remarkGfm)
    if (close === '+++') processor.use(remarkFrontmatter, 'toml')
    else if (close) processor.use(remarkFrontmatter, {type: 'yaml', fence: {open: '---', close}})
    processor.freeze()
    return (text) => processor.parse(text)
  }
  return withEscapedPipes((text) => {
    const close = closingFence(text)
    const parser = parsers.get(close) ?? make(close)
    parsers.set(close, parser)
    return completePositions(parser(text), text)
  })
}

/**
 * What closes the front matter that a text begins with. Where nothing does, micromark-extension-frontmatter must not look at the text:
 * when it gives up at the end, no list and no quote has been read.
 */
function closingFence(text: string): string | undefined {
  return (/^---[ \t]*(?:\r\n?|\n)(?:.*?[\r\n])??(---|\.\.\.) *(?:[\r\n]|$)/s.exec(text) ??
    /^\+\+\+[ \t]*(?:\r\n?|\n)(?:.*?[\r\n])??(\+\+\+) *(?:[\r\n]|$)/s.exec(text))?.[1]
}
