import type {LinkStatus} from '../surroundings.js'

/** Why a request failed. */
export interface Failure {
  status: LinkStatus
  /** What failed: the address, its host, the network (if no other host can be reached either), or only this attempt. */
  scope: 'address' | 'host' | 'network' | 'time'
  /** The HTTP status code, if there was an answer. */
  code?: number
}

/** Whether a retry is useless: a loop of redirects, or a `Retry-After` that is too long. */
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

/** The fields of the errors of ky and fetch. Not `instanceof`: errors of another realm, as in tests, are not instances of our `Error`. */
interface Thrown {
  name?: string
  response?: Response
  /** fetch has one message for all failures; the reason is in its cause. */
  cause?: {code?: string; message?: string}
}

/** fetch follows twenty redirects (https://fetch.spec.whatwg.org/#http-redirect-fetch); its error for more has no code. */
function isCircle(error: unknown): boolean {
  return (error as Thrown).cause?.message === 'redirect count exceeded'
}
