import type {Config} from '../config/config.js'
import {fix} from '../fix/fix.js'
import type {RefusedFix} from '../fix/try-fixes.js'
import {lintAndCount} from '../lint/lint.js'
import type {Problem} from '../lint/problem.js'
import type {Reading} from '../listings/reading.js'
import {UnreadableError} from '../markdown/unreadable.js'
import type {Surroundings} from '../surroundings.js'
import {Failure} from './failure.js'

/** Which fixes to apply. */
export type Fixes = 'none' | 'safe' | 'all'

export interface LintTextOptions {
  config: Config
  /** Relative to the config's folder. */
  path: string | undefined
  surroundings: Surroundings | undefined
  fixes: Fixes
}

export interface LintedText {
  /** The fixed text; the same text if there was nothing to fix or fixing failed. */
  text: string
  /** The remaining problems. */
  problems: Problem[]
  /** Those of the text that was given, if something was to be fixed. */
  before?: Problem[]
  fixed: number
  /** How much of the text was read. */
  read: Reading
  /** Fixes that were left out, since they would have lost something. */
  refused?: RefusedFix[]
  /** The error that kept the text from being fixed, or its links from being asked for. */
  failure?: unknown
}

/**
 * Lints a text, and fixes it if `fixes` says so. If fixing fails, the problems are returned all the same.
 *
 * @throws {Failure} if the text cannot be linted. An error in a rule is thrown as it is.
 */
export function lintText(text: string, {config, path, surroundings, fixes}: LintTextOptions): LintedText {
  try {
    if (fixes === 'none') return {text, ...lintAndCount(text, {config, path, surroundings}), fixed: 0}
    try {
      return fix(text, {config, path, surroundings, unsafe: fixes === 'all'})
    } catch (error) {
      // A text that cannot be read for a fix cannot be read for linting either.
      if (error instanceof UnreadableError) throw error
      return {text, ...lintAndCount(text, {config, path, surroundings}), fixed: 0, failure: error}
    }
  } catch (error) {
    throw error instanceof UnreadableError ? new Failure(error.message) : error
  }
}
