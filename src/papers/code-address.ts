import {says} from '../text/says.js'

/** The host of an address of code and the parts of its path; nothing for other addresses. */
function partsOf(url: string): {host: string; path: string[]} | undefined {
  const match = /^https?:\/\/(?:www\.)?([^/]+)\//i.exec(url)
  const host = match?.[1]
  if (host === undefined || !says(host, 'code host')) return undefined
  const [path] = url.slice(match![0].length).split(/[?#]/, 1)
  return {host, path: path!.split('/').filter((part) => part !== '')}
}

/** Whether an address leads to where code is kept, and not to what is said about it: an issue, a pull request. */
export function isCodeAddress(url: string): boolean {
  const page = partsOf(url)?.path
  return page !== undefined && !says(page[2] ?? '', 'page beside code')
}

/** What names of accounts and repositories are made of. An account of GitHub has no dot: `github.com/github.com/owner` is a slip. */
const NAME = /^[\w.-]+$/

/** The repository of an address, the same for each of its pages: `github.com/owner/name`; nothing for an account or an impossible name. */
export function repositoryOf(url: string): string | undefined {
  const parts = partsOf(url)
  return parts && nameOf(parts)
}

function nameOf({host, path: [owner = '', name = '']}: {host: string; path: string[]}): string | undefined {
  if (!NAME.test(owner) || !NAME.test(name) || (host.toLowerCase() === 'github.com' && owner.includes('.')))
    return undefined
  return `${host}/${owner}/${name}`.toLowerCase().replace(/\.git$/, '')
}

/** Whether an address is that of a repository itself, and not of a file in it. */
export function isRepository(url: string): boolean {
  const parts = partsOf(url)
  return parts?.path.length === 2 && nameOf(parts) !== undefined
}
