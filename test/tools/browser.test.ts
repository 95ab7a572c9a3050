import {copyFile, stat} from 'node:fs/promises'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from '@jest/globals'
import {Folder, project} from './project.js'

const list = `# Papers

| Paper | Venue | Code |
| --- | --- | --- |
| [Densely Connected Convolutional Networks](https://arxiv.org/abs/1608.06993) | CVPR 2017 |
| [Wide Residual Networks](ttps://arxiv.org/abs/1605.07146) | BMVC 2016 | [code]() |
`

/** What a person would write: no setting of the bundler, no polyfill. */
const program = (show: string) => `
import {fix, lint, paperId} from 'remark-paperlint'

const list = ${JSON.stringify(list)}
const said = [lint(list).map(({message}) => message), fix(list).text, paperId('https://arxiv.org/pdf/1605.07146v4')]
${show}
`
const inPage = program("document.body.textContent = JSON.stringify(said)\ndocument.body.dataset.ready = ''")
const inNode = program('console.log(JSON.stringify(said))')

/** The commands that make `out/page.js` of `page.js`, and a page of it. */
const bundlers: Record<string, string[]> = {
  esbuild: ['esbuild', 'page.js', '--bundle', '--minify', '--format=esm', '--outdir=out'],
  vite: ['vite', 'build', '--outDir', 'out']
}

async function bundled(bundler: string, code: string): Promise<Folder> {
  const html = (script: string) =>
    `<!doctype html><title>Papers</title><body><script type="module" src="${script}"></script></body>\n`
  const folder = await Folder.create({'package.json': '{"type": "module"}', 'page.js': code})
  await folder.write('index.html', html('./page.js'))
  const [command, ...args] = bundlers[bundler]!
  await folder.succeed(command!, ...args)
  if (bundler === 'esbuild') await folder.write('out/index.html', html('./page.js'))
  return new Folder(path.join(folder.path, 'out'))
}

describe.each(Object.keys(bundlers))('bundled with %s', (bundler) => {
  test('it lints and fixes in Chromium as it does in Node', async () => {
    const folder = await bundled(bundler, inPage)
    const script = path.join(project, 'open-in-chromium.mjs')
    await copyFile(fileURLToPath(new URL('open-in-chromium.js', import.meta.url)), script)
    const [problems, text, id] = JSON.parse(await folder.succeed('node', script, folder.path))
    await folder.write('in-node.mjs', inNode)
    expect([problems, text, id]).toEqual(JSON.parse(await folder.succeed('node', 'in-node.mjs')))
    expect(problems).toHaveLength(3)
    expect(id).toBe('arxiv:1605.07146')
  })
})

test('a program that only asks for the id of a paper gets only that', async () => {
  const code = "import {paperId} from 'remark-paperlint'\nconsole.log(paperId('https://arxiv.org/abs/1605.07146'))\n"
  const folder = await bundled('esbuild', code)
  expect(await folder.succeed('node', 'page.js')).toBe('arxiv:1605.07146\n')
  expect((await stat(path.join(folder.path, 'page.js'))).size).toBeLessThan(40_000)
})
