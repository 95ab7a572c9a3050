import {Parser} from 'htmlparser2'
import type {Html} from 'mdast'
import type {PaperList} from '../list/model.js'
import type {Finding} from '../rule.js'
import {startOfRow} from '../table/grid.js'
import {shorten} from '../text/shorten.js'

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

/** Markdown that GitHub shows as text, since there is no blank line between it and the HTML above. */
export function markdownBelowHtml({nodes, source}: PaperList): Finding[] {
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
      about: `html: ${shorten(source.text.slice(start, end))}`,
      message: `Unexpected Markdown in the HTML that begins with \`<${found.tag}>\`, expected a blank line before it; GitHub shows it as text`
    }
  })
}

/** The first line, from 0, of an HTML block on which there is Markdown, and the tag before it. */
function firstMarkdown({value}: Html): {line: number; tag: string} | undefined {
  let found: {line: number; tag: string} | undefined
  let tag = ''
  let verbatimDepth = 0
  const parser = new Parser(
    {
      onopentagname: (name) => {
        tag = name
        if (verbatim.has(name)) verbatimDepth++
      },
      onclosetag: (name) => {
        if (verbatim.has(name)) verbatimDepth--
      },
      ontext: (text) => {
        if (found || verbatimDepth > 0 || tag === '') return
        const places = [link.exec(text)?.index ?? -1, tableIn(text), lineMarkIn(text, value[parser.startIndex - 1])]
        const index = Math.min(...places.filter((place) => place !== -1))
        if (index === Infinity) return
        const lines = value.slice(0, parser.startIndex + index).split('\n')
        found = {line: lines.length - 1, tag}
      }
    },
    {decodeEntities: false}
  )
  parser.end(value)
  return found
}
