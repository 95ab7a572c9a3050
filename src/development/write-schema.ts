// A step of the build: writes the published JSON schema, for which package.json has the export `./schema.json`.
import {writeFileSync} from 'node:fs'
import {rules} from '../../rules/index.js'
import {buildSchema} from '../config/build-schema.js'

writeFileSync(new URL('../../schema.json', import.meta.url), `${JSON.stringify(buildSchema(rules), undefined, 2)}\n`)
