import {mkdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs'
import * as nodeModule from 'node:module'
import path from 'node:path'
import process from 'node:process'
import {Script} from 'node:vm'

/** The files of the bundle, of which this is one. */
const folder = import.meta.dirname

/** Compiled code is for one version of Node on one kind of machine. */
const cacheFolder = path.join(folder, 'compiled', `${process.version}-${process.arch}`)

/** Absent in Node 20. */
const {enableCompileCache} = nodeModule as {enableCompileCache?: () => void}

/**
 * Loads a file of the bundle and its imports with the code that an earlier run compiled: compiling takes longer than linting a list.
 *
 * Node 22 keeps compiled code by itself. For Node 20 it is kept in the package: only someone who could change the package itself can
 * write there, which is not so for a folder of caches.
 *
 * @param name The name of the file, without its ending.
 */
export function loadCompiled<Module>(name: string): Module {
  enableCompileCache?.()
  const load = enableCompileCache ? nodeModule.createRequire(import.meta.filename) : keepCompiled()
  return load(`./${name}.cjs`) as Module
}

function keepCompiled(): (file: string) => unknown {
  const uncached = new Map<string, Script>()
  const loaded = new Map<string, {exports: unknown}>()
  const require = nodeModule.createRequire(import.meta.filename)

  function load(file: string): unknown {
    if (!file.startsWith('./')) return require(file)
    const known = loaded.get(file)
    if (known) return known.exports
    const module = {exports: {}}
    loaded.set(file, module)
    const filename = path.join(folder, file)
    compile(file, filename).runInThisContext()(module.exports, load, module, filename, folder)
    return module.exports
  }

  function compile(file: string, filename: string): Script {
    const code = `(function(exports,require,module,__filename,__dirname){${readFileSync(filename, 'latin1')}\n})`
    const cachedData = readCompiled(file)
    const script = new Script(code, {filename, cachedData})
    if (!cachedData || script.cachedDataRejected) uncached.set(file, script)
    return script
  }

  // Functions are compiled when they are first called, so at exit everything that this run needed is compiled.
  process.once('exit', () => {
    for (const [file, script] of uncached) writeCompiled(file, script.createCachedData())
  })
  return load
}

function readCompiled(file: string): Buffer | undefined {
  try {
    return readFileSync(path.join(cacheFolder, file))
  } catch {
    return
  }
}

/** Written atomically. If the package is read-only, every run compiles. */
function writeCompiled(file: string, compiled: Buffer): void {
  const target = path.join(cacheFolder, file)
  const draft = `${target}.${process.pid}`
  try {
    mkdirSync(cacheFolder, {recursive: true})
    writeFileSync(draft, compiled)
    renameSync(draft, target)
  } catch {
    // Nothing is lost but time.
  }
}
