import {type FSWatcher, statSync, watch as watchFolder} from 'node:fs'
import path from 'node:path'
import {configFolders, isConfigName} from '../config/find.js'

/** Watches the configs. Not by chokidar, which loses events if nested folders share one watcher, and which begins to watch a file only later. */
export class WatchedConfigs {
  readonly #folders = new Map<string, FSWatcher | undefined>()
  readonly #files = new Set<string>()
  readonly #places = new Set<string>()

  constructor(
    private readonly change: () => void,
    private readonly printError: (error: unknown) => void
  ) {}

  /** Watches the folders in which a config is looked for, from each place upward, since one may be added. */
  lookAbove(places: readonly string[]): void {
    for (const place of places) {
      if (this.#places.has(place)) continue
      this.#places.add(place)
      for (const {folder} of configFolders(place)) this.#watch(folder)
    }
  }

  /** Watches files by absolute path. */
  add(files: readonly string[]): void {
    for (const file of files) {
      this.#files.add(file)
      this.#watch(path.dirname(file))
    }
  }

  #watch(folder: string): void {
    if (this.#folders.has(folder) || !isFolder(folder)) return
    // Also if it fails, so that this is said once.
    this.#folders.set(folder, undefined)
    try {
      const watcher = watchFolder(folder, (_, name) => {
        if (name === null || isConfigName(name) || this.#files.has(path.join(folder, name))) this.change()
      })
      this.#folders.set(folder, watcher.on('error', this.printError))
    } catch (error) {
      this.printError(error)
    }
  }

  close(): void {
    for (const watcher of this.#folders.values()) watcher?.close()
  }
}

function isFolder(place: string): boolean {
  return statSync(place, {throwIfNoEntry: false})?.isDirectory() ?? false
}
