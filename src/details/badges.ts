import {kindByName} from '../list/tables/columns.js'
import {decodePercent} from '../outline/fragments.js'
import {oneLine} from '../text/trim.js'

/** What the badges of shields.io in some Markdown show: `CVPR 2016`. */
export function readBadges(markdown: string): string[] {
  if (!markdown.includes('shields.io/badge/')) return []
  return Array.from(markdown.matchAll(IMAGE), ([, target, attributes]) => BADGE.exec(target ?? attributes!)?.[1])
    .filter((path) => path !== undefined)
    .map(textOf)
}

/** Whether Markdown has a badge of a repository that shows none: behind `stars/owner/name` there is nothing more. */
export function hasBrokenBadge(markdown: string): boolean {
  return markdown.includes('shields.io/github/') && COUNT_OF_MORE.test(markdown)
}

const COUNT_OF_MORE = /shields\.io\/github\/(?:stars|forks|watchers)\/[^\s/()?#"'<>]+\/[^\s/()?#"'<>]+\/[^\s()"'<>]/

/** `![…](target)`, `<img attributes>` */
const IMAGE = /!\[[^[\]]*\]\(([^()\s]+)(?:\s[^()]*)?\)|<img\b([^<>]*)>/gi

/** The text of a badge is in its address, `…/badge/CVPR-2016-blue`, up to what ends an address in Markdown or HTML. */
const BADGE = /\bshields\.io\/badge\/([^\s"<>]+)/

/** Label and message of `label-message-colour` or `message-colour`, where `--` is a dash and `_` a blank. */
function textOf(path: string): string {
  const parts = decodePercent(path.split(/[?#]/, 1)[0]!.replace(/\.(?:svg|png)$/i, ''))
    .replaceAll('--', '\0')
    .split('-')
    .slice(0, -1)
  // `Conference-CVPR'16-red` names what it shows, as the header of a column does.
  const isLabelled = parts.length > 1 && kindByName(parts[0]!) === 'venue'
  return oneLine(
    parts
      .join(isLabelled ? ': ' : ' ')
      .replaceAll('\0', '-')
      .replaceAll('_', ' ')
  )
}
