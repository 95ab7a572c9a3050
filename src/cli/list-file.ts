import {isUtf8} from 'node:buffer'
import {accessSync, constants, readFileSync, statSync} from 'node:fs'
import {systemReason} from '../system-reason.js'
import {Failure} from './failure.js'

/**
 * Reads a file as bytes, for `replaceFile` to compare. Synchronous, since nothing else can run meanwhile and a promise is slower.
 */
export function readBytes(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (error) {
    throw new Failure(`cannot be read: ${systemReason(error)}`)
  }
}

/**
 * Decodes a list. Keeps a byte order mark.
 *
 * @throws {Failure} if it is not UTF-8, or has a NUL byte: decoding it anyway would lose bytes.
 */
export function decode(bytes: Buffer): string {
  if (isUtf16(bytes)) throw new Failure('UTF-16, expected UTF-8; save it as that')
  if (!isUtf8(bytes)) throw new Failure(`not UTF-8 on line ${firstUndecodableLine(bytes)}`)
  const zero = bytes.indexOf(0)
  if (zero !== -1) throw new Failure(`a NUL byte on line ${countLines(bytes.subarray(0, zero))}, expected text`)
  return bytes.toString('utf8')
}

/** As some programs on Windows write a text; it begins with a byte order mark. */
function isUtf16([first, second]: Buffer): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
}

const LINE_FEED = 10

function firstUndecodableLine(bytes: Buffer): number {
  let start = 0
  for (let line = 1; ; line++) {
    const feed = bytes.indexOf(LINE_FEED, start)
    const end = feed === -1 ? bytes.length : feed
    if (!isUtf8(bytes.subarray(start, end))) return line
    start = end + 1
  }
}

function countLines(bytes: Uint8Array): number {
  return bytes.reduce((lines, byte) => (byte === LINE_FEED ? lines + 1 : lines), 1)
}

/**
 * Replaces the text of a file atomically and keeps its mode. A symlink stays, and its target is replaced.
 *
 * @param before The bytes that the text was made from.
 * @throws {Failure} if the file is read-only or has changed since; it is not written then.
 */
export async function replaceFile(file: string, before: Buffer, text: string): Promise<void> {
  try {
    const stats = statSync(file)
    if (!stats.isFile()) throw new Failure('not a regular file; left as it is')
    // A rename ignores the permissions of the old file, so they are checked here.
    // Root may write to every file, so the mode decides.
    const writable = (stats.mode & 0o222) !== 0 && isWritable(file)
    if (!writable) throw new Failure('read-only; left as it is')
    if (!before.equals(readFileSync(file))) throw new Failure('changed while it was linted; left as it is')
    const {default: writeFileAtomic} = await import('write-file-atomic')
    await writeFileAtomic(file, text)
  } catch (error) {
    if (error instanceof Failure) throw error
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new Failure('gone while it was linted; not written')
    throw new Failure(`cannot be written: ${systemReason(error)}`)
  }
}

function isWritable(file: string): boolean {
  try {
    accessSync(file, constants.W_OK)
    return true
  } catch {
    return false
  }
}
