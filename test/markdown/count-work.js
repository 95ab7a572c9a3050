// Counts how often the parts of the code run while texts are linted and fixed. That is the same on every machine, as time is not.
// Reads groups of texts as JSON, and prints the counts.
import {Session} from 'node:inspector'
import process from 'node:process'
import {text as readText} from 'node:stream/consumers'
import {fix} from '../../dist/src/fix/fix.js'

const session = new Session()
session.connect()
session.post('Profiler.enable')
session.post('Profiler.startPreciseCoverage', {callCount: true, detailed: true})

function takeCount() {
  let count = 0
  // The answer comes at once.
  session.post('Profiler.takePreciseCoverage', (error, {result}) => {
    if (error) throw error
    for (const {functions} of result) for (const {ranges} of functions) for (const range of ranges) count += range.count
  })
  return count
}

// What is done once is not counted.
fix('# A\n')
const groups = JSON.parse(await readText(process.stdin))
const counts = groups.map((texts) =>
  texts.map((text) => {
    takeCount()
    fix(text)
    return takeCount()
  })
)
process.stdout.write(JSON.stringify(counts))
