#!/usr/bin/env node
import {once} from 'node:events'
import * as nodeModule from 'node:module'
import process from 'node:process'

// Whoever reads our output may stop early, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

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
