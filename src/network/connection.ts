import {subscribe, unsubscribe} from 'node:diagnostics_channel'

/** Where fetch announces a new connection, and an answer over one that was kept (https://undici.nodejs.org/#/docs/api/DiagnosticsChannel). */
const channels = ['undici:client:connected', 'undici:request:headers']

/**
 * Waits for the first sign of a network.
 *
 * @param work Requests that have begun.
 * @param patience In milliseconds.
 * @returns Whether a server was reached, or the work ended, within the time.
 */
export async function isConnectedWithin(patience: number, work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  let isConnected = () => {}
  const connected = new Promise<boolean>((resolve) => {
    isConnected = () => resolve(true)
    timer = setTimeout(() => resolve(false), patience)
  })
  for (const channel of channels) subscribe(channel, isConnected)
  try {
    return await Promise.race([connected, work.then(() => true)])
  } finally {
    clearTimeout(timer)
    for (const channel of channels) unsubscribe(channel, isConnected)
  }
}
