import type {Document, Node} from 'yaml'
import {Source} from '../text/source.js'
import type {ConfigPath} from './validate.js'

/** A place in a file: line and column from 1. */
export interface Place {
  line: number
  column: number
}

/** A config file that is not JSON or not YAML. */
export class ConfigSyntaxError extends Error {
  override name = 'ConfigSyntaxError'
  readonly place: Place | undefined

  constructor(message: string, place: Place | undefined) {
    super(message)
    this.place = place
  }
}

/**
 * Parses a config file as data: nothing in it is executed.
 *
 * @param name The file's name; its extension decides between JSON and YAML.
 * @throws {ConfigSyntaxError} with the fault, and its place if it is known.
 */
export async function parseConfig(text: string, name: string): Promise<unknown> {
  const source = new Source(text)
  if (!/\.ya?ml$/i.test(name)) return parseJson(source)
  const document = await parseYaml(source)
  const error = document.errors[0] ?? document.warnings[0]
  if (error) throw new ConfigSyntaxError(`not YAML: ${oneLine(error.message)}`, source.point(error.pos[0]))
  try {
    // A file of comments only is an empty config.
    return document.toJS() ?? {}
  } catch (cause) {
    // Unknown aliases, or aliases that expand without limit.
    throw new ConfigSyntaxError(`not YAML: ${oneLine((cause as Error).message)}`, undefined)
  }
}

/** The place of a key or an array item in a config file. */
export async function placeInConfig(text: string, path: ConfigPath): Promise<Place | undefined> {
  const source = new Source(text)
  // JSON is YAML, and only the YAML parser has places.
  const document = await parseYaml(source)
  const {isMap, isScalar, isSeq} = await import('yaml')
  let offset: number | undefined
  let node: unknown = document.contents
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({key}) => String(isScalar(key) ? key.value : key) === step)
      offset = (pair?.key as Node | undefined)?.range?.[0]
      node = pair?.value
    } else if (isSeq(node)) {
      node = node.items[step as number]
      offset = (node as Node | undefined)?.range?.[0]
    }
  }
  return offset === undefined ? undefined : source.point(offset)
}

async function parseYaml(source: Source): Promise<Document> {
  // Loaded late: needed for YAML, and to say where a fault is.
  const {parseDocument} = await import('yaml')
  return parseDocument(source.text, {prettyErrors: false})
}

function parseJson(source: Source): unknown {
  try {
    return JSON.parse(source.text)
  } catch (cause) {
    const {message} = cause as SyntaxError
    const position = /at position (\d+)/.exec(message)?.[1]
    throw new ConfigSyntaxError(
      `not JSON: ${oneLine(message.replace(/ in JSON at position .*/, ''))}`,
      position === undefined ? undefined : source.point(Number(position))
    )
  }
}

function oneLine(message: string): string {
  return message.replace(/\s+/g, ' ').replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())
}
