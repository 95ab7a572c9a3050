import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import path from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {
  type CodeAction,
  type CodeActionTriggerKind,
  createMessageConnection,
  type Diagnostic,
  type InitializeResult,
  type MessageConnection,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit
} from 'vscode-languageserver/node'
import {TextDocument} from 'vscode-languageserver-textdocument'
import type {Workspace} from './workspace.js'

const command = fileURLToPath(new URL('../../dist/paperlint.cjs', import.meta.url))

/** An editor that has a folder open and talks to `paperlint server --stdio`, as editors do. */
export class Editor {
  readonly server: ChildProcess
  readonly capabilities: InitializeResult['capabilities']
  readonly connection: MessageConnection
  readonly #folder: string
  #exitCode: Promise<number> | undefined
  readonly #documents = new Map<string, TextDocument>()
  readonly #published = new Map<string, (parameters: PublishDiagnosticsParams) => void>()

  private constructor(folder: string, server: ChildProcess, connection: MessageConnection, result: InitializeResult) {
    this.#folder = folder
    this.server = server
    this.connection = connection
    this.capabilities = result.capabilities
    connection.onNotification('textDocument/publishDiagnostics', (parameters: PublishDiagnosticsParams) =>
      this.#published.get(parameters.uri)?.(parameters)
    )
  }

  static async start({folder}: Workspace, initializationOptions?: object): Promise<Editor> {
    const server = spawn(process.execPath, [command, 'server', '--stdio'], {stdio: ['pipe', 'pipe', 'inherit']})
    const connection = createMessageConnection(
      new StreamMessageReader(server.stdout!),
      new StreamMessageWriter(server.stdin!)
    )
    connection.listen()
    const uri = String(pathToFileURL(folder))
    const result = await connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{uri, name: 'lists'}],
      capabilities: {workspace: {workspaceEdit: {documentChanges: true}}},
      initializationOptions
    })
    await connection.sendNotification('initialized', {})
    return new Editor(folder, server, connection, result)
  }

  /** The address of a file. */
  uri(name: string): string {
    return name.includes(':') ? name : String(pathToFileURL(path.join(this.#folder, name)))
  }

  text(name: string): string {
    return this.#documents.get(name)!.getText()
  }

  /** Opens a document, which need not be saved, and gives its problems. */
  open(name: string, text: string): Promise<Diagnostic[]> {
    const uri = this.uri(name)
    this.#documents.set(name, TextDocument.create(uri, 'markdown', 1, text))
    return this.#diagnosticsAfter(name, 'textDocument/didOpen', {
      textDocument: {uri, languageId: 'markdown', version: 1, text}
    })
  }

  /** Changes a document, and gives the problems that are left. */
  edit(name: string, edits: readonly TextEdit[]): Promise<Diagnostic[]> {
    const document = this.#documents.get(name)!
    const {uri, version} = document
    const text = TextDocument.applyEdits(document, [...edits])
    this.#documents.set(name, TextDocument.create(uri, 'markdown', version + 1, text))
    // From the end of the text to its start, so that no edit moves the place of another.
    const contentChanges = [...edits]
      .sort((a, b) => document.offsetAt(b.range.start) - document.offsetAt(a.range.start))
      .map(({range, newText}) => ({range, text: newText}))
    return this.#diagnosticsAfter(name, 'textDocument/didChange', {
      textDocument: {uri, version: version + 1},
      contentChanges
    })
  }

  /** Says that a document was saved, and gives its problems. */
  save(name: string): Promise<Diagnostic[]> {
    return this.#diagnosticsAfter(name, 'textDocument/didSave', {textDocument: {uri: this.uri(name)}})
  }

  /** The problems that the server publishes next, after a notification. */
  #diagnosticsAfter(name: string, method: string, parameters: object): Promise<Diagnostic[]> {
    return this.after(name, () => this.connection.sendNotification(method, parameters))
  }

  /** The problems that the server publishes next, after something has happened. */
  after(name: string, happen: () => Promise<unknown>): Promise<Diagnostic[]> {
    return new Promise((resolve, reject) => {
      const version = this.#documents.get(name)!.version
      this.#published.set(this.uri(name), (published) => {
        if (published.version === version) resolve(published.diagnostics)
      })
      happen().catch(reject)
    })
  }

  /** What the light bulb at a range offers. */
  actions(name: string, range: Range, only?: string[], triggerKind?: CodeActionTriggerKind): Promise<CodeAction[]> {
    const context = {diagnostics: [], ...(only && {only}), ...(triggerKind && {triggerKind})}
    const parameters = {textDocument: {uri: this.uri(name)}, range, context}
    return this.connection.sendRequest('textDocument/codeAction', parameters)
  }

  /** Applies an action, and gives the problems that are left. */
  apply(name: string, {edit}: CodeAction): Promise<Diagnostic[]> {
    const [change] = edit!.documentChanges!
    if (!('edits' in change!)) throw new TypeError('expected edits of a document')
    return this.edit(name, change.edits as TextEdit[])
  }

  /** The edits of “Format document”. */
  format(name: string): Promise<TextEdit[]> {
    const options = {tabSize: 2, insertSpaces: true}
    return this.connection.sendRequest('textDocument/formatting', {textDocument: {uri: this.uri(name)}, options})
  }

  /** Ends the server, and gives its exit code. */
  close(): Promise<number> {
    this.#exitCode ??= this.#end()
    return this.#exitCode
  }

  async #end(): Promise<number> {
    const exit = once(this.server, 'exit')
    await this.connection.sendRequest('shutdown')
    await this.connection.sendNotification('exit')
    const [exitCode] = await exit
    this.connection.dispose()
    return exitCode
  }
}
