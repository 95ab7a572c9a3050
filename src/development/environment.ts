import process from 'node:process'

/**
 * The variables that a program gets which a script of ours runs: those of the script, without colours, and without `GITHUB_*`: in a job,
 * paperlint would else add its report to the summary of the job.
 */
export function environment(): Record<string, string | undefined> {
  const variables = Object.entries(process.env).filter(([name]) => !name.startsWith('GITHUB_'))
  return {...Object.fromEntries(variables), NO_COLOR: '1', FORCE_COLOR: undefined}
}
