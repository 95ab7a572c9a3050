import path from 'node:path'
import {relativePath} from '../config/find.js'
import type {LoadedConfig} from '../config/load.js'
import {type ConfigPart, partsFor, resolveParts, settingNames} from '../config/resolve.js'
import {jsonText} from '../report/json-text.js'
import {configsOf, readingConfigs} from './configs.js'
import {Failure} from './failure.js'
import type {LintOptions} from './program.js'
import type {Terminal} from './terminal.js'

/**
 * Prints the config of a file as JSON: which configs were read, what they come to, and where each setting is from.
 *
 * @param file The file, which need not exist.
 * @param others More files, which were named by mistake.
 * @throws {Failure} if there are other files, or a config cannot be read.
 */
export async function printConfig(
  file: string,
  others: readonly string[],
  options: LintOptions,
  terminal: Terminal
): Promise<void> {
  if (others.length > 0) throw new Failure('unexpected files together with --print-config, expected one after it')
  const {cwd} = terminal
  const target = path.resolve(cwd, file)
  const loaded = await readingConfigs(terminal, () => configsOf(options, terminal).of(target))
  const {config} = loaded
  const parts = partsFor(config, relativePath(loaded.folder, target))
  const {settings, rules} = resolveParts(parts)
  const levels = [...rules].map(([name, {level, options}]) => [
    name,
    Object.keys(options).length > 0 ? [level, options] : level
  ])
  const baseline = config.baseline && relativePath(cwd, config.baseline)
  const shown = {
    file: relativePath(cwd, target),
    configs: loaded.parts.map((part) => relativePath(cwd, part.file)),
    config: {...settings, ignore: config.ignore, baseline, rules: Object.fromEntries(levels)},
    from: origins(loaded, parts, [...rules.keys()], new Set(options.rule?.map(ruleOf)), cwd)
  }
  terminal.stdout.write(jsonText(shown))
}

/** From `NAME:LEVEL`. */
function ruleOf(value: string): string {
  return value.split(':', 1)[0]!
}

/** The file, the override or the option that has the last word on each key that is not at its default. */
function origins(
  {config, parts}: LoadedConfig,
  [, ...overrides]: ReturnType<typeof partsFor>,
  rules: readonly string[],
  releveled: ReadonlySet<string>,
  cwd: string
): Record<string, string> {
  const layers: {name: string; part: ConfigPart}[] = parts.map((part) => ({
    name: relativePath(cwd, part.file),
    part: part.config
  }))
  const overriding = relativePath(cwd, parts.findLast((part) => part.config.overrides)?.file ?? '')
  // A later config replaces the overrides of an earlier one, so all that are left are of one file.
  for (const part of overrides)
    layers.push({name: `${overriding}, overrides[${config.overrides!.indexOf(part as never)}]`, part})
  const from: Record<string, string> = {}
  for (const {name, part} of layers) {
    for (const key of [...settingNames, 'ignore', 'baseline'])
      if (part[key as keyof ConfigPart] !== undefined) from[key] = name
    for (const rule of rules) if (rule in (part.rules ?? {})) from[`rules.${rule}`] = name
  }
  for (const rule of releveled) from[`rules.${rule}`] = '--rule'
  return from
}
