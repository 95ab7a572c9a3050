// Activates the extension of a folder with as much of VS Code as it takes to start a language server, and prints which program it ran:
//
//     node activate-extension.cjs EXTENSION '{"folder": "/lists", "isTrusted": true, "settings": {"path": ""}}'
const childProcess = require('node:child_process')
const Module = require('node:module')
const path = require('node:path')
const process = require('node:process')

const [extension, given] = process.argv.slice(2)
const {folder, isTrusted, settings} = JSON.parse(given)

class EventEmitter {
  #listeners = []
  event = (listener, self) => {
    this.#listeners.push(listener.bind(self))
    return new Disposable()
  }
  fire(event) {
    for (const listener of this.#listeners) listener(event)
  }
  dispose() {}
}

class Disposable {
  dispose() {}
}

class CancellationTokenSource {
  token = {isCancellationRequested: false, onCancellationRequested: () => new Disposable()}
  cancel() {}
  dispose() {}
}

/** Everything else of VS Code: whatever is read, called or constructed, it is something. */
function anything() {
  return new Proxy(class {}, {
    get(target, name) {
      // Nothing that `await` would wait for.
      if (name === 'then') return undefined
      if (name === Symbol.iterator) return function* () {}
      return name === 'prototype' ? target.prototype : anything()
    },
    apply: anything,
    construct: (_target, _args, type) => Object.create(type.prototype ?? null)
  })
}

const withRest = (known) => new Proxy(known, {get: (_, name) => (name in known ? known[name] : anything())})
const vscode = withRest({
  EventEmitter,
  Disposable,
  CancellationTokenSource,
  version: '1.91.0',
  workspace: withRest({
    isTrusted,
    workspaceFolders: [{uri: {fsPath: folder}}],
    textDocuments: [],
    notebookDocuments: [],
    getConfiguration: () => ({get: (name, standard) => settings[name] ?? standard})
  })
})

const load = Module._load
Module._load = (name, ...rest) => (name === 'vscode' ? vscode : load(name, ...rest))
const fork = childProcess.fork
childProcess.fork = (program, args, options) => {
  process.stdout.write(`${program} ${args.filter((arg) => !arg.startsWith('--clientProcessId=')).join(' ')}\n`)
  return fork(program, args, options)
}

const {activate, deactivate} = require(path.join(extension, 'extension.cjs'))
const context = {subscriptions: [], asAbsolutePath: (name) => path.join(extension, name)}
activate(context)
  .then(() => process.stdout.write('the server has answered\n'))
  .then(deactivate)
  .then(() => process.exit(0))
