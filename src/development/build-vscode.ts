import {cpSync, mkdirSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import {rolldown} from 'rolldown'
import {licensesOf} from './licenses.js'
import {makeTree, root} from './release-tree.js'

/**
 * Makes the extension for VS Code in a folder, from where vsce packs it, with the program that it runs:
 *
 *     npm run build:vscode -- FOLDER   # a folder that is empty or not there
 *
 * The program has the native parts of the parser for the machine that we are on. On another it parses with remark, which takes longer.
 */
try {
  const [folder] = process.argv.slice(2)
  if (folder === undefined) throw new Error('expected a folder: npm run build:vscode -- FOLDER')
  await build(path.resolve(folder))
} catch (error) {
  process.stderr.write(`build:vscode: ${(error as Error).message}\n`)
  process.exitCode = 2
}

async function build(folder: string): Promise<void> {
  makeTree(path.join(folder, 'program'), [])
  const bundle = await rolldown({
    input: path.join(root, 'editors/vscode/extension.ts'),
    platform: 'node',
    external: ['vscode'],
    // By default a package that is not installed is left out, with a warning.
    onLog(_level, log) {
      throw new Error(log.message)
    }
  })
  const {output} = await bundle.generate({format: 'cjs', minify: true, codeSplitting: false})
  mkdirSync(folder, {recursive: true})
  writeFileSync(path.join(folder, 'extension.cjs'), output[0].code)
  writeFileSync(path.join(folder, 'licenses.txt'), licensesOf(output))
  for (const name of ['package.json', 'package.schema.json', 'README.md']) {
    cpSync(path.join(root, 'editors/vscode', name), path.join(folder, name))
  }
  cpSync(path.join(root, 'dist/schema.json'), path.join(folder, 'schema.json'))
  cpSync(path.join(root, 'LICENSE'), path.join(folder, 'LICENSE'))
}
