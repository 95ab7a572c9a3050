import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from '@jest/globals'
import {rules} from '../rules/index.js'
import type {Config} from '../src/config/config.js'
import {fix} from '../src/fix/fix.js'
import {type LintOptions, lint} from '../src/lint/lint.js'
import {type Example, readExamples, readHeadings} from './examples.js'

const pages = new URL('../rules/', import.meta.url)
const names = rules.map(({meta}) => meta.name)

test('every rule has its file, its page and its place in the registry', () => {
  const files = readdirSync(pages).filter((name) => name !== 'index.ts')
  expect(files.sort()).toEqual(names.flatMap((name) => [`${name}.md`, `${name}.ts`]).sort())
})

/** Only the rule of the page runs, at its own level or, where it is off by default, at `warn`. */
function configOf(name: string, example: Example): Config {
  const level = rules.find(({meta}) => meta.name === name)!.meta.level
  const others = names.filter((other) => other !== name).map((other) => [other, 'off'] as const)
  const own = [name, level === 'off' ? 'warn' : level] as const
  return {...example.config, rules: {...Object.fromEntries([...others, own]), ...example.config.rules}}
}

function tell(text: string, options: LintOptions): string[] {
  return lint(text, options).map(
    ({place: {start, end}, severity, reason}) =>
      `${start.line}:${start.column}-${end.line}:${end.column} ${severity} ${reason}`
  )
}

describe.each(names)('%s', (name) => {
  const page = readFileSync(new URL(`${name}.md`, pages), 'utf8')
  const examples = readExamples(page)

  test('its page has what, why, examples, options and fix safety', () => {
    expect(readHeadings(page)).toEqual([name, 'Why', 'Examples', 'Options', 'Fix safety'])
    expect(examples.some(({problems}) => problems.length > 0)).toBe(true)
    expect(examples.some(({problems}) => problems.length === 0)).toBe(true)
  })

  test('its examples have the levels and the fixes that the table of rules says', () => {
    const {level, alsoWarns, fixes} = rules.find(({meta}) => meta.name === name)!.meta
    const found = examples.flatMap((example) => {
      const {surroundings, path} = example
      const isByDefault = example.config.rules?.[name as keyof Config['rules'] & string] === undefined
      const problems = lint(example.input, {config: configOf(name, example), surroundings, path})
      return problems.filter(({ruleId}) => ruleId === name).map(({severity, fix}) => ({severity, fix, isByDefault}))
    })
    const levels = found.flatMap(({severity, isByDefault}) => (isByDefault ? severity : []))
    if (level === 'error') expect(new Set(levels)).toEqual(new Set(['error', ...(alsoWarns ? ['warning'] : [])]))
    expect(new Set(found.flatMap(({fix}) => fix?.applicability ?? []))).toEqual(new Set(fixes))
  })

  describe.each(examples.map((example) => [example.title, example] as const))('%s', (_, example) => {
    const options = {config: configOf(name, example), surroundings: example.surroundings, path: example.path}
    const crlf = (text: string) => text.replaceAll('\n', '\r\n')

    test('says first what is wrong and what is expected, and then where', () => {
      for (const problem of example.problems) {
        expect(problem).toMatch(/^\S+ (?:error|warning) [Uu]nexpected .+, expected ./)
        expect(problem).not.toMatch(/[“]{2}|[”]{2}|“\[[^\]]*”|(?:for|of) “[^”]*”, expected (?!it once)/)
      }
    })

    test('reports', () => {
      expect(tell(example.input, options)).toEqual(example.problems)
      expect(tell(crlf(example.input), options)).toEqual(example.problems)
    })

    test.each([
      ['--fix', false, example.fixed ?? example.input],
      ['--unsafe-fixes', true, example.unsafelyFixed ?? example.fixed ?? example.input]
    ] as const)('%s', (_option, unsafe, expected) => {
      const once = fix(example.input, {...options, unsafe}).text
      expect(once).toBe(expected)
      expect(fix(once, {...options, unsafe}).text).toBe(once)
      expect(fix(crlf(example.input), {...options, unsafe}).text).toBe(crlf(expected))
      expect(fix(`\uFEFF${example.input}`, {...options, unsafe}).text).toBe(`\uFEFF${expected}`)
    })
  })
})
