import {expect, test} from '@jest/globals'
import {lint} from '../../src/index.js'

const yearsOf = (venue: string) =>
  lint(`# Papers

- [Image-Chat: Engaging Grounded Conversations](https://arxiv.org/abs/1811.00945), ${venue}
- [Wide Residual Networks](https://arxiv.org/abs/1605.07146), arXiv 2016
- [Deep Residual Learning for Image Recognition](https://arxiv.org/abs/1512.03385), arXiv 2015
`).flatMap(({message}) => /year “.*”, expected \d{4}/.exec(message)?.[0] ?? [])

test.each(['arXiv 2016', 'arXiv’16', 'arXiv 16'])(
  '`%s` is before the year of the id, however it is written',
  (venue) => {
    expect(yearsOf(venue)).toEqual([`year “${venue}”, expected 2018`])
  }
)

test.each(['arXiv 2018', 'arXiv’18', 'arXiv 2019'])('`%s` is not', (venue) => {
  expect(yearsOf(venue)).toEqual([])
})
