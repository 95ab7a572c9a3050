import type {LinkStatus} from '../list/link-status.js'

/** Why an address gave no page. */
export interface Failure {
  status: LinkStatus
  /** What it tells about: this address, all of its host, the network (if no other host can be reached either), or nothing but time. */
  scope: 'address' | 'host' | 'network' | 'time'
  /** The HTTP status code, if there was an answer. */
  code?: number
}

/** Whether asking again is no use: a circle of redirects, or a server that asks for more patience than there is. */
export function refusesToWait(error: Error, longestWait: number): boolean {
  const after = Number((error as Thrown).response?.headers.get('retry-after') ?? 0) * 1000
  return isCircle(error) || after > longestWait
}

/** Reads an error of ky or of fetch. Only what proves that an address is gone makes it dead. */
export function readFailure(error: unknown): Failure {
  const {name, response, cause} = error as Thrown
  if (response) {
    void response.body?.cancel()
    const reason = `answers ${response.status} ${response.statusText}`.trimEnd()
    const kind = response.status === 404 || response.status === 410 ? 'dead' : 'unknown'
    return {status: {kind, reason}, scope: 'address', code: response.status}
  }
  if (isCircle(error)) return {status: {kind: 'dead', reason: 'redirects in a circle'}, scope: 'address'}
  if (name === 'TimeoutError') {
    return {status: {kind: 'unknown', reason: 'does not answer in time'}, scope: 'time'}
  }
  switch (cause?.code) {
    case 'ENOTFOUND':
      return {status: {kind: 'dead', reason: 'names a host that does not exist'}, scope: 'network'}
    case 'EAI_AGAIN':
    case 'ENETUNREACH':
    case 'EHOSTUNREACH':
    case 'ENETDOWN':
      return {status: {kind: 'unknown', reason: `cannot be reached (${cause.code})`}, scope: 'network'}
    case 'ECONNREFUSED':
      return {status: {kind: 'dead', reason: 'refuses connections'}, scope: 'host'}
    default:
      return {status: {kind: 'unknown', reason: `fails (${cause?.code ?? String(error)})`}, scope: 'time'}
  }
}

/** What ky and fetch throw, by its fields: an error of another realm, such as a test's, is no instance of this one's `Error`. */
interface Thrown {
  name?: string
  response?: Response
  /** fetch fails with one message for everything; what happened is its cause. */
  cause?: {code?: string; message?: string}
}

/** fetch follows twenty redirects (https://fetch.spec.whatwg.org/#http-redirect-fetch), and says so without a code. */
function isCircle(error: unknown): boolean {
  return (error as Thrown).cause?.message === 'redirect count exceeded'
}
