import {memoizeByText} from '../text/memoize.js'
import {says} from '../text/says.js'
import {everyWord} from '../text/words.js'

/** What the label of a link says that it leads to: `other` is something else, or both; `none` is a text that does not say, such as `link`. */
export const roleOfLabel = memoizeByText((text): 'paper' | 'code' | 'other' | 'none' => {
  let saysCode = false
  let saysPaper = false
  // The first word of a title is no label already.
  const isLabel = everyWord(text, (word) => {
    const said = wordSays(word)
    saysCode ||= said?.code ?? false
    saysPaper ||= said?.paper ?? false
    return said !== undefined
  })
  if (!isLabel) return 'other'
  if (saysCode === saysPaper) return saysCode ? 'other' : 'none'
  return saysCode ? 'code' : 'paper'
})

/** The role that a word of a label names; nothing for any other word. */
const wordSays = memoizeByText((word): {code: boolean; paper: boolean} | undefined => {
  const [code, paper] = [says(word, 'word for code'), says(word, 'word for a paper')]
  return code || paper || says(word, 'word for a link') || says(word, 'word beside those') ? {code, paper} : undefined
})
