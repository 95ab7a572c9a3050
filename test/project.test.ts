import {readdirSync, readFileSync} from 'node:fs'
import {posix as path} from 'node:path'
import {expect, test} from '@jest/globals'
import {rules} from '../rules/index.js'
import {withConfigReference} from '../src/development/config-reference.js'
import {withMessages} from '../src/development/messages-index.js'
import {ruleSettingsModule} from '../src/development/rule-settings.js'
import {withRulesTable} from '../src/development/rules-table.js'
import {ruleUrl} from '../src/lint/problem.js'

const root = new URL('../', import.meta.url)
const read = (file: string) => readFileSync(new URL(file, root), 'utf8')
const packageJson = JSON.parse(read('package.json'))

/** The modules that a file of ours imports, as written. */
function importsOf(file: string): string[] {
  return Array.from(read(file).matchAll(/(?:from|import)\s*\(?'([^']+)'/g), ([, name]) => name!)
}

function filesIn(folder: string): string[] {
  return readdirSync(new URL(folder, root), {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
}

test("the README's table of rules is what the rules say", () => {
  expect(withRulesTable(read('README.md'), rules)).toBe(read('README.md'))
})

test('the index of messages is what the examples of the rules’ pages say', () => {
  expect(withMessages(read('docs/messages.md'), rules, (name) => read(`rules/${name}.md`))).toBe(
    read('docs/messages.md')
  )
})

test('the reference of the config is what the schema says, and so are the types of the rules’ options', () => {
  expect(withConfigReference(read('docs/config.md'), rules)).toBe(read('docs/config.md'))
  expect(read('src/config/rule-settings.generated.ts')).toBe(ruleSettingsModule(rules))
})

test('the addresses of the rules’ pages are made from the homepage of package.json', () => {
  expect(ruleUrl('toc-sync')).toBe(`${packageJson.homepage}/blob/main/rules/toc-sync.md`)
})

/** Every room of the code. A file imports only from its own room and from those before it. */
const order = [
  'src/text/',
  'src/markdown/',
  'src/venues/',
  'src/papers/',
  'src/table/',
  'src/outline/',
  'src/titles/',
  'src/surroundings.ts',
  'src/list/',
  'src/details/',
  'src/rule.ts',
  'src/fold.ts',
  'src/links/',
  'src/html/',
  'src/columns/',
  'src/listings/',
  'src/rows/',
  'src/meant/',
  'src/toc/',
  'rules/',
  'src/system-reason.ts',
  'src/package-info.ts',
  'src/config/',
  'src/lint/',
  'src/fix/',
  'src/network/',
  'src/report/',
  'src/export/',
  'src/remark/',
  'src/cli/',
  'src/index.ts',
  'src/development/'
]
const roomOf = (file: string) => order.findIndex((room) => file.startsWith(room))
const sources = [...filesIn('src'), ...filesIn('rules')]

/** The files of ours that a file imports, types included. */
function targetsOf(file: string): string[] {
  return importsOf(file)
    .filter((name) => name.startsWith('.'))
    .map((name) => path.join(path.dirname(file), name).replace(/\.js$/, '.ts'))
    .filter((target) => sources.includes(target))
}

test('every file is in a room', () => {
  expect(sources.filter((file) => roomOf(file) === -1)).toEqual([])
})

test('imports go one way', () => {
  const against = sources.flatMap((file) =>
    targetsOf(file)
      .filter((target) => roomOf(target) > roomOf(file))
      .map((target) => `${file} → ${target}`)
  )
  expect(against).toEqual([])
})

test('no file imports itself through others, types included', () => {
  const done = new Set<string>()
  const cycles: string[] = []
  const visit = (file: string, path: string[]): void => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' → '))
    else if (!done.has(file)) {
      for (const target of targetsOf(file)) visit(target, [...path, file])
      done.add(file)
    }
  }
  for (const file of sources) visit(file, [])
  expect(cycles).toEqual([])
})

test('a rule imports no other rule', () => {
  const found = filesIn('rules')
    .filter((file) => file !== 'rules/index.ts')
    .flatMap((file) => targetsOf(file).filter((target) => target.startsWith('rules/')))
  expect(found).toEqual([])
})

test('the core runs in a browser: it imports nothing of node', () => {
  const core = order
    .slice(0, order.indexOf('src/system-reason.ts'))
    .concat('src/lint/', 'src/fix/', 'src/export/', 'src/remark/')
  const found = sources
    .filter((file) => core.some((room) => file.startsWith(room)))
    .flatMap((file) =>
      importsOf(file)
        .filter((name) => name.startsWith('node:'))
        .map((name) => `${file}: ${name}`)
    )
  expect(found).toEqual([])
})

test('a folder of the core has at most 20 files and 1,800 lines, and a file at most 250 lines', () => {
  const linesOf = (file: string) => read(file).split('\n').length - 1
  const sizes = new Map<string, {files: number; lines: number}>()
  for (const file of sources.filter((name) => !/^src\/(?:cli|development)\//.test(name))) {
    const size = sizes.get(path.dirname(file)) ?? {files: 0, lines: 0}
    sizes.set(path.dirname(file), {files: size.files + 1, lines: size.lines + linesOf(file)})
  }
  expect([...sizes].filter(([, {files, lines}]) => files > 20 || lines > 1800)).toEqual([])
  expect(sources.filter((file) => linesOf(file) > 250)).toEqual([])
})

test('a rule is one short file', () => {
  const files = filesIn('rules').filter((file) => read(file).split('\n').length > 120)
  expect(files).toEqual([])
})

// Creating one takes 0.03 ms a class, in every run, also for a list that does not need it.
test('a regular expression with Unicode classes is created when it is needed, not when its module is loaded', () => {
  const early = /^(?:export )?const (\w+) =\s+(?:\/.*\\p\{|new RegExp)/im
  expect(early.test('const NAME = /^\\p{L}+$/u')).toBe(true)
  expect(sources.filter((file) => early.test(read(file)))).toEqual([])
})

test('no run of ours is a part of the job of GitHub that it runs in: its report is not for the summary of that job', () => {
  expect(Object.keys(process.env).filter((name) => name.startsWith('GITHUB_'))).toEqual([])
  const inherits = filesIn('src/development').filter(
    (file) => /\bspawn|execFile/.test(read(file)) && /\.\.\.process\.env/.test(read(file))
  )
  expect(inherits).toEqual([])
})

test('package-lock.json names no registry', () => {
  expect(read('package-lock.json')).not.toMatch(/"resolved": *"https?:/)
})

test('the native parts of the parser are those that it has itself', () => {
  const parser: Record<string, string> = JSON.parse(read('node_modules/satteri/package.json')).optionalDependencies
  const native = Object.entries(parser).filter(([name]) => !name.includes('wasm'))
  expect(packageJson.optionalDependencies).toEqual(Object.fromEntries(native))
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
