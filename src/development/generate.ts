// `npm run generate`: updates the parts of the sources that are made from the rules. A test fails if they are out of date.
import {readFileSync, writeFileSync} from 'node:fs'
import {rules} from '../../rules/index.js'
import {withRulesTable} from './rules-table.js'

const readme = new URL('../../../README.md', import.meta.url)
writeFileSync(readme, withRulesTable(readFileSync(readme, 'utf8'), rules))
