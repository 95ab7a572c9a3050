// A step of the build: bundles the command into a few files, `dist/paperlint.cjs` and `dist/paperlint/`. Otherwise Node would find, read and
// compile some 250 modules at every start, which takes longer than linting a list. The files are CommonJS, which starts faster and whose
// compiled code can be kept (`src/cli/compiled-code.ts`).
import {chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {globbySync} from 'globby'
import {type GetModuleInfo, type Plugin, rolldown} from 'rolldown'
import {hashOf} from '../cli/dependencies.js'
import {packageInfo} from '../package-info.js'
import {licensesOf} from './licenses.js'

const dist = fileURLToPath(new URL('../../', import.meta.url))
const {version, homepage, bugs} = packageInfo
const main = path.join(dist, 'src/cli/main.js')
const run = path.join(dist, 'src/cli/run.js')
const worker = path.join(dist, 'src/cli/worker.js')
const compiledCode = path.join(dist, 'src/cli/compiled-code.js')
const lintWorker = path.join(dist, 'src/cli/lint-worker.js')
const config = path.join(dist, 'src/config/config-of-file.js')
const satteri = fileURLToPath(import.meta.resolve('satteri'))
const yaml = fileURLToPath(import.meta.resolve('yaml'))
// Its other build cannot be bundled.
const jsonParser = fileURLToPath(import.meta.resolve('jsonc-parser/lib/esm/main.js'))
const thread = path.join(path.dirname(fileURLToPath(import.meta.resolve('tinypool'))), 'entry/worker.js')
const remark = path.join(dist, 'src/markdown/remark.js')
const requirePackage = path.join(dist, 'src/markdown/require-package.js')
/** Behind the name of a parser: the file itself, where others get one that loads it late. */
const entry = '?entry'
/** What is used of the packages that are loaded late. */
const usedOf = {
  [satteri]: ['markdownToMdast'],
  [yaml]: ['parseDocument', 'isMap', 'isScalar', 'isSeq'],
  [jsonParser]: ['parseTree', 'findNodeAtLocation', 'getNodeValue', 'printParseErrorCode']
}

/** A hash of all files of the command. */
const build = hashOf(
  ...globbySync(['src/**/*.js', 'rules/*.js', '../package-lock.json'], {cwd: dist, absolute: true})
    .sort()
    .map((file) => readFileSync(file, 'utf8'))
).slice(0, 16)

/** What package.json says is written into the bundle, so that it is not looked for at every start. */
const inlinePackageInfo: Plugin = {
  name: 'inline-package-info',
  load: (id) =>
    id.endsWith('/package-info.js')
      ? `export const packageInfo = ${JSON.stringify({version, homepage, bugs, build})}`
      : undefined
}

/** The parser's native part is a file beside the bundle, as in a release for GitHub (`release-tree.ts`), or a package of its own. */
const findNativePart: Plugin = {
  name: 'find-native-part',
  transform: (code, id) =>
    id.endsWith('/satteri/index.js')
      ? `import {existsSync} from 'node:fs'\n${code.replace(
          // To look whether a file is there takes less time than to fail to load it.
          /return require\('(\.\/satteri_napi\.[^']+)'\)/g,
          "if (existsSync(new URL('$1', import.meta.url))) $&"
        )}`
      : undefined
}

/** The threads begin in a file of their package, which is a file of the bundle here. */
const findThreads: Plugin = {
  name: 'find-threads',
  transform: (code, id) =>
    id.endsWith('/tinypool/dist/index.js') ? code.replace('/../entry/worker.js', '/../thread.cjs') : undefined
}

/** Each parser is a file of its own: one of the two for Markdown is loaded with the first text, those for configs where there is one. */
const loadParsersLate: Plugin = {
  name: 'load-parsers-late',
  resolveId: (id) => {
    if (id === './remark.cjs') return {id, external: true}
    return id.endsWith(entry) ? id : undefined
  },
  load: (id) => {
    const used = id.endsWith(entry) && usedOf[id.slice(0, -entry.length)]
    if (used) return `export {${used.join()}} from '${id.slice(0, -entry.length)}'`
    if (id === remark + entry) return readFileSync(remark, 'utf8')
    if (id === remark) return "export const parseWithRemark = (text) => require('./remark.cjs').parseWithRemark(text)"
    if (id === requirePackage) return "export const requirePackage = (name) => require('./' + name + '.cjs')"
    return undefined
  }
}

/** commander can start programs as subcommands. We have none, and `node:child_process` is slow to load. */
const startNoProgram: Plugin = {
  name: 'start-no-program',
  transform: (code, id) =>
    id.endsWith('/commander/lib/command.js') ? code.replace("require('node:child_process')", 'undefined') : undefined
}

const bundle = await rolldown({
  input: {
    paperlint: main,
    'paperlint/run': run,
    'paperlint/worker': worker,
    'paperlint/lint-worker': lintWorker,
    'paperlint/thread': thread,
    'paperlint/satteri': satteri + entry,
    'paperlint/remark': remark + entry,
    'paperlint/yaml': yaml + entry,
    'paperlint/jsonc-parser': jsonParser + entry
  },
  platform: 'node',
  // The native part of the parser.
  external: [/^@bruits\//, /\.node$/],
  transform: {define: {BUILD: JSON.stringify(build)}},
  plugins: [inlinePackageInfo, loadParsersLate, findNativePart, findThreads, startNoProgram],
  preserveEntrySignatures: 'allow-extension'
})
const {output} = await bundle.generate({
  format: 'cjs',
  entryFileNames: '[name].cjs',
  // A hash in the name of a module does not help anyone here.
  chunkFileNames: ({name}) => `paperlint/${name.replace(/-\w{8}$/, '')}.cjs`,
  minify: true,
  codeSplitting: {
    includeDependenciesRecursively: false,
    groups: [
      {name: (id, context) => chunkOf(id, (each) => context.getModuleInfo(each)), debugName: 'ours', tags: ['$initial']}
    ]
  }
})
rmSync(path.join(dist, 'paperlint'), {recursive: true, force: true})
mkdirSync(path.join(dist, 'paperlint'))
// By itself, so that a remark plugin that reads a config loads nothing of the command.
const configReader = await rolldown({input: config, platform: 'node', plugins: [loadParsersLate]})
const {output: configOutput} = await configReader.generate({
  format: 'cjs',
  entryFileNames: 'paperlint/config.cjs',
  minify: true
})
for (const chunk of [...output, ...configOutput])
  if (chunk.type === 'chunk') writeFileSync(path.join(dist, chunk.fileName), inAscii(chunk.code))
// npm makes it executable when it installs the package, but not again when a clone that it has linked to is built again.
chmodSync(path.join(dist, 'paperlint.cjs'), 0o755)
writeFileSync(path.join(dist, 'paperlint/licenses.txt'), licensesOf(output))

/** One file to start the command and one to lint, which is not loaded if the cache has all results. */
function chunkOf(id: string, moduleInfo: GetModuleInfo): string | null {
  if ([main, run, worker, lintWorker, compiledCode].includes(id)) return null
  if (isImportedBy(run, id, moduleInfo)) return 'command'
  return isImportedBy(lintWorker, id, moduleInfo) ? 'lint' : null
}

function isImportedBy(importer: string, id: string, moduleInfo: GetModuleInfo, seen = new Set<string>()): boolean {
  if (id === importer) return true
  if (seen.has(id)) return false
  seen.add(id)
  return moduleInfo(id)?.importers.some((each) => isImportedBy(importer, each, moduleInfo, seen)) ?? false
}

/** ASCII code takes one byte a character in memory. Only strings and regular expressions have other characters. */
function inAscii(code: string): string {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
