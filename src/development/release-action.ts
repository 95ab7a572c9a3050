import {execFileSync} from 'node:child_process'
import {cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {environment} from './environment.js'

/**
 * Makes the tree of a release for GitHub and pre-commit, with the bundle and what these two read, without sources and developers' tools:
 *
 *     npm run release:action -- FOLDER          # makes the tree in a folder that is empty or not there
 *     npm run release:action -- FOLDER v0.1.0   # then makes a commit of it, on top of the current commit, and a tag for that
 */
const root = fileURLToPath(new URL('../../../', import.meta.url))
const bundle = 'dist/paperlint'
const pages = readdirSync(path.join(root, 'rules')).filter((name) => name.endsWith('.md'))
const files = [
  'action.yml',
  '.pre-commit-hooks.yaml',
  'LICENSE',
  // `paperlint explain` shows these.
  'README.md',
  ...pages.map((name) => `rules/${name}`),
  'dist/paperlint.cjs',
  ...readdirSync(path.join(root, bundle))
    .filter((name) => /\.(?:cjs|txt)$/.test(name))
    .map((name) => `${bundle}/${name}`)
]
/** Where GitHub runs most jobs. Elsewhere the action parses with remark: the report is the same, and takes some seconds for a thousand rows. */
const included = '@bruits/satteri-linux-x64-gnu'

const [folder, tag] = process.argv.slice(2)
if (folder === undefined) fail('expected a folder: npm run release:action -- FOLDER [TAG]')
const tree = path.resolve(folder)
if (existsSync(tree) && readdirSync(tree).length > 0) fail(`${folder}: expected an empty folder`)
makeTree()
if (tag !== undefined) commitTree(tag)

function makeTree(): void {
  for (const file of files) {
    mkdirSync(path.dirname(path.join(tree, file)), {recursive: true})
    cpSync(path.join(root, file), path.join(tree, file))
  }
  const parser = createRequire(createRequire(import.meta.url).resolve('satteri'))
  const native = readJson(parser.resolve(`${included}/package.json`)).main
  cpSync(parser.resolve(included), path.join(tree, bundle, native))
  writeFileSync(path.join(tree, 'package.json'), `${JSON.stringify(packageJson(), undefined, 2)}\n`)
}

/** pre-commit packs and installs what this says. A machine of another kind gets the parser's native part for it, and nothing else. */
function packageJson(): object {
  const {name, version, description, license, homepage, repository, bugs, engines, bin} = readJson('package.json')
  const satteri: Record<string, string> = readJson('node_modules/satteri/package.json').optionalDependencies
  const others = Object.entries(satteri).filter(([each]) => each !== included && !each.includes('wasm'))
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
    files: ['dist', 'rules'],
    optionalDependencies: Object.fromEntries(others)
  }
}

function readJson(file: string) {
  return JSON.parse(readFileSync(path.resolve(root, file), 'utf8'))
}

function commitTree(name: string): void {
  const index = path.join(git('rev-parse', '--absolute-git-dir'), 'release-index')
  const withIndex = {GIT_INDEX_FILE: index}
  gitWith(withIndex, 'read-tree', '--empty')
  gitWith(withIndex, '--work-tree', tree, 'add', '--all', '--force', '.')
  const made = gitWith(withIndex, 'write-tree')
  rmSync(index)
  git('tag', name, git('commit-tree', made, '-p', 'HEAD', '-m', `Release ${name} for GitHub and pre-commit`))
}

function git(...args: string[]): string {
  return gitWith({}, ...args)
}

function gitWith(variables: Record<string, string>, ...args: string[]): string {
  return execFileSync('git', args, {
    cwd: root,
    encoding: 'utf8',
    env: {...environment(), ...variables}
  }).trim()
}

function fail(reason: string): never {
  process.stderr.write(`release:action: ${reason}\n`)
  process.exit(2)
}
