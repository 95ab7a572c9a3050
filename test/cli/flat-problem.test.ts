import {expect, test} from '@jest/globals'
import {flatten, revive} from '../../src/cli/flat-problem.js'
import {lint} from '../../src/lint/lint.js'
import {formats, loadReporter} from '../../src/report/reporters.js'
import {cleanList, emptyLinkList, raggedList, warningList} from './lists.js'

/** As a problem goes through another thread. */
const sent = (problem: ReturnType<typeof lint>[number]) => revive(structuredClone(flatten(problem)))

test.each(formats)('%s reports of problems from another thread what it reports of ours', async (format) => {
  const twice = cleanList + cleanList.slice(cleanList.indexOf('| [Deep'))
  const files = [raggedList, emptyLinkList, warningList, twice].map((text, index) => ({
    path: `${index}.md`,
    text,
    fixed: 0,
    read: {entries: 3, papers: 2, paperLinks: 3, unreadPaperLinks: 0},
    problems: lint(text)
  }))
  expect(files.map(({problems}) => problems.length).every((count) => count > 0)).toBe(true)
  expect(files.some(({problems}) => problems.some(({related}) => related.length > 0))).toBe(true)
  const report = await loadReporter(format)
  const print = (problemsOf: (file: (typeof files)[number]) => ReturnType<typeof lint>) =>
    report({files: files.map((file) => ({...file, problems: problemsOf(file)}))}, {color: true})
  expect(print(({problems}) => problems.map(sent))).toBe(print(({problems}) => problems))
})
