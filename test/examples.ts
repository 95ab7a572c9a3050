import type {Code, Root} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {Config} from '../src/config/config.js'
import {readPaperList} from '../src/list/read.js'
import {defaultSettings} from '../src/list/settings.js'
import {parse} from '../src/markdown/parse.js'
import type {Anchors} from '../src/outline/anchors.js'
import type {Surroundings} from '../src/surroundings.js'
import {Source} from '../src/text/source.js'

/** An example on a rule's page. */
export interface Example {
  title: string
  config: Config
  /** Holds what the network says of the addresses in the input, or the other files, if the example tells. */
  surroundings: Surroundings | undefined
  /** The file's path, if the example tells. */
  path: string | undefined
  input: string
  /** `line:column-endLine:endColumn severity message` each. */
  problems: string[]
  /** The text after `--fix`; absent if nothing changes. */
  fixed: string | undefined
  /** The text after `--unsafe-fixes`; absent if it does no more than `--fix`. */
  unsafelyFixed: string | undefined
}

/** Reads the examples of a page: under `## Examples`, each `###` heading with the code blocks below it. */
export function readExamples(page: string): Example[] {
  return partsUnder(parse(page.replaceAll('\r\n', '\n')), 'Examples').map(({title, blocks}) => {
    const block = (meta: string) => {
      const [one, another] = blocks.filter((code) => code.meta === meta)
      if (another)
        throw new Error(`The example "${title}" has two blocks \`${meta}\`: give the second a heading of its own`)
      return one?.value
    }
    const input = block('input')
    if (input === undefined) throw new Error(`The example "${title}" has no block \`markdown input\``)
    const statuses = block('statuses')
    const files = block('files')
    const fixed = block('fixed')
    const unsafelyFixed = block('unsafely-fixed')
    return {
      title,
      config: JSON.parse(block('config') ?? '{}'),
      surroundings:
        statuses !== undefined
          ? {hasFile: () => true, linkStatuses: new Map(Object.entries(JSON.parse(statuses)))}
          : files !== undefined
            ? surroundingsOf(JSON.parse(files))
            : undefined,
      path: block('path'),
      input: `${input}\n`,
      problems: block('problems')?.split('\n') ?? [],
      fixed: fixed === undefined ? undefined : `${fixed}\n`,
      unsafelyFixed: unsafelyFixed === undefined ? undefined : `${unsafelyFixed}\n`
    }
  })
}

/** Surroundings with these files and no others: their texts by their paths. */
function surroundingsOf(files: Readonly<Record<string, string>>): Surroundings {
  return {
    hasFile: (path) => Object.hasOwn(files, path),
    anchorsOf: (path) => (Object.hasOwn(files, path) ? anchorsIn(files[path]!) : undefined)
  }
}

function anchorsIn(text: string): Anchors {
  return readPaperList(parse(text), new Source(text), defaultSettings).anchors
}

/** The texts of a page's headings of the first two ranks. */
export function readHeadings(page: string): string[] {
  return parse(page).children.flatMap((node) => (node.type === 'heading' && node.depth <= 2 ? [textOf(node)] : []))
}

function partsUnder(tree: Root, heading: string): {title: string; blocks: Code[]}[] {
  const parts: {title: string; blocks: Code[]}[] = []
  let inside = false
  for (const node of tree.children) {
    if (node.type === 'heading' && node.depth <= 2) inside = textOf(node) === heading
    else if (inside && node.type === 'heading') parts.push({title: textOf(node), blocks: []})
    else if (inside && node.type === 'code') parts.at(-1)?.blocks.push(node)
  }
  return parts
}
