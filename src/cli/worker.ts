// The entry point of the threads that `workers.ts` starts.
import {loadCompiled} from './compiled-code.js'

export default loadCompiled<typeof import('./lint-worker.js')>('lint-worker').lint
