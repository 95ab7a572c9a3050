import {readdirSync, readFileSync} from 'node:fs'
import {expect, test} from '@jest/globals'
import {rules} from '../rules/index.js'
import {withRulesTable} from '../src/development/rules-table.js'
import {ruleUrl} from '../src/lint/problem.js'

const root = new URL('../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')
const packageJson = JSON.parse(read('package.json'))

/** The modules that a file of ours imports, as written. */
function importsOf(path: string): string[] {
  return Array.from(read(path).matchAll(/(?:from|import)\s*\(?'([^']+)'/g), ([, name]) => name!)
}

function filesIn(folder: string): string[] {
  return readdirSync(new URL(folder, root), {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`)
}

test("the README's table of rules is what the rules say", () => {
  expect(withRulesTable(read('README.md'), rules)).toBe(read('README.md'))
})

test('the addresses of the rules’ pages are made from the homepage of package.json', () => {
  expect(ruleUrl('toc-sync')).toBe(`${packageJson.homepage}/blob/main/rules/toc-sync.md`)
})

test.each(['src/markdown', 'src/paper-list', 'src/findings', 'src/fix', 'src/lint', 'src/remark', 'rules'])(
  '%s runs in a browser: it imports nothing of node',
  (folder) => {
    const found = filesIn(folder).flatMap((file) =>
      importsOf(file)
        .filter((name) => name.startsWith('node:'))
        .map((name) => `${file}: ${name}`)
    )
    expect(found).toEqual([])
  }
)

test('a rule imports no other rule, no fixer and no reporter', () => {
  const files = filesIn('rules').filter((file) => file !== 'rules/index.ts')
  const allowed = /^\.\.\/src\/(?:findings\/|paper-list\/|lint\/rule\.js$|markdown\/edit\.js$)/
  const found = files.flatMap((file) =>
    importsOf(file)
      .filter((name) => name.startsWith('.') && !allowed.test(name))
      .map((name) => `${file}: ${name}`)
  )
  expect(found).toEqual([])
})

test('a rule is one short file', () => {
  const files = filesIn('rules').filter((file) => read(file).split('\n').length > 120)
  expect(files).toEqual([])
})

test('the list model knows nothing of rules, fixes, reports or the command', () => {
  const found = filesIn('src/paper-list').flatMap((file) =>
    importsOf(file)
      .filter((name) => /\/(?:rules|lint|fix|report|cli|config|remark)\//.test(name))
      .map((name) => `${file}: ${name}`)
  )
  expect(found).toEqual([])
})

test('package-lock.json names no registry', () => {
  expect(read('package-lock.json')).not.toMatch(/"resolved": *"https?:/)
})

test('the docs say why each dependency is there', () => {
  const rows = Array.from(read('src/README.md').matchAll(/^\| ([^|]+) \| [^|]+ \|$/gm), ([, names]) =>
    names!.split(', ')
  )
  const told = new Set(rows.flat())
  const {dependencies, optionalDependencies, devDependencies} = packageJson
  const names = Object.keys({...dependencies, ...optionalDependencies, ...devDependencies})
  expect(names.filter((name) => !told.has(name))).toEqual([])
})
