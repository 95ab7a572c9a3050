import path from 'node:path'
import {isDeepStrictEqual} from 'node:util'
import type {Config} from '../config/config.js'
import {parseConfig} from '../config/parse.js'
import {requirePackage} from '../markdown/require-package.js'
import {Source} from '../text/source.js'
import type {ConfigInFolder} from './config-in-folder.js'
import {configsOf, readingConfigs} from './configs.js'
import {Failure} from './failure.js'
import {lintCommand} from './lint-command.js'
import {decode, readBytes, replaceFile} from './list-file.js'
import type {Terminal} from './terminal.js'

/**
 * Writes what is wrong now as a baseline, by the config that a folder has already, and names it there.
 *
 * @param baseline The name of the file for it, which is not there yet.
 * @throws {Failure} if the config cannot be changed, or not every list could be linted. The config stays as it is then.
 */
export async function addBaseline(
  args: readonly string[],
  {name, what}: ConfigInFolder,
  baseline: string,
  terminal: Terminal
): Promise<void> {
  const file = path.join(terminal.cwd, name)
  // What is wrong in the config is said as always.
  await readingConfigs(terminal, () => configsOf({}, terminal).of(undefined))
  const bytes = readBytes(file)
  const {text, byteOrderMark} = new Source(decode(bytes))
  const {baseline: named} = configIn(text, name)
  if (named !== undefined)
    throw new Failure(`${name} names the baseline ${named} already; paperlint --write-baseline ${named} updates it`)
  const changed = withBaseline(text, name, `./${baseline}`)
  if (changed === undefined)
    throw new Failure(
      `${what}; it is left as it is; paperlint --write-baseline ${baseline} writes a baseline, and with the line \`baseline: ./${baseline}\` the config uses it`
    )
  const isFailed = (await lintCommand([...args], {writeBaseline: baseline}, terminal)) === 2
  if (isFailed) throw new Failure(`${name} is left as it is`)
  await replaceFile(file, bytes, byteOrderMark + changed).catch((error: Error) => {
    throw new Failure(`${name}: ${error.message}`)
  })
  terminal.stdout.write(`Added "baseline": "./${baseline}" to ${name}\n`)
}

/** The text of a config with one key more; `undefined` if that cannot be added without changing anything else, as in YAML. */
function withBaseline(text: string, name: string, baseline: string): string | undefined {
  if (!/\.jsonc?$/.test(name)) return
  const {parseTree, findNodeAtLocation} = requirePackage('jsonc-parser') as typeof import('jsonc-parser')
  const tree = parseTree(text, [], {allowTrailingComma: true})
  const {offset, children = []} = (name === 'package.json' && tree && findNodeAtLocation(tree, ['paperlint'])) || tree!
  const [first, last] = [children[0], children.at(-1)?.children?.at(-1)]
  const key = `"baseline": ${JSON.stringify(baseline)}`
  // In the style of the first key: on the same line, or with its indentation.
  const before = first === undefined ? '' : text.slice(offset + 1, first.offset)
  const gap = first === undefined ? '' : before.slice(before.trimEnd().length) || ' '
  const place = last === undefined ? offset + 1 : last.offset + last.length
  const changed = `${text.slice(0, place)}${last === undefined ? '' : ','}${gap}${key}${text.slice(place)}`
  const isRight = isDeepStrictEqual({...configIn(changed, name)}, {...configIn(text, name), baseline})
  return isRight ? changed : undefined
}

function configIn(text: string, name: string): Config {
  const value = parseConfig(text, name) as {paperlint: Config}
  return name === 'package.json' ? value.paperlint : (value as Config)
}
