#!/usr/bin/env node
import process from 'node:process'
import {run} from './run.js'

// Whoever reads our output may stop early, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

const {stdin, stdout, stderr, env: environment} = process
// Not `process.exit`: what was written to a pipe has to leave first.
process.exitCode = await run(process.argv.slice(2), {cwd: process.cwd(), stdin, stdout, stderr, environment})
