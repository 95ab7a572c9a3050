/** What the command knows of the process it runs in. The tests hand in their own. */
export interface Terminal {
  /** Absolute path of the current folder. */
  cwd: string
  stdin: AsyncIterable<Uint8Array>
  stdout: Output
  stderr: Output
  environment: Readonly<Record<string, string | undefined>>
  /** Settled when the user presses Ctrl-C; until it is asked for, that ends the process. */
  interrupted?(): Promise<unknown>
}

export interface Output {
  write(content: string | Uint8Array): unknown
  isTTY?: boolean | undefined
}

/**
 * Whether to use ANSI colours on an output.
 *
 * @param option What `--color` or `--no-color` says; else it depends on `NO_COLOR` (https://no-color.org) and on the output.
 */
export function wantsColor(option: boolean | undefined, output: Output, environment: Terminal['environment']): boolean {
  if (option !== undefined) return option
  return !environment.NO_COLOR && environment.TERM !== 'dumb' && output.isTTY === true
}

/** Whether the command runs in a job of GitHub Actions, which reads what it prints. */
export function isGitHubJob({GITHUB_ACTIONS}: Terminal['environment']): boolean {
  return GITHUB_ACTIONS === 'true'
}
