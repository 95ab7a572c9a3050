// Runs in each of the threads that `workers.ts` starts.
import {DocumentLinter, type LintedDocument, type LintRequest} from './document-linter.js'
import {Failure} from './failure.js'
import {type FlatProblem, flatten} from './flat-problem.js'

/** An error as plain data: its class is lost between threads. */
export interface FlatError {
  isFailure: boolean
  message: string
  stack: string | undefined
}

export type FlatDocument = Omit<LintedDocument, 'problems' | 'failure'> & {
  problems: FlatProblem[]
  failure: FlatError | undefined
}

const linter = new DocumentLinter()

/** Lints a document and returns the result as plain data. */
export async function lint(request: LintRequest): Promise<FlatDocument | {error: FlatError}> {
  try {
    const {problems, failure, ...linted} = await linter.lint(request)
    return {
      ...linted,
      problems: problems.map(flatten),
      failure: failure === undefined ? undefined : flattenError(failure)
    }
  } catch (error) {
    return {error: flattenError(error)}
  }
}

function flattenError(error: unknown): FlatError {
  const {message, stack} = error instanceof Error ? error : new Error(String(error))
  return {isFailure: error instanceof Failure, message, stack}
}
