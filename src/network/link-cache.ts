import {mkdir, readFile} from 'node:fs/promises'
import path from 'node:path'
import type {LinkStatus} from '../surroundings.js'
import type {StatusCache} from './check-links.js'

interface LinkRecord {
  status: LinkStatus
  /** Milliseconds since 1970. */
  checkedAt: number
}

/**
 * Keeps the status of addresses in a JSON file: live ones for a week, dead ones for a day, since they may
 * come back, and uncertain ones for an hour. The times are chosen.
 */
export class LinkCache implements StatusCache {
  private constructor(
    private readonly file: string,
    private readonly records: Map<string, LinkRecord>
  ) {}

  /** Reads the file. A missing or foreign file counts as empty. */
  static async read(file: string): Promise<LinkCache> {
    try {
      const records = Object.entries<LinkRecord>(JSON.parse(await readFile(file, 'utf8')))
      return new LinkCache(file, new Map(records.filter(([, record]) => record.status.kind in lifetime)))
    } catch {
      return new LinkCache(file, new Map())
    }
  }

  get(url: string): LinkStatus | undefined {
    const record = this.records.get(url)
    return record && Date.now() - record.checkedAt < lifetime[record.status.kind] ? record.status : undefined
  }

  set(url: string, status: LinkStatus): void {
    if (this.get(url)?.kind !== status.kind) this.records.set(url, {status, checkedAt: Date.now()})
  }

  /** Writes the entries that have not expired. */
  async write(): Promise<void> {
    const {default: writeFileAtomic} = await import('write-file-atomic')
    await mkdir(path.dirname(this.file), {recursive: true})
    const held = [...this.records].filter(([url]) => this.get(url))
    await writeFileAtomic(this.file, JSON.stringify(Object.fromEntries(held), null, 1))
  }
}

const day = 24 * 60 * 60 * 1000
const lifetime = {alive: 7 * day, dead: day, unknown: day / 24}
