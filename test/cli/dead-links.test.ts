import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {afterAll, beforeAll, expect, test} from '@jest/globals'
import {read} from './lists.js'
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
  expect(await workspace.runIn({environment})).toMatchObject({exitCode: 0, stdout: read(0, 0)})
  const {exitCode, stdout} = await workspace.runIn({environment}, '--rule', 'no-dead-link:error')
  expect(stdout).toContain(`3:28  error    Unexpected link of “Wide Residual Networks” to ${host}/gone, which`)
  expect(stdout).not.toContain('/alive')
  expect(exitCode).toBe(1)
})
