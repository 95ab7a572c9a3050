import type {Config} from '../config/config.js'
import {fix} from '../fix/fix.js'
import type {RefusedFix} from '../fix/try-fixes.js'
import {lint} from '../lint/lint.js'
import type {Problem} from '../lint/problem.js'
import type {Surroundings} from '../list/surroundings.js'
import {UnreadableError} from '../markdown/unreadable.js'
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
  /** The text with the fixes applied; the same text if there was nothing to fix, or fixing failed. */
  text: string
  /** What is left. */
  problems: Problem[]
  fixed: number
  /** Fixes that were left out, since they would have lost something. */
  refused?: RefusedFix[]
  /** Why nothing was fixed although that was asked for. */
  failure?: unknown
}

/**
 * Lints a text, and fixes it if that is asked for. If fixing fails, it is linted still.
 *
 * @throws {Failure} if the text cannot be linted, and whatever a faulty rule throws.
 */
export function lintText(text: string, {config, path, surroundings, fixes}: LintTextOptions): LintedText {
  try {
    if (fixes === 'none') return {text, problems: lint(text, {config, path, surroundings}), fixed: 0}
    try {
      return fix(text, {config, path, surroundings, unsafe: fixes === 'all'})
    } catch (error) {
      // A text that cannot be read for a fix cannot be read for linting either.
      if (error instanceof UnreadableError) throw error
      return {text, problems: lint(text, {config, path, surroundings}), fixed: 0, failure: error}
    }
  } catch (error) {
    throw error instanceof UnreadableError ? new Failure(error.message) : error
  }
}
