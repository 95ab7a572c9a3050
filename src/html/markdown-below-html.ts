import {Parser} from 'htmlparser2'
import type {Html} from 'mdast'
import type {PaperList} from '../list/model.js'
import type {Finding} from '../rule.js'
import {startOfRow} from '../table/grid.js'
import {memoize} from '../text/memoize.js'
import {shorten} from '../text/shorten.js'
import type {Source} from '../text/source.js'
import type {Span} from '../text/span.js'

/** Elements whose text is meant as it is. */
const verbatim = new Set(['pre', 'code', 'script', 'style', 'textarea', 'svg', 'math'])

/** What is Markdown at the start of a line: a heading of the ranks that sections have, a fence of code. */
const lineMark = /^(?:#{2,6} +[^\s#]|`{3})/m
const link = /!?\[[^\][\n]*\]\((?:https?:\/\/|#|\.{1,2}\/)[^\s()]+\)/
/** The offset of a table in a text, that of the row above its delimiter row; -1 if there is none. */
function tableIn(text: string): number {
  const row = text.split('\n').find((line) => line.includes('|') && line.includes('--') && /^[-|: \t\r]*$/.test(line))
  if (row === undefined) return -1
  const delimiter = text.indexOf(row)
  const header = text.lastIndexOf('\n', delimiter - 2) + 1
  return text.slice(header, delimiter).includes('|') ? header : delimiter
}

/** Where a line begins with a mark; not right behind a tag, where there is no line to begin. */
function lineMarkIn(text: string, before: string | undefined): number {
  const index = lineMark.exec(text)?.index ?? -1
  return index === 0 && before !== '\n' ? -1 : index
}

/** A finding, and what a blank line before a line would make Markdown; nothing where that is more than a line, or a part of a table. */
interface Swallowed extends Finding {
  meant?: {line: number; span: Span}
}

/** Markdown that GitHub shows as text, since there is no blank line between it and the HTML above. */
export const markdownBelowHtml = memoize(({nodes, source}: PaperList): readonly Swallowed[] => {
  return nodes.of('html').flatMap(({node, parent}) => {
    if (!parent || parent.type === 'paragraph' || !(/[[|]/.test(node.value) || lineMark.test(node.value))) return []
    const found = firstMarkdown(node)
    if (!found) return []
    const line = node.position!.start.line + found.line
    const start = startOfRow(line, source)
    const end = source.lineEnd(line)
    return {
      start,
      end,
      ...(parent.type === 'root' && found.isLine && {meant: meantBelow(line, node, source)}),
      about: `html: ${shorten(source.text.slice(start, end))}`,
      message: `Unexpected Markdown in the HTML that begins with \`<${found.tag}>\`, expected a blank line before it; GitHub shows it as text`
    }
  })
})

/** Where the text begins that has Markdown on a line: the lines above that one, up to a tag, belong to it. */
function meantBelow(line: number, {position}: Html, source: Source): {line: number; span: Span} {
  let first = line
  while (first - 1 > position!.start.line && isText(source.line(first - 1))) first--
  return {line: first, span: {start: source.lineStart(first)!, end: position!.end.offset!}}
}

function isText(line: string): boolean {
  return line.trim() !== '' && !/[<>]/.test(line)
}

/** The first line, from 0, of an HTML block on which there is Markdown, the tag before it, and whether the line has nothing before the text. */
function firstMarkdown({value}: Html): {line: number; tag: string; isLine: boolean} | undefined {
  let found: {line: number; tag: string; isLine: boolean} | undefined
  let tag = ''
  let tableDepth = 0
  let verbatimDepth = 0
  const parser = new Parser(
    {
      onopentagname: (name) => {
        tag = name
        if (verbatim.has(name)) verbatimDepth++
        if (name === 'table') tableDepth++
      },
      onclosetag: (name) => {
        if (verbatim.has(name)) verbatimDepth--
        if (name === 'table') tableDepth--
      },
      ontext: (text) => {
        if (found || verbatimDepth > 0 || tag === '') return
        const places = [link.exec(text)?.index ?? -1, tableIn(text), lineMarkIn(text, value[parser.startIndex - 1])]
        const index = Math.min(...places.filter((place) => place !== -1))
        if (index === Infinity) return
        const lines = value.slice(0, parser.startIndex + index).split('\n')
        const isLine = tableDepth === 0 && (parser.startIndex === 0 || !/[<>]/.test(lines.at(-1)!))
        found = {line: lines.length - 1, tag, isLine}
      }
    },
    {decodeEntities: false}
  )
  parser.end(value)
  return found
}
