// `npm run generate`: updates the parts of the sources and docs that are made from the rules. A test fails if they are out of date.
import {readFileSync, writeFileSync} from 'node:fs'
import {rules} from '../../rules/index.js'
import {withRulesTable} from './rules-table.js'
import {pictureOfReport, shownList, withShownReport} from './shown-report.js'

const readme = new URL('../../../README.md', import.meta.url)
writeFileSync(readme, withRulesTable(readFileSync(readme, 'utf8'), rules))

const list = readFileSync(new URL(`../../../${shownList}`, import.meta.url), 'utf8')
const page = new URL('../../../docs/report.md', import.meta.url)
writeFileSync(page, withShownReport(readFileSync(page, 'utf8'), list))
writeFileSync(new URL('../../../docs/report.svg', import.meta.url), pictureOfReport(list))
