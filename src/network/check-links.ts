import {setMaxListeners} from 'node:events'
import type {KyInstance, Options} from 'ky'
import type PQueue from 'p-queue'
import type {LinkStatus} from '../surroundings.js'
import {isConnectedWithin} from './connection.js'
import {type Failure, readFailure, refusesToWait} from './failure.js'

/** Known results by address. A `Map` is enough for one run; `LinkCache` keeps them in a file. */
export interface StatusCache {
  get(url: string): LinkStatus | undefined
  set(url: string, status: LinkStatus): unknown
}

/** How to ask the network. All times are in milliseconds. */
export interface CheckOptions {
  /** How long to wait for one answer. */
  timeout?: number
  /** The number of retries after an answer that may be temporary (429, 5xx, a lost connection). */
  retries?: number
  /** The longest `Retry-After` to wait for; with a longer one the server is not asked again. */
  longestWait?: number
  /** The shortest time between two requests to one host. */
  interval?: number
  /** The number of hosts to ask at the same time, each with one request at a time. */
  concurrency?: number
  /** How long to wait for the first connection to any server. */
  patience?: number
  cache?: StatusCache
}

/** No host could be reached, so no address is known to be dead. The message is one line for the user. */
export class OfflineError extends Error {
  override name = 'OfflineError'
}

/** Without a connection to any server within this time there is no network: 10 s, less what starting takes. In milliseconds; chosen. */
const PATIENCE = 8000

interface Host {
  queue: PQueue
  /** What went wrong with the host itself, so that its other addresses need not be asked. */
  failure?: LinkStatus
}

/**
 * Asks the network which addresses are alive: with HEAD, and with GET if a server refuses HEAD.
 *
 * @param urls Targets of links as a list has them. Only web addresses are checked.
 * @returns The status of each by its URL as given.
 * @throws {OfflineError} if there is no network. It says so after `patience`, and not only when each address has been tried.
 */
export async function checkLinks(urls: Iterable<string>, options: CheckOptions = {}): Promise<Map<string, LinkStatus>> {
  const {
    timeout = 20_000,
    retries = 2,
    longestWait = 60_000,
    interval = 1000,
    concurrency = 16,
    patience = PATIENCE,
    cache = new Map()
  } = options
  // Loaded on demand: few runs ask the network.
  const [{default: ky}, {default: Queue}] = await Promise.all([import('ky'), import('p-queue')])
  const stop = new AbortController()
  // Each open request listens to it; by default Node warns of more than ten listeners.
  setMaxListeners(0, stop.signal)
  const client = ky.create({
    timeout,
    signal: stop.signal,
    headers: {'user-agent': 'paperlint (+https://github.com/paperlint/remark-paperlint)'},
    retry: {
      limit: retries,
      maxRetryAfter: longestWait,
      shouldRetry: ({error}) => (refusesToWait(error, longestWait) ? false : undefined)
    }
  })
  const everyHost = new Queue({concurrency})
  const hosts = new Map<string, Host>()
  const asked = new Map<string, Promise<LinkStatus>>()
  let reached = false
  let isUnreachable = false
  const offline = () => {
    const [first, ...others] = hosts.keys()
    const more = others.length === 0 ? '' : ` or ${others.length} more ${others.length === 1 ? 'host' : 'hosts'}`
    return new OfflineError(`no connection to ${first}${more}, so no link was checked: is there a network?`)
  }

  const request = async (address: URL, host: Host): Promise<LinkStatus> => {
    if (host.failure) return host.failure
    const failure = await ask(client, address)
    if (failure?.scope === 'network') isUnreachable = true
    else if (failure?.scope !== 'time') reached = true
    if (failure && failure.scope !== 'address' && failure.scope !== 'time') host.failure = failure.status
    return failure?.status ?? {kind: 'alive'}
  }

  const statusOf = async (address: URL): Promise<LinkStatus> => {
    const known = cache.get(address.href)
    if (known) return known
    const host = hosts.get(address.host) ?? {queue: new Queue({concurrency: 1, interval, intervalCap: 1})}
    hosts.set(address.host, host)
    return host.queue.add(() => everyHost.add(() => request(address, host)))
  }

  const statuses = new Map<string, LinkStatus>()
  const all = Promise.all(
    [...new Set(urls)].map(async (url) => {
      const address = readAddress(url)
      if (!address) return
      const answer = asked.get(address.href) ?? statusOf(address)
      asked.set(address.href, answer)
      statuses.set(url, await answer)
    })
  )
  if (!(await isConnectedWithin(patience, all)) && !reached) {
    for (const {queue} of hosts.values()) queue.clear()
    everyHost.clear()
    stop.abort()
    throw offline()
  }
  await all
  // A host name that cannot be resolved is dead, unless no name can be resolved.
  if (isUnreachable && !reached) throw offline()
  for (const [href, answer] of asked) cache.set(href, await answer)
  return statuses
}

/** The address to ask for: without the fragment, which servers never see. */
function readAddress(url: string): URL | undefined {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return
  const address = new URL(url)
  address.hash = ''
  return address
}

/** Why an address is not alive; `undefined` if it is. */
async function ask(client: KyInstance, address: URL): Promise<Failure | undefined> {
  const failure = await send(client, address, 'head')
  // Servers without HEAD answer with 404, 403 or 500.
  return failure?.code !== undefined && failure.code !== 429 ? send(client, address, 'get', {retry: 0}) : failure
}

async function send(
  client: KyInstance,
  address: URL,
  method: 'head' | 'get',
  options: Options = {}
): Promise<Failure | undefined> {
  try {
    const response = await client(address, {...options, method})
    // The headers are enough: a paper of 50 MB is not downloaded.
    await response.body?.cancel()
    return
  } catch (error) {
    return readFailure(error)
  }
}
