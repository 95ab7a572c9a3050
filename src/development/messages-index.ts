import {lint} from '../lint/lint.js'
import {anchorNumbering, slug} from '../outline/slug.js'
import type {Rule} from '../rule.js'

const between = /<!-- messages -->[\s\S]*?<!-- \/messages -->/

/** What is wrong with comments to paperlint; these messages belong to no rule. */
const comments = [
  '<!-- paperlint-disable-next-line toc-sync -->\n- Papers\n',
  '<!-- paperlint-disable -->\n',
  '<!-- paperlint-enable toc-sync -->\n',
  '<!-- paperlint-disable toc-snyc -->\n',
  '<!-- paperlint-disable-line toc-sync -->\n'
]

/**
 * Puts the messages of all rules between their marks in docs/messages.md.
 *
 * @param pageOf The text of a rule's page, whose examples a test runs.
 */
export function withMessages(index: string, rules: readonly Rule[], pageOf: (rule: string) => string): string {
  const ofRules = rules.map(({meta: {name}}) => {
    const messages = [...messagesOn(pageOf(name))].map(
      ([message, anchor]) => `${code(message)} ([example](../rules/${name}.md#${anchor}))`
    )
    return section(`[${name}](../rules/${name}.md)`, messages)
  })
  const ofComments = comments.flatMap((comment) =>
    lint(comment).map(({reason}) => `${code(reason)}, of ${code(comment.split('\n')[0]!)}`)
  )
  const sections = [...ofRules, section('[unused-suppression](suppressing.md)', ofComments)]
  return index.replace(between, () => `<!-- messages -->\n${sections.join('\n\n')}\n<!-- /messages -->`)
}

function section(title: string, items: readonly string[]): string {
  return [`### ${title}`, '', ...items.map((item) => `- ${item}`)].join('\n')
}

function code(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``
}

/** The messages in the examples of a page, the first of each form, each with the anchor of its example. */
function messagesOn(page: string): Map<string, string> {
  const number = anchorNumbering('github')
  const forms = new Set<string>()
  const messages = new Map<string, string>()
  let anchor = ''
  for (const [, , info, block, heading] of page.matchAll(/^(`{3,})(.*)\n([\s\S]*?)^\1$|^#+ (.+)$/gm)) {
    if (heading !== undefined) anchor = number(slug(heading, 'github'))
    if (info !== 'text problems') continue
    for (const problem of block!.trimEnd().split('\n')) {
      const message = problem.replace(/^\S+ (?:error|warning) /, '')
      const form = formOf(message)
      if (!forms.has(form)) messages.set(message, anchor)
      forms.add(form)
    }
  }
  return messages
}

/** A message without what it is about: titles, names, numbers, and the place in parentheses. */
function formOf(message: string): string {
  return message.replace(/“[^”]*”|`[^`]*`|\d+|\([^)]*\)/g, '').replace(/, in the column {2}of /, ', in ')
}
