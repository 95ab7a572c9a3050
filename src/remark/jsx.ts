import type {Html, Nodes, Root} from 'mdast'
import {Source} from '../text/source.js'

/**
 * Replaces the tags that remark-mdx reads as JSX elements by raw HTML around their content: `<a id="x" />` is then an anchor, and links and
 * headings are read as those of HTML.
 *
 * @param text That of the tree, without its byte order mark.
 */
export function withHtmlTags(tree: Root, text: string): Root {
  return withTags(tree, new Source(text))[0] as Root
}

function withTags(node: Nodes, source: Source): Nodes[] {
  if (!('children' in node)) return [node]
  const children = (node.children as Nodes[]).flatMap((child) => withTags(child, source))
  if (!isJsx(node)) return [{...node, children} as Nodes]
  const start = node.position!.start.offset!
  const end = node.position!.end.offset!
  const [first] = node.children
  const last = node.children.at(-1)
  if (!first || !last) return [tag(start, end, source)]
  return [tag(start, first.position!.start.offset!, source), ...children, tag(last.position!.end.offset!, end, source)]
}

/** By the names that remark-mdx gives them; the types of mdast do not know them. */
function isJsx({type}: {type: string}): boolean {
  return type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement'
}

/** The text between two offsets, without the blanks around it. */
function tag(start: number, end: number, source: Source): Html {
  const written = source.text.slice(start, end)
  const from = start + written.length - written.trimStart().length
  const value = written.trim()
  return {type: 'html', value, position: source.position(from, from + value.length)}
}
