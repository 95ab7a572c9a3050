import {existsSync} from 'node:fs'
import path from 'node:path'
import {type ExtensionContext, workspace} from 'vscode'
import {LanguageClient, TransportKind} from 'vscode-languageclient/node'

let client: LanguageClient | undefined
/** One start or stop after the other. */
let ready: Promise<void> = Promise.resolve()

/** VS Code calls it with the first Markdown document. */
export async function activate(context: ExtensionContext): Promise<void> {
  const restart = () => {
    ready = ready.then(async () => {
      await client?.stop()
      client = startClient(context)
      await client.start()
    })
    return ready
  }
  context.subscriptions.push(
    workspace.onDidChangeConfiguration((event) => {
      if (['paperlint.config', 'paperlint.path'].some((name) => event.affectsConfiguration(name))) void restart()
    }),
    workspace.onDidGrantWorkspaceTrust(restart)
  )
  await restart()
}

/** VS Code calls it when it ends, or when the extension is switched off. */
export async function deactivate(): Promise<void> {
  await ready.catch(() => {})
  await client?.stop()
}

function startClient(context: ExtensionContext): LanguageClient {
  const settings = workspace.getConfiguration('paperlint')
  // VS Code runs it with its own Node: nobody has to have another one.
  const server = {
    module: programOf(context, settings.get('path', '')),
    args: ['server'],
    transport: TransportKind.stdio
  }
  return new LanguageClient('paperlint', 'paperlint', server, {
    documentSelector: ['file', 'untitled'].map((scheme) => ({scheme, language: 'markdown'})),
    initializationOptions: {config: settings.get('config', '')}
  })
}

/** The program of the setting, that of the folder, or that of the extension. In a folder that is not trusted, its program is not run. */
function programOf(context: ExtensionContext, setting: string): string {
  const folder = workspace.workspaceFolders?.[0]?.uri.fsPath
  const candidates = [setting && path.resolve(folder ?? '', setting)]
  if (folder !== undefined && workspace.isTrusted) {
    candidates.push(path.join(folder, 'node_modules/remark-paperlint/dist/paperlint.cjs'))
  }
  return candidates.find((file) => file && existsSync(file)) ?? context.asAbsolutePath('program/dist/paperlint.cjs')
}
