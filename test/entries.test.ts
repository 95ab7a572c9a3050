import {execFileSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {beforeAll, expect, test} from '@jest/globals'

const root = fileURLToPath(new URL('..', import.meta.url))

beforeAll(() => {
  if (!existsSync(`${root}dist/src/index.js`)) throw new Error('expected a build in dist/: npm run build')
})

function run(program: string, environment: Record<string, string> = {}): string {
  const env = {...process.env, ...environment}
  return execFileSync(process.execPath, ['-e', program], {cwd: root, env, encoding: 'utf8', stdio: 'pipe'})
}

const program = `
  const {fix, default: plugin} = require('remark-paperlint')
  const {default: preset} = require('remark-paperlint/preset')
  const {default: rule} = require('remark-paperlint/rules/no-empty-link')
  console.log(fix('- [Wide Residual Networks](ttps://arxiv.org/abs/1605.07146)').text, plugin.name, preset.plugins.length, rule.name)
`
const said = '- [Wide Residual Networks](https://arxiv.org/abs/1605.07146) remarkPaperlint 4 paperlint:no-empty-link\n'

test('a CommonJS file can require every entry', () => {
  expect(run(program)).toBe(said)
})

test('without the native parser too', () => {
  expect(run(program, {PAPERLINT_PARSER: 'remark'})).toBe(said)
})
