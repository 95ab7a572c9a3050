import path from 'node:path'
import type {ResolvedConfig} from '../config/resolve.js'
import {readPaperList} from '../list/read.js'
import {parse} from '../markdown/parse.js'
import {UnreadableError} from '../markdown/unreadable.js'
import type {LinkStatus} from '../surroundings.js'
import {Source} from '../text/source.js'
import {cacheFolder} from './cache-folder.js'
import {Failure} from './failure.js'
import type {Terminal} from './terminal.js'

/**
 * Asks the network about the links of a list, if the rule `no-dead-link` is on.
 *
 * @throws {Failure} if there is no network.
 */
export async function linkStatusesOf(
  text: string,
  config: ResolvedConfig,
  environment: Terminal['environment']
): Promise<ReadonlyMap<string, LinkStatus> | undefined> {
  if (config.rules.get('no-dead-link')!.level === 'off') return
  const [{checkLinks, OfflineError}, {LinkCache}] = await Promise.all([
    import('../network/check-links.js'),
    import('../network/link-cache.js')
  ])
  const cache = await LinkCache.read(path.join(cacheFolder(environment), 'links.json'))
  try {
    return await checkLinks(urlsIn(text, config), {cache})
  } catch (error) {
    throw error instanceof OfflineError ? new Failure(`no-dead-link: ${error.message}`) : error
  } finally {
    // If the cache cannot be written, the next run asks again.
    await cache.write().catch(() => {})
  }
}

function urlsIn(text: string, {settings}: ResolvedConfig): string[] {
  const source = new Source(text)
  try {
    return readPaperList(parse(source.text), source, settings).links.map(({url}) => url)
  } catch (error) {
    // Linting the list reports this error.
    if (error instanceof UnreadableError) return []
    throw error
  }
}
