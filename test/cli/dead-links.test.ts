import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {afterAll, beforeAll, expect, jest, test} from '@jest/globals'
import {closing, emptyLinkList} from './lists.js'
import {Workspace} from './workspace.js'

let server: Server
let host: string

beforeAll(async () => {
  server = createServer((request, response) => {
    response.writeHead(request.url === '/alive' ? 200 : 404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => {
  server.close()
})

test('the network is asked only with no-dead-link switched on', async () => {
  const text = `# Papers\n\n- [Wide Residual Networks](${host}/gone) and [more](${host}/alive)\n`
  const workspace = await Workspace.create({'README.md': text})
  const environment = {XDG_CACHE_HOME: workspace.path('cache')}
  expect(await workspace.runIn({environment})).toMatchObject({exitCode: 0, stdout: closing(0)})
  const {exitCode, stdout} = await workspace.runIn({environment}, '--rule', 'no-dead-link:error')
  expect(stdout).toContain(
    `3:28: error: Unexpected dead link, expected an address that answers, in “Wide Residual Networks”; ${host}/gone `
  )
  expect(stdout).not.toContain('/alive')
  expect(exitCode).toBe(1)
})

test('without a network the other rules report, and one line says for all lists that no link was checked', async () => {
  const cause = Object.assign(new Error('EAI_AGAIN'), {code: 'EAI_AGAIN'})
  const fetch = jest.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('fetch failed', {cause}))
  const workspace = await Workspace.create({'a.md': emptyLinkList, 'b.md': emptyLinkList})
  const environment = {XDG_CACHE_HOME: workspace.path('cache')}
  const {exitCode, stdout, stderr} = await workspace.runIn({environment}, '.', '--rule', 'no-dead-link:error')
  expect(stderr).toBe(
    'paperlint: a.md: no-dead-link: no connection to arxiv.org, so no link was checked: is there a network?\n'
  )
  expect(stdout.match(/\[no-empty-link\]/g)).toHaveLength(2)
  expect(exitCode).toBe(2)
  fetch.mockRestore()
}, 20_000)
