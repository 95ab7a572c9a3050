// Where each of the threads that `workers.ts` starts begins.
import {loadCompiled} from './compiled-code.js'

export default loadCompiled<typeof import('./lint-worker.js')>('lint-worker').lint
