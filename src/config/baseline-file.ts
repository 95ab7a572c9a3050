import {readFileSync} from 'node:fs'
import path from 'node:path'
import {systemReason} from '../system-reason.js'
import {ConfigError} from './config-error.js'
import {relativePath} from './find.js'

/** The number of known problems of a file, by rule and subject. */
export type KnownOfFile = Readonly<Record<string, Readonly<Record<string, number>>>>

/** The content of a baseline file. The files are relative to its folder, with forward slashes. */
export interface BaselineFile {
  version: 1
  files: Readonly<Record<string, KnownOfFile>>
}

/**
 * Reads a baseline. Synchronous, since a remark plugin may not be able to wait.
 *
 * @param file Absolute path.
 * @param name How messages name it.
 * @throws {ConfigError} if the file is missing or not a baseline.
 */
export function readBaselineFile(file: string, name: string): BaselineFile {
  const fail = (reason: string) => new ConfigError([`${name}: ${reason}`])
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw fail(`cannot be read: ${systemReason(error)}`)
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw fail('not JSON, expected a baseline as --write-baseline writes it')
  }
  if (!isBaselineFile(value)) throw fail('not a baseline as --write-baseline writes it')
  return value
}

/** The known problems of a file, by the absolute paths of the baseline and of the file. */
export function knownIn({files}: BaselineFile, baseline: string, file: string): KnownOfFile {
  const name = relativePath(path.dirname(baseline), file)
  return Object.hasOwn(files, name) ? files[name]! : {}
}

function isBaselineFile(value: unknown): value is BaselineFile {
  if (!isObject(value) || value.version !== 1) return false
  const isCount = (count: unknown) => Number.isSafeInteger(count) && (count as number) > 0
  const isRule = (abouts: unknown) => isObject(abouts) && Object.values(abouts).every(isCount)
  const isFile = (rules: unknown) => isObject(rules) && Object.values(rules).every(isRule)
  return isObject(value.files) && Object.values(value.files).every(isFile)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
