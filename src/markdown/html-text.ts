import {Parser} from 'htmlparser2'
import {oneLine} from '../text/trim.js'

/** Tags that part no words: `<b>Foo</b>Net`. */
export const INLINE = new Set('a b code del em font i ins kbd mark s small span strong sub sup tt u'.split(' '))

/** The text of some HTML as a reader sees it, on one line. */
export function textOfHtml(html: string): string {
  return oneLine(spacedTextOfHtml(html))
}

/** The text of some HTML with its blanks. */
export function spacedTextOfHtml(html: string): string {
  let text = ''
  const part = (name: string) => {
    if (!INLINE.has(name)) text += ' '
  }
  const parser = new Parser({
    onopentag: part,
    ontext: (value) => {
      text += value
    },
    onclosetag: part
  })
  parser.end(html)
  return text
}

export function withoutComments(html: string): string {
  const [before, ...comments] = html.split('<!--')
  const behind = comments.map((comment) => comment.split('-->').slice(1).join('-->'))
  return [before, ...behind].join(' ')
}
