// How long the page is busy, as a table: `npm run bench:site`. Vite reads the TypeScript.
import {fileURLToPath} from 'node:url'
import {runnerImport} from 'vite'

const {module} = await runnerImport(fileURLToPath(new URL('measure.ts', import.meta.url)), {configFile: false})
await module.measureAll(process.argv.slice(2))
