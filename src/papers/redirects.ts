import {readPaperUrl} from './url.js'

/** Pages that only lead on, by host and path, and the parameters that have the address. */
const redirects: readonly [host: RegExp, path: RegExp, parameters: readonly string[]][] = [
  [/^(?:www\.)?google\.[a-z.]{2,6}$/, /^\/url$/, ['q', 'url']],
  [/^scholar\.google\.[a-z.]{2,6}$/, /^\/scholar_url$/, ['url']],
  [/^(?:www\.)?youtube\.com$/, /^\/redirect$/, ['q']],
  [/^lm?\.facebook\.com$/, /^\/l\.php$/, ['u']],
  [/^out\.reddit\.com$/, /./, ['url']],
  [/^(?:www\.)?slack-redir\.net$/, /^\/link$/, ['url']],
  [/\.safelinks\.protection\.outlook\.com$/, /./, ['url']],
  [/^(?:link\.zhihu\.com|link\.juejin\.cn|link\.csdn\.net)$/, /./, ['target']],
  [/^(?:links\.jianshu\.com|www\.jianshu\.com)$/, /^\/go/, ['to', 'url']]
]

/** The parameters that services add to an address to track readers. */
const TRACKING = /^(?:utm_[a-z]{1,20}|fbclid|gclid|mc_cid|mc_eid)$/i

/** The address to which a redirect or an address with marks for tracking leads in the end; nothing for other addresses. */
export function directUrl(url: string): string | undefined {
  const direct = withoutTracking(redirectTarget(url) ?? url)
  return direct === url ? undefined : direct
}

function redirectTarget(url: string): string | undefined {
  if (!url.includes('?')) return
  const address = readPaperUrl(url)
  const [, , parameters = []] =
    redirects.find(([host, path]) => address && host.test(address.host) && path.test(address.path)) ?? []
  return parameters
    .map((name) => address!.parameters.get(name))
    .find((value) => value && /^https?:\/\/\S+$/i.test(value))
}

function withoutTracking(url: string): string {
  const start = url.indexOf('?')
  if (start === -1 || url.lastIndexOf('://') > start) return url
  const [query, ...fragment] = url.slice(start + 1).split('#')
  const kept = query!.split('&').filter((parameter) => !TRACKING.test(parameter.split('=', 1)[0]!))
  const place = fragment.length > 0 ? `#${fragment.join('#')}` : ''
  return `${url.slice(0, start)}${kept.length > 0 ? `?${kept.join('&')}` : ''}${place}`
}

/** Whether an address is of a host that shows code without its authors for the time of a review. */
export function isForReview(url: string): boolean {
  return /^https?:\/\/(?:[a-z0-9-]+\.)?4open\.science(?:\/|$)/i.test(url)
}
