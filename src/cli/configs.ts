import type {Config} from '../config/config.js'
import {ConfigError} from '../config/config-error.js'
import {Configs} from '../config/load.js'
import {Failure, printFailure} from './failure.js'
import type {LintOptions} from './program.js'
import type {Terminal} from './terminal.js'

/** The configs of the files of a run, with the levels of `--rule`. */
export function configsOf({config, rule}: LintOptions, {cwd}: Terminal): Configs {
  return new Configs(cwd, config, (read) => relevel(read, rule))
}

async function relevel(config: Config, values: string[] | undefined): Promise<Config> {
  if (!values) return config
  const [{rules}, {parseRuleLevels, withRuleLevels}] = await Promise.all([
    import('../../rules/index.js'),
    import('./rule-levels.js')
  ])
  return withRuleLevels(config, parseRuleLevels(values, rules))
}

/**
 * Reads configs, and prints what is wrong in them.
 *
 * @throws {Failure} with the last line of what is wrong.
 */
export async function readingConfigs<Value>(terminal: Terminal, read: () => Promise<Value>): Promise<Value> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    // Prints all messages; the last one ends the run.
    for (const message of error.messages.slice(0, -1)) printFailure(terminal, message)
    throw new Failure(error.messages.at(-1))
  }
}
