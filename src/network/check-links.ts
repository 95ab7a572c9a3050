import type {KyInstance, Options} from 'ky'
import type PQueue from 'p-queue'
import type {LinkStatus} from '../list/link-status.js'
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
  cache?: StatusCache
}

/** No host could be reached, so no address is known to be dead. The message is one line for the user. */
export class OfflineError extends Error {
  override name = 'OfflineError'
}

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
 * @throws {OfflineError} if there is no network.
 */
export async function checkLinks(urls: Iterable<string>, options: CheckOptions = {}): Promise<Map<string, LinkStatus>> {
  const {
    timeout = 20_000,
    retries = 2,
    longestWait = 60_000,
    interval = 1000,
    concurrency = 16,
    cache = new Map()
  } = options
  // Loaded on demand: few runs ask the network.
  const [{default: ky}, {default: Queue}] = await Promise.all([import('ky'), import('p-queue')])
  const client = ky.create({
    timeout,
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
  let unreachable: string | undefined

  const request = async (address: URL, host: Host): Promise<LinkStatus> => {
    if (host.failure) return host.failure
    const failure = await ask(client, address)
    if (failure?.scope === 'network') unreachable ??= address.hostname
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
  await Promise.all(
    [...new Set(urls)].map(async (url) => {
      const address = readAddress(url)
      if (!address) return
      const answer = asked.get(address.href) ?? statusOf(address)
      asked.set(address.href, answer)
      statuses.set(url, await answer)
    })
  )
  // A host name that cannot be resolved is dead, unless no name can be resolved.
  if (unreachable !== undefined && !reached) {
    throw new OfflineError(
      `No server could be reached (${unreachable} and ${hosts.size - 1} more hosts): is there a network connection?`
    )
  }
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
