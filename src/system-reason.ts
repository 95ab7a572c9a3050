import {getSystemErrorMap} from 'node:util'

/** Why an operation on a file failed, in the system's words, such as `permission denied`. */
export function systemReason(error: unknown): string {
  const {errno, message} = error as NodeJS.ErrnoException
  return getSystemErrorMap().get(errno ?? 0)?.[1] ?? message
}
