#!/usr/bin/env node
import {once} from 'node:events'
import process from 'node:process'
import {loadCompiled} from './compiled-code.js'

for (const output of [process.stdout, process.stderr]) {
  output.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever reads our output may stop early, as `head` does.
    if (error.code === 'EPIPE') return
    if (output === process.stdout) process.stderr.write(`paperlint: the output cannot be written: ${error.message}\n`)
    process.exit(2)
  })
}

const {run} = loadCompiled<typeof import('./run.js')>('run')
const {stdin, stdout, stderr, env: environment} = process
const interrupted = () => once(process, 'SIGINT')
run(process.argv.slice(2), {cwd: process.cwd(), stdin, stdout, stderr, environment, interrupted}).then((exitCode) => {
  // Not `process.exit`: what was written to a pipe has to leave first.
  process.exitCode = exitCode
})
