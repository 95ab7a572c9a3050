#!/usr/bin/env node
import {once} from 'node:events'
import * as nodeModule from 'node:module'
import process from 'node:process'

for (const output of [process.stdout, process.stderr]) {
  output.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever reads our output may stop early, as `head` does.
    if (error.code === 'EPIPE') return
    if (output === process.stdout) process.stderr.write(`paperlint: the output cannot be written: ${error.message}\n`)
    process.exit(2)
  })
}

// Node 22 keeps compiled code for the next run; what is loaded from here on is in it.
const {enableCompileCache} = nodeModule as {enableCompileCache?: () => void}
enableCompileCache?.()
const {run} = await import('./run.js')

const {stdin, stdout, stderr, env: environment} = process
// Not `process.exit`: what was written to a pipe has to leave first.
process.exitCode = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  stdin,
  stdout,
  stderr,
  environment,
  interrupted: () => once(process, 'SIGINT')
})
