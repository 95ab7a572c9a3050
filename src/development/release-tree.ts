import {cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'

/** Absolute path of the project. */
export const root = fileURLToPath(new URL('../../../', import.meta.url))
const bundle = 'dist/paperlint'
const nativeParts = path.join(root, 'node_modules/@bruits')

/** The packages with the native parts of the parser for the machine that we are on. */
export const native = readdirSync(nativeParts).map((name) => `@bruits/${name}`)

/** The program that runs alone: the bundle, the native parts of the parser, and the pages that `paperlint explain` shows. */
const program = [
  'LICENSE',
  'README.md',
  'docs/suppressing.md',
  ...filesIn('rules', /\.md$/),
  'dist/paperlint.cjs',
  ...filesIn(bundle, /\.(?:cjs|txt)$/)
]

/**
 * Copies the program into a folder that is empty or not there.
 *
 * @param others More files of the project.
 * @throws {Error} if the folder has files, or the project is not built.
 */
export function makeTree(folder: string, others: readonly string[]): void {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new Error(`${folder}: expected an empty folder`)
  for (const file of [...program, ...others]) {
    mkdirSync(path.dirname(path.join(folder, file)), {recursive: true})
    cpSync(path.join(root, file), path.join(folder, file))
  }
  for (const name of native) {
    const {main} = readJson(`node_modules/${name}/package.json`)
    cpSync(path.join(root, 'node_modules', name, main), path.join(folder, bundle, main))
  }
  writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(packageJson(), undefined, 2)}\n`)
}

/** pre-commit packs and installs what this says. A machine of another kind gets the parser's native part for it, and nothing else. */
function packageJson(): object {
  const {optionalDependencies, ...ours} = readJson('package.json')
  const {name, version, description, license, homepage, repository, bugs, engines, bin} = ours
  const others = Object.entries(optionalDependencies).filter(([each]) => !native.includes(each))
  return {
    name,
    version,
    description,
    license,
    homepage,
    repository,
    bugs,
    type: 'module',
    engines,
    bin,
    exports: {'./package.json': './package.json'},
    files: ['dist', 'docs', 'rules'],
    optionalDependencies: Object.fromEntries(others)
  }
}

function filesIn(folder: string, pattern: RegExp): string[] {
  return readdirSync(path.join(root, folder))
    .filter((name) => pattern.test(name))
    .map((name) => `${folder}/${name}`)
}

function readJson(file: string) {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8'))
}
