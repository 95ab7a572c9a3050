import process from 'node:process'
import {test} from '@jest/globals'

/** For what Windows does not have: modes of files, signals, scripts without an extension, a quotation mark or a colon in a name. */
export const testOnPosix: typeof test.skip = process.platform === 'win32' ? test.skip : test
