// A step of the build: writes a module for each rule, so that `remark-paperlint/rules/<name>` is a plugin.
import {mkdirSync, writeFileSync} from 'node:fs'
import {rules} from '../../rules/index.js'

const folder = new URL('../remark/rules/', import.meta.url)
mkdirSync(folder, {recursive: true})
for (const {meta} of rules) {
  const code = [
    `import rule from '../../../rules/${meta.name}.js'`,
    `import {rulePlugin} from '../rule-plugin.js'`,
    'export default rulePlugin(rule)'
  ]
  const types = [
    `import type {Root} from 'mdast'`,
    `import type {Plugin} from 'unified'`,
    `import type {OptionsOfRule} from '../rule-plugin.js'`,
    `/** ${meta.description} */`,
    `declare const plugin: Plugin<[OptionsOfRule<'${meta.name}'>?], Root>`,
    'export default plugin'
  ]
  writeFileSync(new URL(`${meta.name}.js`, folder), `${code.join('\n')}\n`)
  writeFileSync(new URL(`${meta.name}.d.ts`, folder), `${types.join('\n')}\n`)
}
