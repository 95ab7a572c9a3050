import type {Nodes, Root} from 'mdast'
import {loadParser, parse} from '../markdown/parse.js'
import type {Source} from '../markdown/source.js'

await loadParser()

/**
 * The tree of the pipeline, so that nothing is parsed twice; but the text's own tree where that one cannot stand for the text: without
 * remark-gfm it has no tables, without remark-frontmatter the metadata is a heading, and remark-toc puts in blocks that stand nowhere in
 * the text.
 */
export function treeToLint(pipeline: Pipeline, tree: Root, source: Source): Root {
  return readsTables(pipeline) && readsMetadata(tree, source) && standsInText(tree) ? tree : parse(source.text)
}

/** The processor, as far as it is asked here. */
export interface Pipeline {
  data(): unknown
}

interface Extension {
  enter?: Record<string, unknown>
}

/** remark-gfm gives remark-parse its syntax by way of the processor's data. */
function readsTables(pipeline: Pipeline): boolean {
  const extensions = (pipeline.data() as {fromMarkdownExtensions?: (Extension | Extension[])[]}).fromMarkdownExtensions
  return extensions?.flat().some(({enter}) => enter?.table !== undefined) ?? false
}

function readsMetadata({children: [first]}: Root, {text}: Source): boolean {
  return !/^(?:---|\+\+\+)[ \t]*[\r\n]/.test(text) || first?.type === 'yaml' || (first?.type as string) === 'toml'
}

/** Whether every block has its place. Literal autolinks have none. */
function standsInText(block: Nodes): boolean {
  if (!block.position) return false
  if (block.type === 'paragraph' || block.type === 'heading' || block.type === 'tableCell') return true
  return !('children' in block) || block.children.every(standsInText)
}
