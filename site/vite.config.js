import {readFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {defineConfig} from 'vite'

const core = fileURLToPath(new URL('../dist/', import.meta.url))
const own = (file) => fileURLToPath(new URL(`src/${file}`, import.meta.url))

/** The core finds the fast parser in what the worker has loaded, where in Node it requires a package. */
const findParser = {
  name: 'find-parser',
  enforce: 'pre',
  load: (id) =>
    id === path.join(core, 'src/markdown/require-package.js')
      ? `export {requirePackage} from '${own('worker/require-package.ts')}'`
      : undefined
}

/** What each rule checks, in English and Chinese: the tables of the two READMEs. */
const ruleDescriptions = {
  name: 'rule-descriptions',
  resolveId: (id) => (id === '#rules' ? id : undefined),
  load: (id) => {
    if (id !== '#rules') return
    const [en, zh] = ['README.md', 'README.zh-CN.md'].map((name) => {
      const page = readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')
      const rows = page.matchAll(/^\| \[([a-z-]+)\]\(rules\/.+ \| ([^|]+) \|$/gm)
      return Object.fromEntries(Array.from(rows, ([, rule, description]) => [rule, description]))
    })
    return `export default ${JSON.stringify({en, zh})}`
  }
}

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  plugins: [findParser, ruleDescriptions],
  worker: {format: 'es', plugins: () => [findParser]},
  resolve: {
    conditions: ['worker', 'module', 'browser', 'development|production'],
    alias: {'#core': path.join(core, 'src'), '#schema': path.join(core, 'schema.json')}
  },
  oxc: {jsx: {runtime: 'automatic', importSource: 'preact'}},
  build: {target: 'es2023', modulePreload: {polyfill: false}, assetsInlineLimit: 0}
})
