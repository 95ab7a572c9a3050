import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test} from '@jest/globals'
import {type CheckOptions, checkLinks, OfflineError} from '../../src/network/check-links.js'

/** What the server on loopback was asked, as `METHOD /path`. */
let requests: string[]
let server: Server
let origin: string

/** How often `/busy` still says that it is busy. */
let busy: number

beforeAll(async () => {
  server = createServer((request, response) => {
    const {method, url} = request
    requests.push(`${method} ${url}`)
    const answer = (code: number, headers: Record<string, string> = {}) => response.writeHead(code, headers).end()
    if (url === '/gone') answer(410)
    else if (url === '/no-head') answer(method === 'HEAD' ? 405 : 200)
    else if (url === '/moved') answer(301, {location: '/alive'})
    else if (url === '/circle') answer(302, {location: '/circle'})
    else if (url === '/forbidden') answer(403)
    else if (url === '/busy') answer(busy-- > 0 ? 429 : 200, {'retry-after': '0'})
    else if (url === '/very-busy') answer(429, {'retry-after': '3600'})
    else if (url === '/broken') answer(500)
    else if (url?.startsWith('/alive')) answer(200)
    else if (url !== '/silent') answer(404)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = originOf(server)
})

beforeEach(() => {
  requests = []
  busy = 0
})

afterEach(() => {
  jest.restoreAllMocks()
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

function originOf(listening: Server): string {
  return `http://127.0.0.1:${(listening.address() as AddressInfo).port}`
}

const impatient = {interval: 0, retries: 1}

/** The status of one path of the server. */
async function check(path: string, options: CheckOptions = {}) {
  const url = `${origin}${path}`
  return (await checkLinks([url], {...impatient, ...options})).get(url)
}

describe('what proves that an address is alive', () => {
  test('an answer to HEAD; no more is asked', async () => {
    expect(await check('/alive')).toEqual({kind: 'alive'})
    expect(requests).toEqual(['HEAD /alive'])
  })

  test('an answer to GET from a server that knows no HEAD', async () => {
    expect(await check('/no-head')).toEqual({kind: 'alive'})
    expect(requests).toEqual(['HEAD /no-head', 'GET /no-head'])
  })

  test('a redirect to an address that is alive', async () => {
    expect(await check('/moved')).toEqual({kind: 'alive'})
  })

  test('a busy server that answers once the time of its Retry-After has passed', async () => {
    busy = 1
    expect(await check('/busy')).toEqual({kind: 'alive'})
    expect(requests).toEqual(['HEAD /busy', 'HEAD /busy'])
  })
})

describe('what proves that it is dead', () => {
  test('404 and 410, to HEAD and to GET', async () => {
    expect(await check('/missing')).toEqual({kind: 'dead', reason: 'answers 404 Not Found'})
    expect(await check('/gone')).toEqual({kind: 'dead', reason: 'answers 410 Gone'})
    expect(requests).toEqual(['HEAD /missing', 'GET /missing', 'HEAD /gone', 'GET /gone'])
  })

  test('redirects in a circle', async () => {
    expect(await check('/circle')).toEqual({kind: 'dead', reason: 'redirects in a circle'})
  })

  test('a refused connection, which tells about all addresses of the host', async () => {
    const closed = createServer()
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve))
    const gone = originOf(closed)
    await new Promise((resolve) => closed.close(resolve))
    const dead = {kind: 'dead', reason: 'refuses connections'}
    expect(await checkLinks([`${gone}/a`, `${gone}/b`], impatient)).toEqual(
      new Map([
        [`${gone}/a`, dead],
        [`${gone}/b`, dead]
      ])
    )
  })
})

describe('what proves nothing', () => {
  test('403 and 500', async () => {
    expect(await check('/forbidden')).toEqual({kind: 'unknown', reason: 'answers 403 Forbidden'})
    expect(await check('/broken')).toEqual({kind: 'unknown', reason: 'answers 500 Internal Server Error'})
    expect(requests.filter((request) => request.includes('broken'))).toEqual([
      'HEAD /broken',
      'HEAD /broken',
      'GET /broken'
    ])
  })

  test('429 with a Retry-After that is too long to wait for: it is not asked again', async () => {
    expect(await check('/very-busy')).toEqual({kind: 'unknown', reason: 'answers 429 Too Many Requests'})
    expect(requests).toEqual(['HEAD /very-busy'])
  })

  test('no answer in time', async () => {
    expect(await check('/silent', {timeout: 100})).toEqual({kind: 'unknown', reason: 'does not answer in time'})
  })
})

test('an address is asked once, whatever its fragment, and not at all if it is known', async () => {
  const cache = new Map()
  const urls = [`${origin}/alive`, `${origin}/alive#part`, `${origin}/alive`]
  expect([...(await checkLinks(urls, {...impatient, cache})).keys()].sort()).toEqual(urls.slice(0, 2))
  await checkLinks(urls, {...impatient, cache})
  expect(requests).toEqual(['HEAD /alive'])
})

test('one host has one request at a time', async () => {
  let open = 0
  let most = 0
  const counting = createServer((_, response) => {
    most = Math.max(most, ++open)
    setImmediate(() => {
      open--
      response.end()
    })
  })
  await new Promise<void>((resolve) => counting.listen(0, '127.0.0.1', resolve))
  await checkLinks(
    Array.from({length: 8}, (_, index) => `${originOf(counting)}/${index}`),
    impatient
  )
  counting.closeAllConnections()
  counting.close()
  expect(most).toBe(1)
})

test('what is no address of the web is left out', async () => {
  expect(
    await checkLinks(['#top', 'LICENSE', '', 'mailto:someone@example.org', 'http://[', 'ttps://example.org'])
  ).toEqual(new Map())
})

describe('a name that cannot be resolved', () => {
  const fetchFailed = (code: string) => new TypeError('fetch failed', {cause: Object.assign(new Error(code), {code})})

  test('is dead when other hosts answer', async () => {
    const real = globalThis.fetch
    jest.spyOn(globalThis, 'fetch').mockImplementation((input, init) => {
      const {hostname} = new URL((input as Request).url)
      return hostname === 'gone.example' ? Promise.reject(fetchFailed('ENOTFOUND')) : real(input, init)
    })
    const statuses = await checkLinks([`${origin}/alive`, 'https://gone.example/x'], {...impatient, retries: 0})
    expect(statuses.get('https://gone.example/x')).toEqual({kind: 'dead', reason: 'names a host that does not exist'})
  })

  test('tells that there is no network when none answers', async () => {
    jest.spyOn(globalThis, 'fetch').mockRejectedValue(fetchFailed('ENOTFOUND'))
    const offline = checkLinks(['https://a.example', 'https://b.example'], {...impatient, retries: 0})
    await expect(offline).rejects.toThrow(OfflineError)
    await expect(offline).rejects.toThrow(
      'no connection to a.example or 1 more host, so no link was checked: is there a network?'
    )
  })
})

describe('without a connection to any server', () => {
  /** As a network behaves that drops every packet. */
  const neverAnswers = () =>
    jest.spyOn(globalThis, 'fetch').mockImplementation(
      (input) =>
        new Promise((_, reject) => {
          const {signal} = input as Request
          signal.addEventListener('abort', () => reject(signal.reason))
        })
    )

  // Only the clock that paperlint sees stands still: the test moves it on, so that a busy machine is no slow network.
  beforeEach(() => void jest.useFakeTimers({doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate']}))
  afterEach(() => void jest.useRealTimers())

  /** Lets everything happen that needs no time, until something has. */
  const until = async (hasHappened: () => boolean) => {
    while (!hasHappened()) await new Promise(setImmediate)
  }

  test('it says so when its patience ends, and asks none of the addresses that are left', async () => {
    const fetch = neverAnswers()
    const urls = Array.from({length: 40}, (_, index) => `https://${index}.example/${index}`)
    let isOver = false
    const checking = checkLinks(urls, {...impatient, patience: 200}).finally(() => {
      isOver = true
    })
    const told = expect(checking).rejects.toThrow(
      'no connection to 0.example or 39 more hosts, so no link was checked: is there a network?'
    )
    await until(() => fetch.mock.calls.length === 16)
    await jest.advanceTimersByTimeAsync(199)
    expect(isOver).toBe(false)
    await jest.advanceTimersByTimeAsync(1)
    await told
    await jest.advanceTimersByTimeAsync(60_000)
    expect(fetch).toHaveBeenCalledTimes(16)
    expect(fetch.mock.calls.every(([request]) => (request as Request).signal.aborted)).toBe(true)
  })

  test('a server that only is slow has been reached', async () => {
    const checking = check('/silent', {patience: 100, timeout: 400, retries: 0})
    await until(() => requests.length === 1)
    await jest.advanceTimersByTimeAsync(400)
    expect(await checking).toEqual({kind: 'unknown', reason: 'does not answer in time'})
  })
})
