import type {Nodes} from 'mdast'
import {plainText} from '../markdown/plain-text.js'
import {memoizeByText} from '../text/memoize.js'
import {oneLine} from '../text/trim.js'
import {lettersAndDigits} from '../text/words.js'
import {withoutAttributes} from './braces.js'
import type {Heading} from './headings.js'

/** What a table of contents calls a heading: its text without links back to the top of the page, such as `([back](#contents))`. */
export function headingTitle(heading: Heading): string {
  if (heading.node.type !== 'heading') return heading.text
  const content = heading.node.children.filter((child) => !isBackLink(child))
  if (content.length === heading.node.children.length) return heading.text
  const text = plainText(content)
  // `## [Survey](#content)`: the title itself leads back.
  return oneLine(text) === '' ? heading.text : withoutAttributes(oneLine(text.replace(/[([（]\s?[)\]）]/g, '')))
}

function isBackLink(node: Nodes): boolean {
  return node.type === 'link' && node.url.startsWith('#')
}

/** The letters and digits of a heading, which are the same in each way to write it. */
export const titleKey = memoizeByText((title): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '')
    .replaceAll('\uFE0F', '')
)

/** A title without a number before it: `1.2 Datasets`, `3) Code`, `二、数据集`. */
export function withoutNumber(title: string): string {
  return title.replace(
    /^(?:\d{1,3}(?:\.\d{1,3}){0,4}[.)、:]? |\d{1,3}(?:\.\d{1,3}){0,4}[.)、:]|[一二三四五六七八九十]{1,3}[、.]) ?/,
    ''
  )
}

/** The emoji at the start of a title; nothing if there is none. */
export function leadingEmoji(title: string): string {
  return /^[\uFE0F\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u200D]+/u.exec(title)?.[0] ?? ''
}

/** A title without emoji, as signs or as `:shortcodes:`. */
export function withoutEmoji(title: string): string {
  return oneLine(
    title
      .replace(/[\uFE0F\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u200D]/gu, '')
      .replace(/:[a-z][a-z\d_+-]{1,40}:/g, '')
  )
}

/** The letters and digits of a heading and of the entry that names it, without a number and emoji before them. */
export const bareKey = memoizeByText((text) => titleKey(withoutNumber(withoutEmoji(text))))

/** Words of headings about the list itself; which of them a table of contents names is each list's own choice. */
const metaWords = new Set(
  `about acknowledgement acknowledgements acknowledging acknowledgment acknowledgments announcement announcements author authors
  bibtex changelog citation citations cite citing contact contacts content contents contribute contributing contribution
  contributions contributor contributors copyright credit credits disclaimer faq highlights intro introduction legend licence
  license licenses maintainer maintainers motivation news overview preface reference references sponsor sponsors stargazers thanks
  toc todo update updates`.split(/\s+/)
)

/** Words that such headings have besides. */
const sideWords = new Set(
  `a an and are be by change chart community criteria feedback for format free from guide guideline guidelines help history how in is join
  latest log me our paper policy process project questions recent repo repository rules special star stars suggestions table the
  this to us want welcome what s whats new we your you`.split(/\s+/)
)

const metaPhrases =
  /^(?:star history|change log|whats new|what s new|how to help|code of conduct|inclusion criteria|to do|quick links?)$/
const chineseMeta =
  /^(?:目录|(?:如何)?引用|(?:如何|参与)?贡献(?:指南|者)?|许可证?|(?:开源)?协议|致谢|鸣谢|更新(?:日志|记录|历史)?|最新(?:动态|消息|更新)|新闻|联系(?:我们|方式)?|参考(?:文献|资料)?|简介|介绍|前言|说明|关于|(?:免责)?声明|交流群?)$/

/** Whether a heading is about the list itself: how to contribute, whom to cite, what is new. */
export function isMetaTitle(title: string): boolean {
  const words = lettersAndDigits(withoutEmoji(withoutNumber(withoutEmoji(title))).toLowerCase())
  const phrase = words.join(' ')
  if (metaPhrases.test(phrase) || chineseMeta.test(phrase)) return true
  return words.some((word) => metaWords.has(word)) && words.every((word) => metaWords.has(word) || sideWords.has(word))
}
