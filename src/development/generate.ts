// `npm run generate`: updates the parts of the sources and docs that are made from the rules. A test fails if they are out of date.
import {readFileSync, writeFileSync} from 'node:fs'
import {rules} from '../../rules/index.js'
import {withConfigReference} from './config-reference.js'
import {withMessages} from './messages-index.js'
import {ruleSettingsModule} from './rule-settings.js'
import {withRulesTable} from './rules-table.js'
import {pictureOfReport, shownList, withShownReport} from './shown-report.js'

const root = new URL('../../../', import.meta.url)
const read = (file: string) => readFileSync(new URL(file, root), 'utf8')
const write = (file: string, text: string) => writeFileSync(new URL(file, root), text)

write('README.md', withRulesTable(read('README.md'), rules))
write('docs/config.md', withConfigReference(read('docs/config.md'), rules))
write(
  'docs/messages.md',
  withMessages(read('docs/messages.md'), rules, (name) => read(`rules/${name}.md`))
)
write('src/config/rule-settings.generated.ts', ruleSettingsModule(rules))

const list = read(shownList)
write('docs/report.md', withShownReport(read('docs/report.md'), list))
write('docs/report.svg', pictureOfReport(list))
