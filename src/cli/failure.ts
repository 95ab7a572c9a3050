import {packageInfo} from '../package-info.js'
import {printableLogLine} from '../report/printable.js'
import {workflowCommand} from '../report/workflow-command.js'
import {isGitHubJob, type Terminal} from './terminal.js'

/** The tool could not do its work, and knows why: the message is one clear line. The command exits with 2. */
export class Failure extends Error {
  override name = 'Failure'
}

/** One line for an error that nobody expected, or the failure's own; for developers, with the stack of what was to blame. */
export function describeError(error: unknown, environment: Terminal['environment']): string {
  const {message, stack, cause} = error instanceof Error ? error : new Error(String(error))
  const isKnown = error instanceof Failure
  const line = isKnown
    ? message
    : `internal error: ${message.replace(/\.$/, '')}; please report it at ${packageInfo.bugs}`
  const trace = isKnown ? (cause as Error | undefined)?.stack : stack
  return environment.PAPERLINT_DEBUG && trace ? `${line}\n${trace}` : line
}

/** Says something on stderr: one line, which names the command, and holds nothing that a terminal or a job's runner obeys. */
export function complain(terminal: Terminal, message: string): void {
  const [first = '', ...rest] = terminal.environment.PAPERLINT_DEBUG ? message.split('\n') : [message]
  terminal.stderr.write(`${[`paperlint: ${first}`, ...rest].map(printableLogLine).join('\n')}\n`)
}

/** Says that something could not be done; in a job of GitHub Actions as an annotation, which is seen without opening the log. */
export function complainOfFailure(terminal: Terminal, message: string): void {
  if (!isGitHubJob(terminal.environment)) complain(terminal, message)
  else terminal.stderr.write(`${workflowCommand('error', {title: 'paperlint'}, message)}\n`)
}
