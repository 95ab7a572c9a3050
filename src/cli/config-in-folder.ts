import {readFileSync} from 'node:fs'
import path from 'node:path'
import {configNames, namesIn} from '../config/find.js'

/** The config that a folder has already. */
export interface ConfigInFolder {
  /** The name of its file. */
  name: string
  /** What is there, for a message. */
  what: string
}

/** The config of a folder; in a package.json it is a key, and a config file beside it would win over that without a word. */
export function configInFolder(folder: string): ConfigInFolder | undefined {
  const names = namesIn(folder)
  const name = configNames.find((each) => names.includes(each))
  if (name !== undefined) return {name, what: `${name} exists already`}
  if (!names.includes('package.json') || !hasConfig(path.join(folder, 'package.json'))) return
  return {name: 'package.json', what: 'package.json has the key "paperlint" already'}
}

function hasConfig(packageFile: string): boolean {
  try {
    return JSON.parse(readFileSync(packageFile, 'utf8')).paperlint !== undefined
  } catch {
    return false
  }
}
