// `npm run generate`: brings what is made from the rules up to date in the sources. A test fails when it is not.
import {readFileSync, writeFileSync} from 'node:fs'
import {rules} from '../../rules/index.js'
import {withRulesTable} from './rules-table.js'

const readme = new URL('../../../README.md', import.meta.url)
writeFileSync(readme, withRulesTable(readFileSync(readme, 'utf8'), rules))
