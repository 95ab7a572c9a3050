import type {Nodes, Root} from 'mdast'
import {fix} from '../../fix/fix.js'
import {lint} from '../../lint/lint.js'
import {parse} from '../../markdown/parse.js'
import {Source} from '../../text/source.js'

/** The result of paperlint for a text, with the parser in use. */
export interface Reading {
  /** Each `line:column-endLine:endColumn rule message`. */
  problems: string[]
  /** The text after the safe fixes, or the error. */
  fixed: string
  /** The text after all fixes, or the error. */
  unsafelyFixed: string
  /** The nodes of the tree in document order, each on a line: its depth as indentation, its place, and its fields. */
  nodes: string[]
}

/** Lints and fixes a text. */
export function read(text: string): Reading {
  return {
    problems: lint(text).map(
      ({ruleId, reason, place: {start, end}}) =>
        `${start.line}:${start.column}-${end.line}:${end.column} ${ruleId} ${reason}`
    ),
    fixed: textAfterFixes(text, false),
    unsafelyFixed: textAfterFixes(text, true),
    nodes: describeNodes(plainTree(parse(new Source(text).text)))
  }
}

/**
 * A tree without fields that paperlint does not read: `data`, and keys without a value. Texts side by side are one: both parsers cut them
 * where an address without a target could have begun, each in its own way.
 */
export function plainTree(tree: Root): Root {
  return JSON.parse(
    JSON.stringify(tree, (key, value) => {
      if (key === 'children') return joinTexts(value)
      return key === 'data' || value === null ? undefined : value
    })
  )
}

function joinTexts(children: readonly Nodes[]): Nodes[] {
  const joined: Nodes[] = []
  for (const child of children) {
    const last = joined.at(-1)
    if (last?.type === 'text' && child.type === 'text') {
      const position = last.position && child.position && {start: last.position.start, end: child.position.end}
      joined[joined.length - 1] = {...last, value: last.value + child.value, ...(position && {position})}
    } else joined.push(child)
  }
  return joined
}

function textAfterFixes(text: string, unsafe: boolean): string {
  try {
    return fix(text, {unsafe}).text
  } catch (error) {
    return String(error)
  }
}

interface PlainNode {
  type: string
  children?: PlainNode[]
  position?: Root['position']
}

function describeNodes({type, position, children, ...said}: PlainNode, depth = 0): string[] {
  const point = (at?: {line: number; column: number; offset?: number | undefined}) =>
    at ? `${at.line}:${at.column} (${at.offset})` : '?'
  // Sorted, since the parsers differ in the order of keys.
  const values = JSON.stringify(Object.fromEntries(Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1))))
  const line = `${' '.repeat(depth)}${type} ${point(position?.start)}-${point(position?.end)} ${values}`
  return [line, ...(children ?? []).flatMap((child) => describeNodes(child, depth + 1))]
}
