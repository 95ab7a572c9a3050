// A step of the build: bundles the functions and the plugins, which other programs import, with the packages they need: `dist/library/`.
// Installing these packages takes several times as long as installing paperlint alone. One file for each folder of the sources and for each
// package, and not one for all, so that bundlers can leave out what is not used.
import {readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {type Plugin, rolldown} from 'rolldown'
import {licensesOf} from './licenses.js'

const dist = fileURLToPath(new URL('../../', import.meta.url))
const library = path.join(dist, 'library')
const plugins = path.join(dist, 'src/remark/rules')
const entries = {
  index: path.join(dist, 'src/index.js'),
  preset: path.join(dist, 'src/remark/preset.js'),
  // `#config-of-file` of package.json is this in a browser.
  'no-config-of-file': path.join(dist, 'src/config/no-config-of-file.js'),
  ...Object.fromEntries(
    readdirSync(plugins)
      .filter((name) => name.endsWith('.js'))
      .map((name) => [`rules/${path.basename(name, '.js')}`, path.join(plugins, name)])
  )
}

/** The packages that are installed with paperlint: plugins share them with other plugins, and their types are part of ours. */
const shared = Object.keys(JSON.parse(readFileSync(path.join(dist, '../package.json'), 'utf8')).dependencies)

/** The native parser is a file of the command, which knows where its native part is. */
const requireFromCommand: Plugin = {
  name: 'require-from-command',
  transform: (code, id) =>
    id.endsWith('/src/markdown/require-package.js')
      ? code.replace('(import.meta.url)(name)', '(import.meta.url)(`../paperlint/$' + '{name}.cjs`)')
      : undefined
}

const bundle = await rolldown({
  input: entries,
  // For Node and for browsers.
  platform: 'neutral',
  resolve: {mainFields: ['module', 'main'], conditionNames: ['import', 'default']},
  external: [...shared, /^#/],
  plugins: [requireFromCommand],
  preserveEntrySignatures: 'allow-extension',
  onLog(level, log, handle) {
    // By default a package that is not installed is left out, with a warning.
    if (log.code === 'UNRESOLVED_IMPORT') throw new Error(log.message)
    handle(level, log)
  }
})
rmSync(library, {recursive: true, force: true})
const {output} = await bundle.write({
  dir: library,
  format: 'esm',
  chunkFileNames: '[name].js',
  codeSplitting: {includeDependenciesRecursively: false, groups: [{name: chunkOf, debugName: 'folders and packages'}]}
})
writeFileSync(path.join(library, 'licenses.txt'), licensesOf(output))

/** The file that a module is put into: that of its package, or of its folder in `src`. */
function chunkOf(id: string): string | null {
  if (Object.values(entries).includes(id)) return null
  const name = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1]
  if (name !== undefined) return `packages/${name}`
  const [first = '', folder = ''] = path.relative(dist, id).split(path.sep)
  return first === 'src' ? path.basename(folder, '.js') : first
}
