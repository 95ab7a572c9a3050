import {Command, InvalidArgumentError, Option} from 'commander'
import {type ExportFormat, exportFormatNames} from '../export/format-names.js'
import {packageInfo} from '../package-info.js'
import {type Format, formats} from '../report/reporters.js'

/** The options of the command, as they were given. */
export interface LintOptions {
  fix?: true
  unsafeFixes?: true
  diff?: true
  format?: Format
  outputFile?: string
  config?: string
  printConfig?: string
  /** Each `NAME:LEVEL`. */
  rule?: string[]
  maxWarnings?: number
  quiet?: true
  all?: true
  statistics?: true
  since?: string
  /** `false` for `--no-baseline`. */
  baseline?: string | false
  writeBaseline?: string
  cache?: true
  watch?: true
  stdin?: true
  stdinFilepath?: string
  color?: boolean
}

/** The options of `export`, as they were given. */
export interface ExportOptions {
  format?: ExportFormat
  outputFile?: string
  config?: string
}

/** The options of `init`, as they were given. */
export interface InitOptions {
  baseline?: true
}

/** What the command can do; `lint` runs where no subcommand is named. */
export interface Actions {
  lint(files: string[], options: LintOptions): Promise<void>
  init(lists: string[], options: InitOptions): Promise<void>
  explain(rule: string): Promise<void>
  server(): Promise<void>
  export(files: string[], options: ExportOptions): Promise<void>
}

/** Declares the command line. What it does is in the actions, which load what they need. */
export function createProgram(actions: Actions): Command {
  const program = new Command('paperlint')
    .description('Lints and fixes curated lists of research papers in Markdown.')
    .argument('[files...]', 'files, folders or globs; by default README.md, else **/*.md that git does not ignore')
    .option('--fix', 'apply the safe fixes')
    .option(
      '--unsafe-fixes',
      'with --fix, apply all fixes, also those that remove what is nowhere else or take a decision; alone, show all as a diff'
    )
    .option('--diff', 'show what --fix would change as a unified diff, and write nothing; --fix may be left out')
    .addOption(
      new Option(
        '--format <format>',
        'how to report; by default pretty on a terminal and lines elsewhere, in a job of GitHub Actions github'
      ).choices(formats)
    )
    .option('--output-file <file>', 'write the report to a file')
    .option('--config <file>', 'use this config instead of the nearest paperlint.config.json')
    .option('--print-config <file>', 'print the config of a file as JSON, and where each setting is from')
    .option('--rule <name:level>', 'set a rule to off, warn or error; may be repeated', collect)
    .option('--max-warnings <number>', 'fail if there are more warnings', wholeNumber)
    .option('--quiet', 'report errors only')
    .option('--all', 'show all problems; by default pretty shows five where a file has more than ten of one rule')
    .option('--statistics', 'count the problems of each rule instead of showing them')
    .addOption(
      new Option('--since <ref>', 'only what is new since a branch, tag or commit')
        .argParser(gitRef)
        .conflicts(['baseline', 'writeBaseline'])
    )
    .addOption(new Option('--baseline <file>', 'only what is not in this baseline').conflicts('writeBaseline'))
    .option('--no-baseline', 'also what is in the baseline that the config names')
    .addOption(
      new Option('--write-baseline <file>', 'write what is wrong now as a baseline, and report nothing').conflicts(
        'diff'
      )
    )
    .option('--cache', 'do not lint again what has not changed; no use with --since, --baseline and no-dead-link')
    .addOption(
      new Option('--watch', 'lint again whenever a list or the config changes').conflicts([
        'stdin',
        'stdinFilepath',
        'writeBaseline'
      ])
    )
    .option('--stdin', 'lint the text on stdin; with --fix, print the fixed text')
    .option(
      '--stdin-filepath <file>',
      'lint the text on stdin as a version of this file, which decides on overrides and relative links'
    )
    .option('--color', 'use colours')
    .option('--no-color', 'use no colours')
    .version(packageInfo.version)
    // `--format` of `export` is another one, and so is `--baseline` of `init`.
    .enablePositionalOptions()
    .action(actions.lint)
  program
    .command('init')
    .description('write a paperlint.config.json with the conventions that lists have already')
    .argument('[lists...]', 'the lists to learn from: files, folders or globs; by default README.md')
    .option(
      '--baseline',
      'also write what is wrong now to paperlint.baseline.json, and name that in the config, which may be there already'
    )
    .action(actions.init)
  program.command('explain').description('show the page of a rule').argument('<rule>').action(actions.explain)
  program
    .command('export')
    .description('print the papers of lists')
    .argument('[files...]', 'as for linting')
    .addOption(new Option('--format <format>', 'what to print; needed').choices(exportFormatNames))
    .option('--output-file <file>', 'write to a file')
    .option('--config <file>', 'use this config instead of the nearest paperlint.config.json')
    .action(actions.export)
  program
    .command('server')
    .description('run the language server, for editors')
    .requiredOption('--stdio', 'talk with the editor over stdin and stdout')
    // VS Code adds it. The server gets the number from the editor's first message too, and ends with that process.
    .addOption(new Option('--clientProcessId <number>').hideHelp())
    .action(actions.server)
  return program
}

function collect(value: string, values: string[] = []): string[] {
  return [...values, value]
}

function wholeNumber(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('Expected a whole number.')
  return Number(value)
}

/** git would take a leading `-` for an option. */
function gitRef(value: string): string {
  if (!/^[^-]/.test(value)) throw new InvalidArgumentError('Expected a branch, tag or commit.')
  return value
}
