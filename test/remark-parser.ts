import process from 'node:process'
import {loadSatteri} from '../src/markdown/satteri.js'

const isNeeded = process.env.PAPERLINT_PARSER === 'remark' || !loadSatteri()

/** In the place of `src/markdown/remark.ts` for `parse.ts`: its many modules are loaded only where it parses, since each suite would wait for them. */
export const {parseWithRemark} = isNeeded
  ? await import('../src/markdown/remark.js')
  : {parseWithRemark: () => undefined}
