import type {Root} from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {withEscapedPipes} from './escaped-pipes.js'
import {frontMatterOf} from './front-matter.js'
import {completePositions} from './positions.js'

type Parser = (text: string) => Root

const parsers = new Map<string | undefined, Parser>()

/** The parser that runs everywhere. */
export const parseWithRemark: Parser = withEscapedPipes((text) => {
  // micromark-extension-frontmatter must not look at front matter that nothing closes: when it gives up at the end of the text, no list and
  // no quote has been read (https://github.com/micromark/micromark-extension-frontmatter/issues/5).
  const close = frontMatterOf(text)?.close
  const parser = parsers.get(close) ?? makeParser(close)
  parsers.set(close, parser)
  return completePositions(parser(text), text)
})

/** @param close What closes the front matter that is to be read. */
function makeParser(close: string | undefined): Parser {
  const processor = unified().use(remarkParse).use(remarkGfm)
  if (close === '+++') processor.use(remarkFrontmatter, 'toml')
  else if (close) processor.use(remarkFrontmatter, {type: 'yaml', fence: {open: '---', close}})
  processor.freeze()
  return (text) => processor.parse(text)
}
