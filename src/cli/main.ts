#!/usr/bin/env node
import {once} from 'node:events'
import process from 'node:process'
import {loadCompiled} from './compiled-code.js'
import type {Output} from './terminal.js'
import {setV8Options} from './v8-options.js'

// As in `engines` of package.json, about which npm only warns. An older Node would fail later, in the middle of a run.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`paperlint: needs Node 20.19 or newer, this is ${process.version}\n`)
  process.exit(2)
}

for (const output of [process.stdout, process.stderr]) {
  output.on('error', (error: NodeJS.ErrnoException) => {
    // The reader of a pipe may stop early, as `head` does.
    if (error.code === 'EPIPE') return
    if (output === process.stdout) process.stderr.write(`paperlint: the output cannot be written: ${error.message}\n`)
    process.exit(2)
  })
}

// Before code is loaded: compiled code is kept for the options that it was compiled with.
setV8Options()
const {run} = loadCompiled<typeof import('./run.js')>('run')
const {stdin, stdout, stderr, env: environment} = process
const interrupted = () => once(process, 'SIGINT')
const showsLinks = async ({isTTY = false}: Output) =>
  (await import('supports-hyperlinks')).createSupportsHyperlinks({isTTY})
const terminal = {cwd: process.cwd(), stdin, stdout, stderr, environment, interrupted, showsLinks}
run(process.argv.slice(2), terminal).then(async (exitCode) => {
  // Output to a pipe may still be pending.
  await Promise.all([stdout, stderr].map((output) => new Promise((resolve) => output.write('', resolve))))
  // Without it Node gives back its memory piece by piece, which takes 40 ms after a list of 10,000 rows.
  process.exit(exitCode)
})
