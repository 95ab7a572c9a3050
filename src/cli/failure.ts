import {getSystemErrorMap} from 'node:util'
import {packageInfo} from '../package-info.js'
import {printableLogLine} from '../report/printable.js'
import {workflowCommand} from '../report/workflow-command.js'
import {isGitHubJob, type Terminal} from './terminal.js'

/** The tool could not do its work, and knows why: the message is one clear line. The command exits with 2. */
export class Failure extends Error {
  override name = 'Failure'
}

/** Why an operation on a file failed, in the system's words, such as `permission denied`. */
export function systemReason(error: unknown): string {
  const {errno, message} = error as NodeJS.ErrnoException
  return getSystemErrorMap().get(errno ?? 0)?.[1] ?? message
}

/** One line for an error that nobody expected, or the failure's own; for developers, with its stack. */
export function describeError(error: unknown, environment: Terminal['environment']): string {
  if (error instanceof Failure) return error.message
  const {message, stack} = error instanceof Error ? error : new Error(String(error))
  const line = `internal error: ${message.replace(/\.$/, '')}; please report it at ${packageInfo.bugs}`
  return environment.PAPERLINT_DEBUG ? `${line}\n${stack}` : line
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
