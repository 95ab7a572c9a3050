/** Lists whose problems do not depend on how a rule judges doubtful cases. */

/** Nothing to say about it. */
export const cleanList = `# Papers

| Paper | Code |
| --- | --- |
| [Attention Is All You Need](https://arxiv.org/abs/1706.03762) | - |
| [Deep Residual Learning for Image Recognition](https://arxiv.org/abs/1512.03385) | - |
`

/** One error, which `--fix` mends: the row on line 6 has an empty cell too many. */
export const raggedList = `# Papers

| Paper | Code |
| --- | --- |
| [Attention Is All You Need](https://arxiv.org/abs/1706.03762) | - |
| [Deep Residual Learning for Image Recognition](https://arxiv.org/abs/1512.03385) | - | |
`

/** What `--fix` makes of it. */
export const mendedList = cleanList

/** One error, which only `--fix --unsafe-fixes` mends: the link on line 6 has no target. */
export const emptyLinkList = cleanList.replace(
  '[Deep Residual Learning for Image Recognition](https://arxiv.org/abs/1512.03385)',
  '[Deep Residual Learning]()'
)

/** One warning, about a link that is still to come. */
export const warningList = cleanList.replace('| - |\n| [Deep', '| [Coming soon]() |\n| [Deep')

/** The last line of a report for people: how much was read of a file or of several, and what was found. */
export function closing(papers: number, found = 'no problems', subject = 'README.md'): string {
  const read = papers === 0 ? 'no papers found' : papers === 1 ? '1 paper' : `${papers} papers`
  return `${subject}: ${read}, ${found}\n`
}
