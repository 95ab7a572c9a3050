import type {PaperList} from '../list/model.js'
import type {Finding} from '../rule.js'
import {innermostOf} from '../text/innermost.js'
import {inPaper} from '../text/quote.js'

/** Images that show nothing: `![Overview]()`, `<img src="">`. */
export function emptyImages({images, entries}: PaperList): Finding[] {
  const empty = images.filter(({url}) => url === '')
  return innermostOf(entries, empty).map((entry, index) => {
    const {start, end} = empty[index]!
    return {
      start,
      end,
      about: `image: ${entry?.title ?? ''}`,
      severity: 'warning',
      message: `Unexpected image without an address, expected one${inPaper(entry?.title ?? '')}`
    }
  })
}
