/** A list in no style that any printer has: byte order mark, CRLF, tabs, padding, blank lines, no end of line at its end. */
export const ragged = [
  '\uFEFF# Papers  ',
  '',
  '',
  '*\t[Deep Residual Learning for Image Recognition](https://arxiv.org/abs/1512.03385)  ',
  '',
  '| Paper\t|Venue|Code |',
  '|:-|:-:|---|',
  '|[Densely Connected Convolutional Networks](https://arxiv.org/abs/1608.06993)|CVPR 2017|',
  '| [Aggregated Residual Transformations](https://arxiv.org/abs/1611.05431) | CVPR 2017 |  -   |',
  '',
  '***',
  'That is all'
].join('\r\n')

/** The same with its safe fix. */
export const fixed = ragged.replace('CVPR 2017|\r', 'CVPR 2017|-|\r')
