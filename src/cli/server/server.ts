import path from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {
  CodeActionKind,
  CodeActionTriggerKind,
  type Connection,
  createConnection,
  type InitializeParams,
  TextDocumentSyncKind,
  TextDocuments
} from 'vscode-languageserver/node'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {type BaselineFile, type KnownOfFile, knownIn, readBaselineFile} from '../../config/baseline-file.js'
import {ConfigError} from '../../config/config-error.js'
import {relativePath} from '../../config/find.js'
import {Configs} from '../../config/load.js'
import {UnreadableError} from '../../markdown/unreadable.js'
import {packageInfo} from '../../package-info.js'
import {describeError} from '../failure.js'
import {FilesOnDisk} from '../surroundings.js'
import {WatchedConfigs} from '../watched-configs.js'
import {LintedDocument} from './linted-document.js'
import {diagnosticOf, FIX_ALL, failureOf, fixAll, quickFixesIn} from './messages.js'
import {changesTo} from './text-edits.js'

/** In milliseconds. Changes that have arrived are read one after the other, each in less than that. *Chosen*. */
const QUIET = 10

/** A config that is saved within this time is read once. In milliseconds; chosen, as `--watch` has it. */
const PAUSE = 50

/** *Chosen*: with a list of 1,000 rows, linting gets no faster after so many times. */
const MOST_WARM_UPS = 8

/** Nothing for a file that the config passes over. */
interface Result {
  linted?: LintedDocument
  /** Why the document cannot be linted. */
  failure?: string
}

/**
 * Starts the language server (https://microsoft.github.io/language-server-protocol/) on stdin and stdout. It ends when the editor says so or
 * is gone.
 *
 * @returns Never: the connection ends the process.
 */
export function startServer(): Promise<never> {
  const connection = createConnection(process.stdin, process.stdout)
  const documents = new TextDocuments(TextDocument)
  const linter = new Linter(documents, connection)

  connection.onInitialize(({workspaceFolders, initializationOptions}: InitializeParams) => {
    const folder = workspaceFolders?.[0]?.uri
    linter.configure(folder === undefined ? undefined : fileOf(folder), initializationOptions?.config)
    return {
      serverInfo: {name: 'paperlint', version: packageInfo.version},
      capabilities: {
        textDocumentSync: {openClose: true, change: TextDocumentSyncKind.Incremental, save: true},
        codeActionProvider: {codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL]},
        documentFormattingProvider: true
      }
    }
  })
  // A file that a list links to may have changed.
  documents.onDidSave(() => linter.readAgain())
  documents.onDidChangeContent(({document}) => linter.schedule(document.uri))
  documents.onDidClose(({document}) => linter.close(document.uri))

  connection.onCodeAction(async ({textDocument, range, context}) => {
    const document = documents.get(textDocument.uri)
    const linted = document && (await linter.lint(document)).linted
    if (!linted) return []
    const wants = (kind: string) => context.only?.some((only) => kind === only || kind.startsWith(`${only}.`))
    // VS Code asks with every move of the cursor, whether to show a light bulb. To apply all fixes would take too long for that.
    const isAsked = context.triggerKind !== CodeActionTriggerKind.Automatic
    const quickFixes = (wants(CodeActionKind.QuickFix) ?? true) ? quickFixesIn(range, document, linted) : []
    // Beside the quick fixes, where one of them is among all: elsewhere it would mend nothing of what it is offered for.
    const isOffered = wants(FIX_ALL) ?? (isAsked && quickFixes.some(({isPreferred}) => isPreferred))
    return [...quickFixes, ...(isOffered ? fixAll(document, linted) : [])]
  })
  connection.onDocumentFormatting(async ({textDocument}) => {
    const document = documents.get(textDocument.uri)
    const linted = document && (await linter.lint(document)).linted
    return linted ? changesTo(document, linted.fixed()) : []
  })
  documents.listen(connection)
  connection.listen()
  return new Promise(() => {})
}

/** Lints the open documents, each version once, and publishes their problems. */
class Linter {
  readonly #results = new Map<string, {version: number; result: Promise<Result>}>()
  readonly #scheduled = new Map<string, NodeJS.Timeout>()
  #warmUps = MOST_WARM_UPS
  #folder = process.cwd()
  #config: string | undefined
  #configs = new Configs(this.#folder)
  #files = new FilesOnDisk()
  #baselines = new Map<string, BaselineFile>()
  /** The server looks for itself: a config that is extended can have any name, and not every editor tells of changes. */
  readonly #watched = new WatchedConfigs(
    () => this.#changed(),
    () => {}
  )
  #pause: NodeJS.Timeout | undefined

  constructor(
    private readonly documents: TextDocuments<TextDocument>,
    private readonly connection: Connection
  ) {}

  /**
   * @param folder Absolute path of the folder that the editor has open.
   * @param config A config file for all lists; by default each has the nearest one.
   */
  configure(folder: string | undefined, config: unknown): void {
    this.#folder = folder ?? this.#folder
    this.#config = typeof config === 'string' && config !== '' ? config : undefined
    this.readAgain()
  }

  /** Forgets the configs and the files that links lead to, and lints all open documents again. */
  readAgain(): void {
    this.#configs = new Configs(this.#folder, this.#config)
    this.#files = new FilesOnDisk()
    this.#baselines.clear()
    this.#results.clear()
    for (const uri of this.documents.keys()) this.schedule(uri)
  }

  #changed(): void {
    clearTimeout(this.#pause)
    this.#pause = setTimeout(() => this.readAgain(), PAUSE)
  }

  /** Lints a document as soon as all changes are read that have arrived: someone may type faster than it is linted. */
  schedule(uri: string): void {
    const waiting = this.#scheduled.get(uri)
    if (waiting) waiting.refresh()
    else
      this.#scheduled.set(
        uri,
        setTimeout(() => this.#lintNow(uri), QUIET)
      )
  }

  async #lintNow(uri: string): Promise<void> {
    this.#scheduled.delete(uri)
    const document = this.documents.get(uri)
    if (document) this.#publish(document, await this.lint(document))
  }

  #publish(document: TextDocument, result: Result): void {
    const {uri, version} = document
    // The document may have changed while its config was read.
    if (this.#results.get(uri)?.version !== version) return
    const {linted, failure} = result
    const diagnostics = linted?.problems.map((problem) => diagnosticOf(problem, document, linted)) ?? []
    if (failure !== undefined) diagnostics.push(failureOf(failure))
    void this.connection.sendDiagnostics({uri, version, diagnostics})
    if (this.#warmUps > 0) setTimeout(() => this.#warmUp(uri), 0)
  }

  /** Lints a document some more times while its author reads: only code that ran often is compiled for speed, and then keeps up with typing. */
  #warmUp(uri: string): void {
    const document = this.documents.get(uri)
    if (!document || this.#warmUps-- <= 0) return
    void this.#lint(document).then(() => setTimeout(() => this.#warmUp(uri), 0))
  }

  close(uri: string): void {
    this.#results.delete(uri)
    void this.connection.sendDiagnostics({uri, diagnostics: []})
  }

  /** The problems of the current version of a document, or why it cannot be linted. */
  lint(document: TextDocument): Promise<Result> {
    const {uri, version} = document
    const known = this.#results.get(uri)
    if (known?.version === version) return known.result
    const result = this.#lint(document)
    this.#results.set(uri, {version, result})
    return result
  }

  async #lint(document: TextDocument): Promise<Result> {
    const file = fileOf(document.uri)
    try {
      const {config, folder} = await this.#configs.of(file)
      if (file !== undefined && (await this.#configs.ignores(file))) return {}
      const known = file === undefined || config.baseline === undefined ? undefined : this.#known(config.baseline, file)
      return {linted: new LintedDocument(document.getText(), file, {config, folder, files: this.#files, known})}
    } catch (error) {
      return {failure: describe(error)}
    } finally {
      if (file !== undefined && this.#config === undefined) this.#watched.lookAbove([path.dirname(file)])
      this.#watched.add(await this.#configs.watched())
    }
  }

  /** What a baseline knows of a file, by absolute paths. */
  #known(baseline: string, file: string): KnownOfFile {
    const content = this.#baselines.get(baseline) ?? readBaselineFile(baseline, relativePath(this.#folder, baseline))
    this.#baselines.set(baseline, content)
    return knownIn(content, baseline, file)
  }
}

/** Why a document cannot be linted, as one line. */
function describe(error: unknown): string {
  if (error instanceof ConfigError || error instanceof UnreadableError) return error.message
  return describeError(error, process.env)
}

/** The absolute path of a document; `undefined` if it is no file, such as one that was never saved. */
function fileOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? path.normalize(fileURLToPath(uri)) : undefined
  } catch {
    return
  }
}
