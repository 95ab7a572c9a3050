import {fixProblems} from '../fix/fix.js'
import {fingerprint} from '../lint/fingerprint.js'
import {configOf} from '../lint/lint.js'
import type {Problem} from '../lint/problem.js'
import {parse} from '../markdown/parse.js'
import {Source} from '../text/source.js'
import {type LintedText, type LintTextOptions, lintText} from './lint-text.js'
import {type Files, surroundingsOf} from './surroundings.js'

/** Chooses, from all the problems of a text, those that are new. */
export type ChooseNew = (text: string, problems: readonly Problem[]) => Problem[] | Promise<Problem[]>

/** The problems that the files of a run had before. */
export interface KnownProblems {
  /**
   * @param file Absolute path.
   * @param lint Lints another version of this file. `files` are the files around it at that time; default: those on disk.
   * @returns `undefined` where nothing is known of the file: all its problems are new.
   */
  chooserFor(file: string, lint: (text: string, files?: Files) => Problem[]): ChooseNew | undefined
  /**
   * Chooses what is new from the problems that a file has beside others of the run. Their subjects are other ones than those of the file
   * alone. Without this function, all of them are new.
   */
  chooseMore?(file: string, problems: readonly Problem[]): Problem[]
  /** Lines to print after the last file. */
  notes?(): string[]
}

/**
 * Lints a text as `lintText` does, but reports and fixes only what is new.
 *
 * @throws {Failure} if the text cannot be linted. An error in a rule is thrown as it is.
 */
export async function lintNew(
  text: string,
  options: LintTextOptions,
  file: string,
  known: KnownProblems
): Promise<LintedText> {
  const lint = (version: string, files?: Files) => {
    const then = files && surroundingsOf(file, configOf(options).settings, files)
    return lintText(version, {...options, surroundings: {...options.surroundings, ...then}, fixes: 'none'})
  }
  const choose = known.chooserFor(file, (version, files) => lint(version, files).problems)
  if (!choose) return lintText(text, options)
  const {problems: all, read} = lint(text)
  const problems = await choose(text, all)
  const unfixed = {text, problems, fixed: 0, read}
  if (options.fixes === 'none') return unfixed
  // After the first pass, a new problem with the same fingerprint as an old one looks like it. Then neither is fixed.
  const chosen = new Set(problems)
  const old = new Set(all.filter((problem) => !chosen.has(problem)).map(fingerprint))
  try {
    const source = new Source(text)
    const result = fixProblems(parse(source.text), source, problems, configOf(options), {
      unsafe: options.fixes === 'all',
      accept: (problem) => !old.has(fingerprint(problem))
    })
    return {read, before: problems, ...result, problems: await choose(result.text, lint(result.text).problems)}
  } catch (error) {
    return {...unfixed, failure: error}
  }
}
