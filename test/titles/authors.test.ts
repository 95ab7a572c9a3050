import {expect, test} from '@jest/globals'
import {authorsLength, isAuthors, namesLength} from '../../src/titles/authors.js'

const behindAuthors = (text: string) => text.slice(authorsLength(text))

test.each([
  [
    'Ashish Vaswani, Noam Shazeer, Niki Parmar, Jakob Uszkoreit. Attention Is All You Need',
    'Attention Is All You Need'
  ],
  ['Vaswani, A., Shazeer, N., Parmar, N. Attention Is All You Need', 'Attention Is All You Need'],
  ['A. Vaswani, N. Shazeer, and N. Parmar. Attention Is All You Need', 'Attention Is All You Need'],
  ['A. Vaswani and N. Shazeer: Attention Is All You Need', 'Attention Is All You Need'],
  ['Pascual S, Bonafonte A, Serra J. SEGAN: Speech Enhancement', 'SEGAN: Speech Enhancement'],
  ['Vaswani, A. M.; Shazeer, N. O.; Hall, A. V. Attention Is All You Need', 'Attention Is All You Need'],
  ['Shazeer, N. O. SEGAN: Speech Enhancement', 'SEGAN: Speech Enhancement'],
  ['Vaswani et al. Attention Is All You Need', 'Attention Is All You Need'],
  ['Amodei, Dario, et al. "Deep speech 2"', '"Deep speech 2"'],
  ['Zhu, Y., Xu, F.,\nArxiv 2020', 'Arxiv 2020'],
  ['Kaiming He, Xiangyu Zhang, Shaoqing Ren, 2016', '2016'],
  ['Littman, Michael L. "Reinforcement learning"', '"Reinforcement learning"'],
  ['A.Graves, G.Wayne. Neural Turing Machines', 'Neural Turing Machines'],
  // What has no given name is the name of the work.
  ['Hanxi Li, Yi Li and Fatih Porikli, DeepTrack: Visual Tracking', 'DeepTrack: Visual Tracking'],
  ['Vaswani, A., Shazeer, N., Parmar: Attention Is All You Need', 'Attention Is All You Need'],
  ['A Graves, A van den Oord, A P Dempster. Neural Turing Machines', 'Neural Turing Machines'],
  ['A Van Den Oord, B Graves, C Wayne. Neural Turing Machines', 'Neural Turing Machines'],
  ['A El Gamal, B Graves, C Wayne. Neural Turing Machines', 'Neural Turing Machines']
])('%s', (text, rest) => {
  expect(behindAuthors(text)).toContain(rest)
  expect(behindAuthors(text).length).toBeLessThanOrEqual(rest.length + 2)
})

test.each([
  'Tamura, K., Ferro, L., Odhiambo, P.,',
  'M. Okafor, J. Lindqvist',
  'Laurens van der Maaten, Geoffrey Hinton, Kilian Q. Weinberger',
  'Yuxian Gu*, Xu Han*, Zhiyuan Liu, Minlie Huang.',
  'Shin et al.',
  'Kaiming He1, Xiangyu Zhang1, Jian Sun2',
  'Juan Carlos de la Cruz, Kaiming He, Xiangyu Zhang',
  'by Roberto Gozalo-Brizuela, Eduardo C. Garrido-Merchan',
  'Gu, Jia-Chen & Ling, Zhen-Hua & Liu, Quan.',
  'Bojanowski, Piotr and Joulin, Armand',
  'Cho, Jang Hyun & Hariharan, Bharath',
  'LeCun, Yann, Yoshua Bengio, and Geoffrey Hinton'
])('%s is a list of authors', (text) => {
  expect(isAuthors(text)).toBe(true)
})

test.each([
  'Attention, Learn to Solve Routing Problems!',
  'Vision, Language, and Action in the Wild',
  // Two full names could be two topics, three are names.
  'Kaiming He, Xiangyu Zhang',
  'Vision Transformers, Language Models',
  'Deep Residual Learning for Image Recognition',
  'Vision, Language, Action',
  // A name has five words at most.
  'Juan Carlos Maria de la Cruz, Kaiming He, Xiangyu Zhang',
  'BERT: Pre-training of Deep Bidirectional Transformers',
  'Improving Text Retrieval by Corpus Alignment and Dual Softmax Loss',
  // An institution is no name, however short it is written.
  'NTU, Ziwei Liu',
  'A Survey',
  // An article, and no initial.
  'A Connection Between Score Matching and Denoising Autoencoders',
  'NIPS 2023, CEC: Cross-Episodic Curriculum for Agents',
  'Part I, II and III',
  'Tanks and Temples',
  'Graph Transformer, Hu et al. (2020)',
  'GraphSAGE, Hamilton et al. (2017)',
  'Humans, Machines, and AI',
  'Vision, Language and Audio',
  'Bridging 2D and 3D Diffusion Models',
  'YOLO9000: Better, Faster, Stronger',
  // No name has such words, beside initials either.
  'Ada Lovelace, Charles B. Babbage, Grace Hopper, Reinforcement Learning: A Survey',
  // Surnames do not come first, and an initial does not end the list.
  'Jens Kober, J. Andrew Bagnell, Jan Peters, How robots learn'
])('%s is no list of authors', (text) => {
  expect(isAuthors(text)).toBe(false)
  expect(authorsLength(text)).toBe(0)
})

test.each([
  ['Marvin Minsky, Steps toward Intelligence, Mind, 1961', 'Steps toward Intelligence, Mind, 1961'],
  ['A.Graves, G. Wayne, and I. Danihelka., Neural Turing Machines', 'Neural Turing Machines'],
  ['C. Igel, M. Riedmiller, et al., Learning in a Nutshell', 'Learning in a Nutshell'],
  // One word is a name of the work as often as a family name.
  ['Minsky, Steps toward Intelligence', 'Minsky, Steps toward Intelligence']
])('names before a comma: %s', (text, rest) => {
  expect(text.slice(namesLength(text))).toBe(rest)
})

test('a list of authors has 800 characters at most, with the period that ends it', () => {
  const names = 'A. Vaswani, '.repeat(65)
  const list = (length: number) => `${names}B. ${'Shazeer'.padEnd(length - names.length - 4, 'r')}.`
  expect(authorsLength(`${list(800)} Attention Is All You Need`)).toBe(800)
  expect(authorsLength(`${list(801)} Attention Is All You Need`)).toBe(0)
})
