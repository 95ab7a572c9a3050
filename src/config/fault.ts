/** The keys and indexes that lead to a value of the config. */
export type ConfigPath = (string | number)[]

/** Something wrong in a config. */
export interface ConfigFault {
  path: ConfigPath
  /** One line, which names the key and its place. */
  message: string
}

/** Such as `overrides[0].rules`. */
export function showPath(path: ConfigPath): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index ? '.' : ''}${step}`)).join('')
}
