import type {Node as JsonNode} from 'jsonc-parser'
import type {Node} from 'yaml'
import {requirePackage} from '../markdown/require-package.js'
import {Source} from '../text/source.js'
import type {ConfigPath} from './fault.js'

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

// Loaded late, and synchronously, since a remark plugin may have to read a config without waiting: a config in strict JSON needs neither.
const loadJsonParser = () => requirePackage('jsonc-parser') as typeof import('jsonc-parser')
const loadYaml = () => requirePackage('yaml') as typeof import('yaml')

/**
 * Parses a config file as data: nothing in it is executed. JSON may have comments and trailing commas.
 *
 * @param name The file's name; its extension decides between JSON and YAML.
 * @throws {ConfigSyntaxError} with the first fault, and its place if it is known.
 */
export function parseConfig(text: string, name: string): unknown {
  const source = new Source(text)
  return isYaml(name) ? parseYaml(source) : parseJson(source)
}

/** The place of a key or an array item in a config file; `undefined` if it is not there. */
export function placeInConfig(text: string, name: string, path: ConfigPath): Place | undefined {
  const source = new Source(text)
  const offset = isYaml(name) ? offsetInYaml(source, path) : offsetInJson(source, path)
  return offset === undefined ? undefined : source.point(offset)
}

function isYaml(name: string): boolean {
  return /\.ya?ml$/i.test(name)
}

function parseJson(source: Source): unknown {
  try {
    return JSON.parse(source.text)
  } catch {
    return parseJsonWithComments(source)
  }
}

const lenient = {allowTrailingComma: true}

function parseJsonWithComments(source: Source): unknown {
  const {parseTree, getNodeValue, printParseErrorCode} = loadJsonParser()
  const errors: import('jsonc-parser').ParseError[] = []
  let tree: JsonNode | undefined
  try {
    tree = parseTree(source.text, errors, lenient)
  } catch {
    throw new ConfigSyntaxError('not JSON: nested too deeply', undefined)
  }
  const [error] = errors
  if (error) {
    const fault = inWords(printParseErrorCode(error.error))
    throw new ConfigSyntaxError(`not JSON: ${fault}`, source.point(error.offset))
  }
  return getNodeValue(tree!)
}

/** `CommaExpected` is “expected comma”, `UnexpectedEndOfString` “unexpected end of string”. */
function inWords(code: string): string {
  if (code === 'InvalidSymbol') return 'invalid symbol; a text needs double quotes'
  if (code === 'CloseBraceExpected') return 'expected `}`'
  if (code === 'CloseBracketExpected') return 'expected `]`'
  const words = code.replace(/(?!^)[A-Z]/g, ' $&').toLowerCase()
  return words.replace(/^(.*) expected$/, 'expected $1')
}

function offsetInJson(source: Source, path: ConfigPath): number | undefined {
  const {parseTree, findNodeAtLocation} = loadJsonParser()
  const tree = parseTree(source.text, [], lenient)
  const node = tree && path.length > 0 ? findNodeAtLocation(tree, path) : undefined
  // The value of a key: the place is that of the key.
  return node?.parent?.type === 'property' ? node.parent.offset : node?.offset
}

function parseYaml(source: Source): unknown {
  const document = loadYaml().parseDocument(source.text, {prettyErrors: false})
  const error = document.errors[0] ?? document.warnings[0]
  if (error) throw new ConfigSyntaxError(`not YAML: ${faultInYaml(error.message)}`, source.point(error.pos[0]))
  try {
    // A file of comments only is an empty config.
    return document.toJS() ?? {}
  } catch (cause) {
    // Unknown aliases, or aliases that expand without limit.
    throw new ConfigSyntaxError(`not YAML: ${oneLine((cause as Error).message)}`, undefined)
  }
}

function offsetInYaml(source: Source, path: ConfigPath): number | undefined {
  const {isMap, isScalar, isSeq, parseDocument} = loadYaml()
  let offset: number | undefined
  let node: unknown = parseDocument(source.text, {prettyErrors: false}).contents
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
  return offset
}

function faultInYaml(message: string): string {
  // `placeholder: -`
  if (message.includes('block-seq-ind')) return 'a hyphen begins an array here; as a text it needs quotes: "-"'
  return oneLine(message)
}

function oneLine(message: string): string {
  return message.replace(/\s+/g, ' ').replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())
}
