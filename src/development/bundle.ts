// A step of the build: makes the command a few files, `dist/paperlint.js` and what it needs in `dist/paperlint/`. Otherwise Node would find,
// read and compile some 250 modules at every start, which takes longer than linting a list does.
import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {type Plugin, type RolldownOutput, rolldown} from 'rolldown'
import {packageInfo} from '../package-info.js'

const dist = fileURLToPath(new URL('../../', import.meta.url))
const main = path.join(dist, 'src/cli/main.js')
// What it imports is what every run needs.
const run = path.join(dist, 'src/cli/run.js')

/** What package.json says is written into the bundle, so that it is not looked for at every start. */
const inlinePackageInfo: Plugin = {
  name: 'inline-package-info',
  load: (id) =>
    id.endsWith('/package-info.js') ? `export const packageInfo = ${JSON.stringify(packageInfo)}` : undefined
}

const bundle = await rolldown({
  input: {paperlint: main, 'paperlint/run': run},
  platform: 'node',
  // The native part of the parser.
  external: [/^@bruits\//, /\.node$/],
  plugins: [inlinePackageInfo],
  preserveEntrySignatures: false
})
const {output} = await bundle.write({
  dir: dist,
  entryFileNames: '[name].js',
  chunkFileNames: 'paperlint/[name].js',
  minify: true,
  codeSplitting: {
    includeDependenciesRecursively: false,
    groups: [
      // Our code waits for the parser while it is loaded, so it may not stand in a file that the parser imports.
      {name: 'command', tags: ['$initial'], test: (id) => id !== main && id !== run && !id.includes('/node_modules/')},
      {name: 'packages', tags: ['$initial'], test: '/node_modules/'},
      {name: 'parser', test: '/node_modules/satteri/'}
    ]
  }
})
writeFileSync(path.join(dist, 'paperlint/licenses.txt'), licensesOf(output))

/** The licences of the packages that were bundled, as these ask for. */
function licensesOf(chunks: RolldownOutput['output']): string {
  const modules = chunks.flatMap((chunk) => (chunk.type === 'chunk' ? Object.keys(chunk.modules) : []))
  const folders = modules.flatMap((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id) ?? [])
  return [...new Set(folders)].sort().map(licenseOf).join('\n')
}

function licenseOf(folder: string): string {
  const {name, version, license} = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each))
  const text = file ? readFileSync(path.join(folder, file), 'utf8').trim() : license
  return `${name} ${version}\n\n${text}\n`
}
