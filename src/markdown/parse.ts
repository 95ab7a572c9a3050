import type {Root} from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']).freeze()

/**
 * The one way from text to mdast. Everything that parses Markdown goes through here.
 *
 * @param text Markdown without its byte order mark; the offsets of the tree are UTF-16 offsets into it.
 */
export function parse(text: string): Root {
  return parser.parse(text)
}
