import type {Notice} from './session.ts'

/** A list to look at. */
export interface OpenedList {
  content: string
  path: string
  repository?: string
}

/** Why there is none. */
export class CannotOpen extends Error {
  readonly notice: Notice

  constructor(key: Notice['key'], values: Notice['values']) {
    super(key)
    this.notice = {key, values, isError: true}
  }
}

/** GitHub shows no file of more, and no list comes near it. In bytes. */
const LONGEST_FILE = 20_000_000

/** @throws {CannotOpen} for what is no text: as with the command, no byte of it would be safe. */
export function decode(bytes: ArrayBuffer, file: string): string {
  if (bytes.byteLength > LONGEST_FILE) throw new CannotOpen('tooLong', {file, size: LONGEST_FILE / 1_000_000})
  let content: string
  try {
    content = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)
  } catch {
    throw new CannotOpen('notUtf8', {file})
  }
  if (content.includes('\0')) throw new CannotOpen('hasNul', {file})
  return content
}

export async function openFile(file: File): Promise<OpenedList> {
  return {content: decode(await file.arrayBuffer(), file.name), path: file.name}
}

const REPOSITORY =
  /^(?:https?:\/\/github\.com\/)?([\w-]+\/[\w.-]+?)(?:\.git)?(?:\/(?:blob\/[^/]+\/)?(.+\.(?:md|markdown)))?\/?$/i

/**
 * Fetches a list from GitHub.
 *
 * @param name `owner/name`, whose README.md it is, or `owner/name/path/to/list.md`, or the address of either.
 * @throws {CannotOpen}
 */
export async function openFromGitHub(name: string): Promise<OpenedList> {
  const [, repository, path = 'README.md'] = REPOSITORY.exec(name.trim()) ?? []
  if (repository === undefined) throw new CannotOpen('notRepository', {})
  const spellings = path === 'README.md' ? [path, 'readme.md', 'Readme.md'] : [path]
  for (const file of spellings) {
    const address = `https://raw.githubusercontent.com/${repository}/HEAD/${file.split('/').map(encodeURIComponent).join('/')}`
    const response = await fetch(address, {credentials: 'omit', referrerPolicy: 'no-referrer'}).catch(() => undefined)
    if (!response) throw new CannotOpen('notReached', {})
    if (response.ok) {
      const content = decode(await response.arrayBuffer(), file)
      return {content, path: file, repository: path === 'README.md' ? repository : `${repository}/${path}`}
    }
    if (response.status !== 404) throw new CannotOpen('gitHubFailed', {status: response.status, repository})
  }
  throw new CannotOpen('notFound', {file: path, repository})
}

/** Hands a file to the browser. */
export function download(content: string, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([content], {type: `${type};charset=utf-8`}))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
