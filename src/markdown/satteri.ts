import type {Root} from 'mdast'
import {refuseCrowdedReferences, refuseCrowdedWords} from './crowded-words.js'
import {withEscapedPipes} from './escaped-pipes.js'
import {parseNormalized} from './normalize.js'
import {requirePackage} from './require-package.js'

/** The native parser; `undefined` if it cannot be loaded: it is an optional dependency, and not every platform has it. */
export function loadSatteri(): ((text: string) => Root) | undefined {
  try {
    const {markdownToMdast} = requirePackage('satteri') as typeof import('satteri')
    const options = {features: {gfm: true, frontmatter: true}}
    const parse = (text: string) => markdownToMdast(text, options) as Root
    return withEscapedPipes((text) => {
      refuseCrowdedWords(text)
      refuseCrowdedReferences(text, parse)
      return parseNormalized(parse, text)
    })
  } catch {
    return
  }
}
