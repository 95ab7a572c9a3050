import {homedir} from 'node:os'
import path from 'node:path'
import type {Terminal} from './terminal.js'

/** The folder for caches (https://specifications.freedesktop.org/basedir-spec/latest/). */
export function cacheFolder({XDG_CACHE_HOME, HOME}: Terminal['environment']): string {
  // By the specification, a relative path is ignored.
  const base =
    XDG_CACHE_HOME && path.isAbsolute(XDG_CACHE_HOME) ? XDG_CACHE_HOME : path.join(HOME || homedir(), '.cache')
  return path.join(base, 'paperlint')
}
