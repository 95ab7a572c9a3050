import {Parser} from 'htmlparser2'
import MarkdownIt, {type Token} from 'markdown-it'

const markdown = new MarkdownIt({html: true, linkify: true})
// GitHub makes links of whole addresses only.
markdown.linkify.set({fuzzyLink: false, fuzzyEmail: false})
// It would write a host in Punycode.
markdown.normalizeLink = (url) => url
/** What a reader sees of a document, by a parser of another family: words, and where links and images lead. */
export interface Shown {
  words: Set<string>
  links: Set<string>
  /** The words of these, and of relative ones. */
  targetWords: Set<string>
  /** Each link with its text: the letters and digits of both. */
  textsWithTargets: Set<string>
}

/** What is shown of a document. markdown-it leaves out the cells past the last column, as GitHub does. */
export function shown(text: string): Shown {
  const texts: string[] = []
  const targets: string[] = []
  const readHtml = (html: string) =>
    new Parser({
      ontext: (part) => texts.push(part),
      onattribute: (name, value) => {
        if (name === 'href' || name === 'src') targets.push(value)
      }
    }).end(html)
  const textsWithTargets = new Set<string>()
  const open: {target: string; firstText: number; isBare: boolean}[] = []
  const read = (token: Token): void => {
    if (token.type === 'link_open')
      open.push({
        target: String(token.attrGet('href')),
        firstText: texts.length,
        isBare: token.markup === 'linkify'
      })
    if (token.type === 'link_close') {
      const {target, firstText} = open.pop()!
      textsWithTargets.add(textWithTarget(texts.slice(firstText).join(''), target))
    }
    if (token.type === 'html_block' || token.type === 'html_inline') readHtml(token.content)
    else if (
      token.type === 'text' ||
      token.type === 'code_inline' ||
      token.type === 'fence' ||
      token.type === 'code_block'
    )
      texts.push(open.at(-1)?.isBare ? token.content.replace(/&(?:[a-z]+|#\d+)(?:;|$)/gi, ' ') : token.content)
    const target = token.attrGet('href') ?? token.attrGet('src')
    if (target !== null) targets.push(String(target))
    for (const [index, child] of (token.children ?? []).entries()) {
      // GitHub reads a bare address to the next blank; markdown-it ends it at a sign that no host has.
      const rest = child.markup === 'linkify' && child.nesting < 0 ? token.children![index + 1]?.content : undefined
      if (rest !== undefined) targets.push(targets.pop() + rest.replace(/[\s<].*/s, '').replace(/[?!.,:*_~'"]+$/, ''))
      read(child)
    }
  }
  // markdown-it takes a byte order mark for text, which nobody sees, and ends a table at a line of other blanks than those of ASCII.
  const asOnGitHub = text
    .replace(/^\uFEFF+/, '')
    .replace(/^([ \t>]*)[^\S \t\r\n][^\S\r\n]*$/gm, '$1·')
    .replace(/(?<=\S)\uFEFF(?=\S)/g, '')
  for (const token of markdown.parse(asOnGitHub, {})) read(token)
  return {
    words: new Set(texts.join('\n').replace(addresses, ' ').match(words)),
    targetWords: new Set(targets.flatMap((target) => decoded(target).match(words) ?? [])),
    textsWithTargets,
    links: new Set(targets.flatMap((target) => decoded(target).match(addresses) ?? []).map(withoutScheme))
  }
}

const words = /[\p{L}\p{N}]+/gu
const addresses = /[a-z]+:\/\/[^\s()[\]<>"'|（）【】「」《》，。、；：！？\\]+/gi

function decoded(target: string): string {
  try {
    return decodeURI(target)
  } catch {
    return target
  }
}

function textWithTarget(text: string, target: string): string {
  return [text, decoded(target)].map((part) => (part.match(words) ?? []).join('')).join(' ')
}

function withoutScheme(address: string): string {
  return address.replace(/^.*?:/, '').replace(/[./]+$/, '')
}

/** What the second of two documents no longer shows. A text that has become the target of a link is there still. */
export function notShown(before: string, after: string): string[] {
  const [first, second] = [shown(before), shown(after)]
  // A note in the place of a cell is out of sight once its row has all cells.
  const notes = new Set((before.match(/\[\/\/\]:[^|\n]*/g) ?? []).flatMap((note) => note.match(words) ?? []))
  // `[a](#b c)` is text, and a link once its target is whole: its text is still shown, and it leads where the target said.
  const mended = new Set(
    [...before.matchAll(/\[([^[\]\n]*)\]\(([^()\n]*)\)/g)].flatMap(([, text, target]) =>
      second.textsWithTargets.has(textWithTarget(text!, target!)) ? target!.match(words) : []
    )
  )
  // The number of an item is no text.
  const numbers = new Set(after.match(/(?<=^[ \t>]*)\d+(?=[.)])/gm))
  return [
    ...[...first.words].filter((word) =>
      [second.words, second.targetWords, numbers, notes, mended].every((each) => !each.has(word))
    ),
    ...[...first.links].filter((link) => !second.links.has(link))
  ]
}
