/** The parts of the process that the command uses. Tests pass their own. */
export interface Terminal {
  /** Absolute path of the current folder. */
  cwd: string
  stdin: AsyncIterable<Uint8Array>
  stdout: Output
  stderr: Output
  environment: Readonly<Record<string, string | undefined>>
  /** Resolved when the user presses Ctrl-C. If it is never called, Ctrl-C ends the process. */
  interrupted?(): Promise<unknown>
  /** Whether an output shows links (OSC 8). */
  showsLinks?(output: Output): Promise<boolean>
}

export interface Output {
  write(content: string | Uint8Array): unknown
  isTTY?: boolean | undefined
  /** The width of the terminal. */
  columns?: number | undefined
}

/**
 * Whether to use ANSI colours on an output.
 *
 * @param option `--color` or `--no-color`; by default `FORCE_COLOR`, `NO_COLOR` (https://no-color.org) and the output decide, in this
 *   order, which is Node's (https://nodejs.org/api/tty.html#writestreamgetcolordepthenv).
 */
export function wantsColor(option: boolean | undefined, output: Output, environment: Terminal['environment']): boolean {
  if (option !== undefined) return option
  if (environment.FORCE_COLOR) return !/^(?:0|false)$/.test(environment.FORCE_COLOR)
  return !environment.NO_COLOR && environment.TERM !== 'dumb' && output.isTTY === true
}

/** Whether the command runs in a job of GitHub Actions, which reads its output. */
export function isGitHubJob({GITHUB_ACTIONS}: Terminal['environment']): boolean {
  return GITHUB_ACTIONS === 'true'
}
