/** What of a URL can identify a paper. */
export interface PaperUrl {
  /** In lower case, without port and user. */
  host: string
  /** Percent-decoded, starts with `/`, repeated slashes collapsed. */
  path: string
  /** The decoded value of a query parameter, by its name in lower case. */
  parameters: ReadonlyMap<string, string>
}

/**
 * Reads a URL as generously as a reader would: lists have `arxiv.org/abs/…`, `ttps://…`, `https://https://…`, `//ID`
 * and `[https://…`, and the standard URL class either refuses these or takes them for something else.
 *
 * @returns nothing if there is no host in it; it never throws.
 */
export function readPaperUrl(url: string): PaperUrl | undefined {
  let text = url.slice(0, LONGEST_URL)
  // Nearly all begin so, and right behind it is the host.
  text = text.startsWith('https://') ? text.slice(8) : text.replace(LEADING_STRAY, '')
  for (let schemes = 0; schemes < MOST_SCHEMES && SCHEME.test(text); schemes++) text = text.replace(SCHEME, '')
  const match = ADDRESS.exec(text)
  if (!match) return undefined
  const path = match[2]
  const query = match[3]
  return {
    host: match[1]!.toLowerCase(),
    path: decode(path ? path.replace(/\/{2,}/g, '/') : '/'),
    parameters: query ? readParameters(query) : NO_PARAMETERS
  }
}

// A longer one is a data URL or a slip, and no registry's.
const LONGEST_URL = 2000
const LEADING_STRAY = /^[\s[\]<>(){}"'`*]+/
// Whole (`https://`) or mangled (`ttps://`, `hhttp://`, `https:/`, `http//`, `https//:`), sometimes twice.
const SCHEME = /^(?:h{0,2}t{0,3}ps?|ftp)?[:/]+/i
const MOST_SCHEMES = 3
const ADDRESS = /^(?:[^\s/?#@]*@)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)\.?(?::\d*)?(\/[^\s?#]*)?(?:\?([^\s#]*))?/i
const NO_PARAMETERS: ReadonlyMap<string, string> = new Map()

/** A host in lower case and the domains it belongs to, the narrowest first. */
export function domainsOf(host: string): string[] {
  const name = host.toLowerCase()
  const domains = [name]
  for (let dot = name.indexOf('.'); dot !== -1; dot = name.indexOf('.', dot + 1)) domains.push(name.slice(dot + 1))
  return domains
}

function readParameters(query: string): Map<string, string> {
  const parameters = new Map<string, string>()
  for (const part of query.split('&')) {
    const equals = part.indexOf('=')
    if (equals === -1) continue
    // `&amp;id=…` is a parameter copied from HTML.
    const name = part.slice(0, equals).replace(/^amp;/, '').toLowerCase()
    if (!parameters.has(name)) parameters.set(name, decode(part.slice(equals + 1)))
  }
  return parameters
}

/** Percent-decodes what can be decoded and keeps the rest. */
function decode(text: string): string {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text.replace(/%[2-7][0-9a-f]/gi, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)))
  }
}
