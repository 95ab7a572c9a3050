import {copyFile} from 'node:fs/promises'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {beforeAll, describe, expect, test} from '@jest/globals'
import {rules} from '../../rules/index.js'
import {Folder, type Outcome, project, tarball} from './project.js'
import {snippet} from './snippets.js'

const names = rules.map(({meta}) => meta.name)
const entries = ['.', './preset', ...names.map((name) => `./rules/${name}`), './schema.json', './package.json']

test('the package holds the build, the pages of the rules and what npm always takes, and nothing else', async () => {
  const folder = await Folder.create({})
  const listed = (await folder.succeed('tar', '-tzf', tarball)).trim().split('\n')
  const files = listed.map((name) => name.replace('package/', ''))
  const known = [
    /^(?:LICENSE|README(?:\.zh-CN)?\.md|package\.json|dist\/schema\.json)$/,
    /^rules\/[a-z-]+\.md$|^docs\/suppressing\.md$/,
    /^dist\/(?:paperlint|paperlint\/[a-z-]+\d?)\.cjs$|^dist\/paperlint\/licenses\.txt$/,
    /^dist\/library\/(?:rules\/|packages\/)?[a-z\d-]+\.js$|^dist\/library\/licenses\.txt$/,
    /^dist\/rules\/[a-z-]+\.d\.ts$/,
    /^dist\/src\/(?:index|rule|fold|surroundings)\.d\.ts$/,
    /^dist\/src\/(?:text|text\/lexicon|meant|markdown|html|papers|venues|table|outline|titles|list|list\/tables|details|links|links\/addresses|columns|listings|listings\/sorting|listings\/conflicts|rows|toc|config|lint|fix|remark|remark\/rules)\/[a-z-]+(?:\.generated)?\.d\.ts$/
  ]
  expect(files.filter((name) => !known.some((pattern) => pattern.test(name)))).toEqual([])
  expect(files.filter((name) => /development|write-|precompile|\btest\b|fixtures|\.map$/.test(name))).toEqual([])
  for (const pattern of known) expect(files.filter((name) => pattern.test(name))).not.toEqual([])
  const ofRules = (start: string, end: string) => names.map((name) => `${start}${name}${end}`)
  expect(files).toEqual(
    expect.arrayContaining([
      'dist/paperlint.cjs',
      ...ofRules('rules/', '.md'),
      ...ofRules('dist/library/rules/', '.js'),
      ...ofRules('dist/src/remark/rules/', '.d.ts')
    ])
  )
})

test('publint finds nothing', async () => {
  const folder = await Folder.create({})
  expect(await folder.succeed('publint', tarball, '--strict')).toContain('All good!')
})

test('the types of every entry are found as the package says, by whoever can import an ES module', async () => {
  const folder = await Folder.create({})
  const options = ['--profile', 'esm-only', '--format', 'json', '--entrypoints', ...entries]
  const {analysis} = JSON.parse(await folder.succeed('attw', tarball, ...options))
  expect(Object.keys(analysis.entrypoints)).toEqual(entries)
  // `esm-only` leaves out what no ES module can have: `require`, and the resolution of Node 10.
  const left = analysis.problems.filter(
    ({resolutionKind}: {resolutionKind?: string}) => resolutionKind !== 'node10' && resolutionKind !== 'node16-cjs'
  )
  expect(left).toEqual([])
})

test('TypeScript knows the rules and their options, in a config and in the options of the plugins', async () => {
  const folder = await Folder.create({
    'tsconfig.json': '{"compilerOptions": {"module": "nodenext", "strict": true, "noEmit": true, "types": []}}',
    'config.mts': `
      import remarkPaperlint, {type Config} from 'remark-paperlint'
      import noEmptyLink from 'remark-paperlint/rules/no-empty-link'
      import tocSync from 'remark-paperlint/rules/toc-sync'
      import {unified} from 'unified'

      const config: Config = {rules: {'no-empty-link': ['warn', {badges: true}], 'toc-sync': 'off'}}
      unified().use(remarkPaperlint, {...config, config: false}).use(noEmptyLink, ['error', {badges: true}])
      unified().use(noEmptyLink, {config: false}).use(tocSync, ['warn']).use(tocSync, {config: false})

      // @ts-expect-error no rule has this name
      const rule: Config = {rules: {'no-empty-links': 'off'}}
      // @ts-expect-error the rule has no such option
      unified().use(noEmptyLink, {badge: true})
    `
  })
  const compiler = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url))
  expect(await folder.run('node', compiler, '-p', '.')).toMatchObject({exitCode: 0, stdout: ''})
})

describe('in a project that has nothing else', () => {
  let folder: Folder
  let installation: Outcome

  beforeAll(async () => {
    folder = await Folder.create({'package.json': '{"private": true}'})
    await copyFile(tarball, path.join(folder.path, 'paperlint.tgz'))
    installation = await folder.run('npm', 'install', '--no-audit', '--no-fund', './paperlint.tgz')
  })

  test('npm installs it without a warning', () => {
    expect(installation).toEqual({
      exitCode: 0,
      stdout: expect.stringMatching(/^\s*added \d+ packages in \S+\s*$/),
      stderr: ''
    })
  })

  const program = `
    const list = '- [Wide Residual Networks](ttps://arxiv.org/abs/1605.07146)\\n'
    const {fix} = await import('remark-paperlint')
    const {default: preset} = await import('remark-paperlint/preset')
    const {default: rule} = await import('remark-paperlint/rules/no-empty-link')
    console.log(fix(list).text.trim(), preset.plugins.length, rule.name)
  `
  const said = '- [Wide Residual Networks](https://arxiv.org/abs/1605.07146) 4 paperlint:no-empty-link\n'

  test('it has the packages that plugins share and the native part of the parser, and no others', async () => {
    const installed = JSON.parse(await folder.read('node_modules/.package-lock.json')).packages
    const names = Object.keys(installed).map((name) => name.replace('node_modules/', ''))
    expect(names.filter((name) => !name.startsWith('@bruits/satteri-'))).toEqual([
      '@types/mdast',
      '@types/unist',
      'bail',
      'dequal',
      'devlop',
      'extend',
      'is-plain-obj',
      'remark-paperlint',
      'trough',
      'unified',
      'unist-util-stringify-position',
      'vfile',
      'vfile-message'
    ])
  })

  test('an ES module imports every entry', async () => {
    await folder.write('module.mjs', program)
    expect(await folder.succeed('node', 'module.mjs')).toBe(said)
  })

  test('a CommonJS file imports every entry with import()', async () => {
    await folder.write('common.cjs', `async function main() {${program}}\nmain()`)
    expect(await folder.succeed('node', 'common.cjs')).toBe(said)
  })

  test('the command runs', async () => {
    await folder.write('list.md', '- [Wide Residual Networks]()\n')
    expect(await folder.run('npx', 'paperlint', '--format', 'json', 'list.md')).toMatchObject({exitCode: 1})
    expect(await folder.succeed('npx', 'paperlint', '--version')).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  test('npx runs it by the name of the package too', async () => {
    expect(await folder.succeed('npx', '--no', 'remark-paperlint', '--version')).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  test('a CommonJS file requires the functions, as the page says', async () => {
    await folder.write('list.cjs', snippet('docs/install.md', 'list.cjs'))
    expect(await folder.succeed('node', 'list.cjs')).toMatch(/^1 .*“Wide Residual Networks”/)
  })

  test('a strict TypeScript program compiles against every entry', async () => {
    await folder.write('consumer.mts', consumer)
    const options = ['--strict', '--noEmit', '--target', 'es2022', '--module', 'nodenext']
    const tsc = path.join(project, 'node_modules/.bin/tsc')
    expect(await folder.run(tsc, ...options, 'consumer.mts')).toEqual({exitCode: 0, stdout: '', stderr: ''})
  })

  test('and one whose parser knows more syntax than mdast', async () => {
    const program = `
      import type {Literal, Root} from 'mdast'
      import remarkPaperlint, {readPaperList} from 'remark-paperlint'
      import {type Plugin, unified} from 'unified'
      import {VFile} from 'vfile'

      interface Formula extends Literal { type: 'formula' }
      declare module 'mdast' {
        interface RootContentMap { formula: Formula }
        interface PhrasingContentMap { formula: Formula }
      }
      declare const parse: Plugin<[], string, Root>
      declare const tree: Root
      unified().use(parse).use(remarkPaperlint)
      readPaperList(tree, new VFile(''))
    `
    await folder.write('formulas.mts', program)
    const options = ['--strict', '--noEmit', '--target', 'es2022', '--module', 'nodenext']
    const tsc = path.join(project, 'node_modules/.bin/tsc')
    expect(await folder.run(tsc, ...options, 'formulas.mts')).toEqual({exitCode: 0, stdout: '', stderr: ''})
  })

  test('and a wrong one does not', async () => {
    await folder.write('wrong.mts', `import {lint} from 'remark-paperlint'\nlint(1)\n`)
    const options = ['--strict', '--noEmit', '--target', 'es2022', '--module', 'nodenext']
    const {exitCode, stdout} = await folder.run(path.join(project, 'node_modules/.bin/tsc'), ...options, 'wrong.mts')
    expect([exitCode, stdout]).toEqual([
      2,
      `wrong.mts(2,6): error TS2345: Argument of type 'number' is not assignable to parameter of type 'string'.\n`
    ])
  })
})

const consumer = `
import type {Root} from 'mdast'
import remarkPaperlint, {type Config, fix, lint, paperId, type Problem, readPaperList, remarkPaperlintFix, remarkPaperlintTransform} from 'remark-paperlint'
import preset from 'remark-paperlint/preset'
import noEmptyLink from 'remark-paperlint/rules/no-empty-link'
import {unified} from 'unified'

const config: Config = {crossListing: 'forbid', rules: {'no-empty-link': ['error', {allowComingSoon: true}]}}
const problems: Problem[] = lint('# Papers', {config})
const places: number[] = problems.map(({place}) => place.start.line)
const text: string = fix('# Papers', {config, unsafe: true}).text
const id: string | undefined = paperId('https://arxiv.org/abs/1605.07146')
const root: Root = {type: 'root', children: []}
const titles: string[] = readPaperList(root, '').entries.map(({title}) => title)
const processor = unified()
  .use(preset)
  .use(remarkPaperlint, config)
  .use(noEmptyLink, ['warn', {allowComingSoon: true}])
  .use(remarkPaperlintTransform, config)
  .use(remarkPaperlintFix)

export {id, places, processor, text, titles}
`
