import {Problem} from '../../src/lint/problem.js'
import type {Finding} from '../../src/rule.js'
import type {Fix} from '../../src/text/edit.js'
import {Source} from '../../src/text/source.js'

/** The list that the problems are in. */
export const text = '# Papers\n\n- [Attention]()\n- [Attention](https://arxiv.org/abs/1706.03762)\n'
const source = new Source(text)

/** A problem about the first link of a list: line 3, columns 3 to 16. */
export function problem(severity: 'error' | 'warning', finding: Partial<Finding> = {}): Problem {
  const whole = {
    message: 'Unexpected empty link, expected an address',
    start: 12,
    end: 25,
    about: 'Attention',
    ...finding
  }
  return new Problem(whole, 'no-empty-link', severity, source)
}

export const safeFix: Fix = {
  applicability: 'safe',
  edits: [{start: 24, end: 24, text: 'https://arxiv.org/abs/1706.03762'}]
}
export const unsafeFix: Fix = {applicability: 'unsafe', edits: [{start: 12, end: 25, text: 'Attention'}]}
