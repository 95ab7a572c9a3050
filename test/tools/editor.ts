import {type ChildProcess, spawn} from 'node:child_process'
import {copyFile} from 'node:fs/promises'
import path from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {type Folder, project} from './project.js'

export interface Position {
  line: number
  character: number
}

export interface Range {
  start: Position
  end: Position
}

export interface TextEdit {
  range: Range
  newText: string
}

export interface Diagnostic {
  range: Range
  severity: number
  message: string
  code: string
  source: string
  codeDescription: {href: string}
}

export interface CodeAction {
  title: string
  kind: string
  edit: {changes: Record<string, TextEdit[]>}
}

/** The part of vscode-jsonrpc's connection that is used here. */
interface Connection {
  listen(): void
  dispose(): void
  sendRequest<T>(method: string, parameters?: unknown): Promise<T>
  sendNotification(method: string, parameters?: unknown): Promise<void>
  onNotification(method: string, handle: (parameters: {uri: string; diagnostics: Diagnostic[]}) => void): void
}

/** An editor with one open document, which talks to the language server over stdio as editors do. */
export class Editor {
  text: string
  readonly #uri: string
  readonly #connection: Connection
  readonly #server: ChildProcess
  #version = 1
  #published: (diagnostics: Diagnostic[]) => void = () => {}

  private constructor(uri: string, text: string, connection: Connection, server: ChildProcess) {
    this.#uri = uri
    this.text = text
    this.#connection = connection
    this.#server = server
    connection.onNotification('textDocument/publishDiagnostics', ({diagnostics}) => this.#published(diagnostics))
  }

  /** Opens a document, which need not be saved, in a folder with a config of remark. */
  static async open(folder: Folder, name: string, text: string): Promise<{editor: Editor; diagnostics: Diagnostic[]}> {
    const program = path.join(project, 'remark-language-server.mjs')
    await copyFile(fileURLToPath(new URL('remark-language-server.js', import.meta.url)), program)
    const server = spawn(process.execPath, [program, '--stdio'], {cwd: folder.path, stdio: ['pipe', 'pipe', 'inherit']})
    const {createMessageConnection, StreamMessageReader, StreamMessageWriter} = (
      await import(path.join(project, 'node_modules/vscode-jsonrpc/node.js'))
    ).default
    const connection: Connection = createMessageConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin)
    )
    connection.listen()
    const rootUri = String(pathToFileURL(folder.path))
    await connection.sendRequest('initialize', {processId: process.pid, rootUri, capabilities: {}})
    await connection.sendNotification('initialized', {})
    const editor = new Editor(`${rootUri}/${name}`, text, connection, server)
    const textDocument = {uri: editor.#uri, languageId: 'markdown', version: 1, text}
    const diagnostics = await editor.#nextDiagnostics('textDocument/didOpen', {textDocument})
    return {editor, diagnostics}
  }

  #nextDiagnostics(method: string, parameters: unknown): Promise<Diagnostic[]> {
    return new Promise((resolve, reject) => {
      this.#published = resolve
      this.#connection.sendNotification(method, parameters).catch(reject)
    })
  }

  /** What the light bulb at a problem offers. */
  quickFixes(diagnostic: Diagnostic): Promise<CodeAction[]> {
    const parameters = {
      textDocument: {uri: this.#uri},
      range: diagnostic.range,
      context: {diagnostics: [diagnostic]}
    }
    return this.#connection.sendRequest('textDocument/codeAction', parameters)
  }

  /** The edits of “Format document”; nothing if there are none. */
  format(): Promise<TextEdit[] | null> {
    const options = {tabSize: 2, insertSpaces: true}
    return this.#connection.sendRequest('textDocument/formatting', {textDocument: {uri: this.#uri}, options})
  }

  /** Applies a quick fix, and gives the problems that are left. */
  apply({edit}: CodeAction): Promise<Diagnostic[]> {
    return this.edit(edit.changes[this.#uri]!)
  }

  /** Applies edits that do not overlap, and gives the problems that are left. */
  edit(edits: TextEdit[]): Promise<Diagnostic[]> {
    const offsets = edits.map(({range, newText}) => ({
      start: this.#offset(range.start),
      end: this.#offset(range.end),
      newText
    }))
    for (const {start, end, newText} of offsets.sort((a, b) => b.start - a.start)) {
      this.text = this.text.slice(0, start) + newText + this.text.slice(end)
    }
    const textDocument = {uri: this.#uri, version: ++this.#version}
    return this.#nextDiagnostics('textDocument/didChange', {textDocument, contentChanges: [{text: this.text}]})
  }

  /** The text of a range. */
  at({start, end}: Range): string {
    return this.text.slice(this.#offset(start), this.#offset(end))
  }

  #offset({line, character}: Position): number {
    const lines = this.text.split('\n')
    return lines.slice(0, line).reduce((sum, {length}) => sum + length + 1, 0) + character
  }

  async close(): Promise<void> {
    await this.#connection.sendRequest('shutdown')
    const ended = new Promise((resolve) => this.#server.once('exit', resolve))
    await this.#connection.sendNotification('exit')
    await ended
    this.#connection.dispose()
  }
}
