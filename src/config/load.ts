import path from 'node:path'
import type {Config} from './config.js'
import {configsIn, isTop, namesIn, relativePath} from './find.js'
import type {ReadConfig} from './read.js'

/** A config and its folder. */
export interface LoadedConfig extends ReadConfig {
  /** Absolute path of the folder that the config's globs are relative to. */
  folder: string
}

/**
 * The configs of the files of a run.
 *
 * The config of a file is the nearest `paperlint.config.json`, `.jsonc`, `.yaml`, `.yml` or `paperlint` key of a `package.json`, from the
 * file's folder upward to the root of its repository; outside a repository, to the root of the disk. Each is read once.
 */
export class Configs {
  readonly #known = new Map<string, Promise<LoadedConfig>>()
  readonly #files = new Set<string>()
  readonly #baselines = new Set<string>()

  /**
   * @param cwd Absolute path of the current folder, to which the paths in messages are relative.
   * @param named A config file for all files; its globs are relative to `cwd`.
   * @param change What to make of each config that was read.
   */
  constructor(
    private readonly cwd: string,
    private readonly named?: string,
    private readonly change: (config: Config) => Config | Promise<Config> = (config) => config
  ) {}

  /**
   * The config of a file.
   *
   * @param file Absolute path; without it, the config is that of a file in the current folder.
   * @throws {ConfigError} whose messages name the config file.
   */
  of(file: string | undefined): Promise<LoadedConfig> {
    return this.#in(this.named !== undefined || file === undefined ? this.cwd : path.dirname(file))
  }

  /** Whether the config of a file (absolute path) passes over it. */
  async ignores(file: string): Promise<boolean> {
    const {config, folder} = await this.of(file)
    if (!config.ignore) return false
    const {globMatcher} = await import('./glob.js')
    return globMatcher(config.ignore)(relativePath(folder, file))
  }

  /** Absolute paths of the configs, and of what they extend; also of those that could not be read. */
  async files(): Promise<string[]> {
    await Promise.allSettled(this.#known.values())
    return [...this.#files]
  }

  /** Absolute paths of all that the configs are made of: a change of one of them can change what is reported. */
  async watched(): Promise<string[]> {
    return [...(await this.files()), ...this.#baselines]
  }

  #in(folder: string): Promise<LoadedConfig> {
    const config = this.#known.get(folder) ?? this.#find(folder)
    this.#known.set(folder, config)
    return config
  }

  async #find(folder: string): Promise<LoadedConfig> {
    if (this.named !== undefined) return this.#loaded(this.cwd, await this.#read(path.resolve(this.cwd, this.named)))
    const names = namesIn(folder)
    for (const file of configsIn(folder, names)) {
      const read = await this.#read(file)
      if (read) return this.#loaded(folder, read)
    }
    return isTop(folder, names) ? this.#loaded(this.cwd) : this.#in(path.dirname(folder))
  }

  async #loaded(folder: string, {config, parts}: ReadConfig = {config: {}, parts: []}): Promise<LoadedConfig> {
    if (config.baseline !== undefined) this.#baselines.add(config.baseline)
    return {config: await this.change(config), parts, folder}
  }

  async #read(file: string): Promise<ReadConfig | undefined> {
    this.#files.add(file)
    // Loaded late: most lists have no config.
    const [{readConfigFile}, {validateConfig}] = await Promise.all([import('./read.js'), import('./validate.js')])
    const onExtended = (extended: string) => this.#files.add(extended)
    return readConfigFile(file, {cwd: this.cwd, validate: validateConfig, onExtended})
  }
}
