import {CommanderError, type OutputConfiguration} from 'commander'
import {describeError, printFailure} from './failure.js'
import {lintCommand} from './lint-command.js'
import {createProgram} from './program.js'
import type {Terminal} from './terminal.js'

/**
 * Runs the command.
 *
 * @param args The arguments after the command's name.
 * @returns The exit code: 0 for no error, 1 for problems, 2 if the command could not do its work. It never throws.
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  let exitCode = 0
  const program = createProgram({
    async lint(files, options) {
      if (options.printConfig !== undefined) {
        const {printConfig} = await import('./print-config.js')
        return printConfig(options.printConfig, files, options, terminal)
      }
      const command = options.watch ? (await import('./watch.js')).watchCommand : lintCommand
      exitCode = await command(files, options, terminal)
    },
    async init(lists, options) {
      const {init} = await import('./init.js')
      await init(lists, options, terminal)
    },
    async explain(rule) {
      const {explain} = await import('./explain.js')
      explain(rule, terminal)
    },
    async server() {
      const {startServer} = await import('./server/server.js')
      await startServer()
    },
    async export(files, options) {
      const {exportCommand} = await import('./export-command.js')
      exitCode = await exportCommand(files, options, terminal)
    }
  })
  const output: OutputConfiguration = {
    writeOut: (text) => void terminal.stdout.write(text),
    writeErr: (text) => void terminal.stderr.write(text),
    getOutHasColors: () => false,
    // Commander puts `(Did you mean …?)` on a line of its own.
    outputError: (text) => printFailure(terminal, text.trim().replace(/^error: /, ''))
  }
  for (const command of [program, ...program.commands]) command.exitOverride().configureOutput(output)
  try {
    await program.parseAsync(args, {from: 'user'})
    return exitCode
  } catch (error) {
    // Help and version end here too, with 0.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    printFailure(terminal, describeError(error, terminal.environment))
    return 2
  }
}
