// A thread that reads the texts it is sent. Its parser is chosen by its environment, as for everyone who runs paperlint.
import process from 'node:process'
import {parentPort} from 'node:worker_threads'
import {loadSatteri} from '../../markdown/satteri.js'
import {read} from './reading.js'

// Else remark would be compared with itself.
if (process.env.PAPERLINT_PARSER !== 'remark' && !loadSatteri()) {
  throw new Error('satteri cannot be loaded here, so there is nothing to compare')
}
parentPort!.on('message', (text: string) => parentPort!.postMessage(read(text)))
