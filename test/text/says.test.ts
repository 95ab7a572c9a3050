import {describe, expect, test} from '@jest/globals'
import {lexicon} from '../../src/text/lexicon.js'
import {says} from '../../src/text/says.js'

describe('says', () => {
  test('asks for the whole text, in any case and with blanks around it', () => {
    expect(says(' N/A ', 'nothing')).toBe(true)
    expect(says('N/A yet', 'nothing')).toBe(false)
  })

  test('asks for words anywhere, and not for parts of them', () => {
    expect(says('Code (soon)', 'coming soon')).toBe(true)
    expect(says('Soonest', 'coming soon')).toBe(false)
  })

  test('asks for parts of words', () => {
    expect(says('GitHub repository', 'code column')).toBe(true)
    expect(says('Paper', 'code column')).toBe(false)
  })

  test('knows what may be written over from what is only read as blank', () => {
    expect(['', '-', 'TBD'].map((text) => says(text, 'blank'))).toEqual([true, true, false])
    expect(['nan', 'TBD'].map((text) => says(text, 'nothing'))).toEqual([true, false])
    expect(['nan', 'TBD', 'None'].map((text) => says(text, 'perhaps nothing'))).toEqual([true, true, false])
  })

  test.each(Object.entries(lexicon))(
    'has each text of “%s” once, in lower case',
    (_, {
      whole,
      words,
      parts
    }: {
      whole?: readonly string[]
      words?: readonly string[]
      parts?: readonly string[]
    }) => {
      const texts = [whole, words, parts].flatMap((each) => each ?? [])
      expect(texts).toEqual([...new Set(texts)].map((text) => text.toLowerCase()))
    }
  )
})
