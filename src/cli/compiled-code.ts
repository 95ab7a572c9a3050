import {appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs'
import * as nodeModule from 'node:module'
import path from 'node:path'
import process from 'node:process'
import {Script} from 'node:vm'

/** The files of the bundle, of which this is one. */
const folder = import.meta.dirname

/** The hash of the bundle, which its build writes here. Of the source, V8 compares nothing but its length. */
declare const BUILD: string | undefined
const build = typeof BUILD === 'string' ? BUILD : 'sources'

/** Compiled code is for one build and one version of Node on one kind of machine. */
const cacheFolder = path.join(folder, 'compiled', `${build}-${process.version}-${process.arch}`)

/** A byte for each run that has looked for more to keep. */
const runsFile = path.join(cacheFolder, 'runs')

/**
 * The runs that keep what they compiled beyond what is kept. *Chosen*: by then an option that someone uses was used. Each costs 10 ms, and
 * what they add saves 80 ms where the first run linted one short list and this one lints twenty.
 */
const MOST_RUNS = 10

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

/** Whether the code of a file of the bundle is kept, so that another thread has it at once. Threads of Node 22 do not. */
export function isKept(name: string): boolean {
  return !enableCompileCache && existsSync(path.join(cacheFolder, `${name}.cjs`))
}

function keepCompiled(): (file: string) => unknown {
  const compiled: {file: string; script: Script; kept: number}[] = []
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
    compiled.push({file, script, kept: cachedData && !script.cachedDataRejected ? cachedData.length : 0})
    return script
  }

  // Functions are compiled when they are first called, so at exit everything that this run needed is compiled.
  process.once('exit', () => {
    const keepsMore = countRun() < MOST_RUNS
    for (const {file, script, kept} of compiled) {
      if (kept > 0 && !keepsMore) continue
      const data = script.createCachedData()
      if (data.length > kept) writeCompiled(file, data)
    }
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

/** The runs before this one that looked for more to keep; none can where nothing can be written. */
function countRun(): number {
  try {
    const runs = statSync(runsFile, {throwIfNoEntry: false})?.size ?? 0
    if (runs < MOST_RUNS) appendFileSync(runsFile, '.')
    return runs
  } catch {
    return MOST_RUNS
  }
}

/**
 * Written atomically, and to the disk before it gets its name: V8 crashes with code that a power failure has left half written. If the
 * package is read-only, every run compiles.
 */
function writeCompiled(file: string, compiled: Buffer): void {
  const target = path.join(cacheFolder, file)
  const draft = `${target}.${process.pid}`
  try {
    mkdirSync(cacheFolder, {recursive: true})
    writeFileSync(draft, compiled, {flush: true})
    renameSync(draft, target)
  } catch {
    // Nothing is lost but time. On a full disk a draft must not take what is left.
    if (existsSync(draft)) rmSync(draft)
  }
}
