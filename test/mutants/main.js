// `npm run mutants [-- --all] [id…]`: applies each mutation of `mutations.js` to a copy of the project, runs the nearest tests there, and
// prints which mutations they miss. With --all those are tried with all of `npm test`.
import {spawnSync} from 'node:child_process'
import {cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {mutations} from './mutations.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const {all, ids} = parseArguments(process.argv.slice(2))
const copy = mkdtempSync(path.join(os.tmpdir(), 'paperlint-mutants-'))
process.once('exit', () => rmSync(copy, {recursive: true}))
process.once('SIGINT', () => process.exit(2))

const linked = ['node_modules', 'dist']
// Not the mutations: the test that finds the text of each in its file would fail with every one of them.
const left = ['.git', 'coverage', path.join('test', 'mutants'), ...linked]
cpSync(root, copy, {recursive: true, filter: (source) => !left.includes(path.relative(root, source))})
for (const name of linked) symlinkSync(path.join(root, name), path.join(copy, name))

const chosen = mutations.filter(({id}) => ids.length === 0 || ids.includes(id))
const stale = chosen.filter(({file, old}) => readFileSync(path.join(copy, file), 'utf8').split(old).length !== 2)
if (stale.length > 0)
  fail(`change or remove, since their text is not once in its file: ${stale.map(({id}) => id).join(', ')}`)
if (!pass([...new Set(chosen.flatMap(({tests}) => tests))])) fail('the tests fail without a mutation')
const survivors = chosen.filter((mutation) => report(mutation, survives(mutation)))
process.stdout.write(`${chosen.length - survivors.length} of ${chosen.length} killed\n`)
process.exitCode = survivors.length > 0 ? 1 : 0

/** @param {string[]} args */
function parseArguments(args) {
  const ids = args.filter((arg) => !arg.startsWith('--'))
  const unknown = ids.find((id) => !mutations.some((mutation) => mutation.id === id))
  if (unknown !== undefined) fail(`unknown mutation ${unknown}`)
  return {all: args.includes('--all'), ids}
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  process.stderr.write(`${message}\n`)
  process.exit(2)
}

/** @param {typeof mutations[number]} mutation */
function survives({file, old, new: replacement, tests}) {
  const target = path.join(copy, file)
  const text = readFileSync(target, 'utf8')
  writeFileSync(
    target,
    text.replace(old, () => replacement)
  )
  const survived = pass(tests) && (!all || pass([]))
  writeFileSync(target, text)
  return survived
}

/**
 * Whether tests pass in the copy.
 *
 * @param {string[]} tests Folders or files of `test/`; all tests if empty.
 */
function pass(tests) {
  const patterns = tests.length === 0 ? [] : [...tests.map((name) => `/test/${name}[./]`), '/test/rules.test']
  const jest = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '--bail', '--silent', ...patterns]
  return spawnSync(process.execPath, jest, {cwd: copy, stdio: 'ignore'}).status === 0
}

/**
 * @param {typeof mutations[number]} mutation
 * @param {boolean} survived
 */
function report({id, file}, survived) {
  process.stdout.write(`${survived ? 'survived' : 'killed  '} ${id} (${file})\n`)
  return survived
}
