import {packageInfo} from '../package-info.js'
import {printableLogLine} from '../report/printable.js'
import {workflowCommand} from '../report/workflow-command.js'
import {isGitHubJob, type Terminal} from './terminal.js'

/** An expected failure, such as a missing file: the message is one line for the user, and the command exits with 2. */
export class Failure extends Error {
  override name = 'Failure'
}

/** One line for an error: the message of a `Failure`, else an internal error. With `PAPERLINT_DEBUG` the stack follows. */
export function describeError(error: unknown, environment: Terminal['environment']): string {
  const {message, stack, cause} = error instanceof Error ? error : new Error(String(error))
  const isKnown = error instanceof Failure
  const line = isKnown
    ? message
    : `internal error: ${message.replace(/\.$/, '')}; please report it at ${packageInfo.bugs}`
  const trace = isKnown ? (cause as Error | undefined)?.stack : stack
  return environment.PAPERLINT_DEBUG && trace ? `${line}\n${trace}` : line
}

/** Prints one line on stderr, with the command's name in front and control characters and workflow commands escaped. */
export function printError(terminal: Terminal, message: string): void {
  const [first = '', ...rest] = terminal.environment.PAPERLINT_DEBUG ? message.split('\n') : [message]
  terminal.stderr.write(`${[`paperlint: ${first}`, ...rest].map(printableLogLine).join('\n')}\n`)
}

/** Prints a failure; in a job of GitHub Actions as an annotation, which is visible without opening the log. */
export function printFailure(terminal: Terminal, message: string): void {
  if (!isGitHubJob(terminal.environment)) printError(terminal, message)
  else terminal.stderr.write(`${workflowCommand('error', {title: 'paperlint'}, message)}\n`)
}
