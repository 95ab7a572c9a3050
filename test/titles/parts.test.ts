import {expect, test} from '@jest/globals'
import {readPaperList} from '../../src/list/read.js'
import {defaultSettings} from '../../src/list/settings.js'
import {parse} from '../../src/markdown/parse.js'
import {Source} from '../../src/text/source.js'
import {titleLikeness} from '../../src/titles/likeness.js'
import {EntryText, titleParts} from '../../src/titles/parts.js'

function entry(item: string) {
  const source = new Source(`- ${item}\n`)
  const [found] = readPaperList(parse(source.text), source, defaultSettings).entries
  return [found?.nickname, found?.title]
}

const link = '[[pdf]](https://arxiv.org/abs/1512.03385)'

test.each([
  [`FooNet: A Network for Everything ${link}`, 'FooNet', 'FooNet: A Network for Everything'],
  [`**FooNet**: "A Network for Everything", CVPR, 2023 (Univ.) ${link}`, 'FooNet', 'A Network for Everything'],
  [`**[FooNet v2]** A Network for Everything | **[CVPR' 17]** | ${link}`, 'FooNet v2', 'A Network for Everything'],
  ['**FooNet**: [A Network for Everything](https://arxiv.org/abs/1512.03385)', 'FooNet', 'A Network for Everything'],
  [`A Network for Everything | Annals of Networks | ${link}`, undefined, 'A Network for Everything'],
  [`**3DV'19** | A Network for Everything | ${link}`, undefined, 'A Network for Everything'],
  [`A Network for Everything (21'ITSC) ${link}`, undefined, 'A Network for Everything'],
  [
    '[FooNet](https://arxiv.org/abs/1512.03385): A Network for Everything',
    'FooNet',
    'FooNet: A Network for Everything'
  ],
  [`(FooNet-2) A Network for Everything ${link}`, 'FooNet-2', 'A Network for Everything'],
  [`(Im)possibility of Networks for Everything ${link}`, undefined, '(Im)possibility of Networks for Everything'],
  [`(How) Do Networks Learn Everything? ${link}`, undefined, '(How) Do Networks Learn Everything?'],
  [
    'Hopper, Grace, and Ada Lovelace. ["A Network for Everything."](https://example.com/a.pdf), Foo, 2021',
    undefined,
    'A Network for Everything'
  ],
  [`Hopper, Grace. ["A Network for Everything."], Foo, 2021 ${link}`, undefined, 'A Network for Everything'],
  [`**FooNet**: A Network for Everything", *CVPR 2023* ${link}`, 'FooNet', 'FooNet: A Network for Everything'],
  [
    `Song, G. J., and Ma, X. B. (2010). A network for everything. Foo J. Int., 53(8), 19-27. ${link}`,
    undefined,
    'A network for everything'
  ],
  [`Title: A Network for Everything ${link}`, undefined, 'A Network for Everything'],
  [`A Network for Everything - Kaiming He, Jian Sun ${link}`, undefined, 'A Network for Everything'],
  [
    `Networks for Everything - Aligning Perception and Language Models ${link}`,
    undefined,
    'Networks for Everything - Aligning Perception and Language Models'
  ],
  [
    `Networks for Everything - Large Models, Small Machines ${link}`,
    undefined,
    'Networks for Everything - Large Models, Small Machines'
  ],
  [`A Network for Everything, STOC'99 ${link}`, undefined, 'A Network for Everything'],
  [`A Network for Everything, Networks Eprint'21 ${link}`, undefined, 'A Network for Everything'],
  [`A Network for Everything, S&P'21 ${link}`, undefined, 'A Network for Everything'],
  [`A Network for Everything. 2016-02. AISTAT 2017. ${link}`, undefined, 'A Network for Everything'],
  [`Networks, Networks' 21 Problems ${link}`, undefined, "Networks, Networks' 21 Problems"],
  [`(*) A Network for Everything ${link}`, undefined, 'A Network for Everything'],
  [
    `He, Kaiming, et al. "A Network for Everything." stat 1050 (2017): 16. ${link}`,
    undefined,
    'A Network for Everything'
  ],
  [
    `Kaiming He, Jian Sun, and Ross Girshick. 2018. FooNet: A Network for Everything. In Proceedings of WSDM’18, February 5–9, 2018 ${link}`,
    'FooNet',
    'FooNet: A Network for Everything'
  ],
  [`A Network for Everything, RA-L 2021 ${link}`, undefined, 'A Network for Everything'],
  [`A Network for Everything. T-PAMI 2021 ${link}`, undefined, 'A Network for Everything'],
  [`A Network for T-Shirts ${link}`, undefined, 'A Network for T-Shirts'],
  // What kind of paper it is.
  [`SoK: Networks for Everything ${link}`, undefined, 'SoK: Networks for Everything'],
  [`FooNet (ICCV 2021) ${link}`, 'FooNet', 'FooNet'],
  [`A Network for Everything, CVPR 2021 ${link}`, undefined, 'A Network for Everything'],
  [`🔥 A Network for Everything (Part II) ${link}`, undefined, 'A Network for Everything (Part II)'],
  [
    `A Network for Everything, Ashish Vaswani, Noam Shazeer, Niki Parmar, NeurIPS 2017 ${link}`,
    undefined,
    'A Network for Everything'
  ],
  [`A Network for Everything *Ashish Vaswani et al. NeurIPS* ${link}`, undefined, 'A Network for Everything'],
  [
    `**A Network for Everything.** *Ashish Vaswani (Google Brain). arXiv.* ${link}`,
    undefined,
    'A Network for Everything'
  ],
  [`NIPS 2023, **FOO**: A Network for Everything, ${link}`, 'FOO', 'FOO: A Network for Everything'],
  [`A Network for Everything, Part I, II ${link}`, undefined, 'A Network for Everything, Part I, II'],
  [`A Network for Everything (Big Data Research 2021) ${link}`, undefined, 'A Network for Everything'],
  [
    '`foonet` [[Code]](https://github.com/a/b) [[Paper]](https://arxiv.org/abs/1512.03385): A Library of Networks.',
    'foonet',
    'foonet'
  ],
  [`**Hopper, G., et al. (2026).** A Network for Everything. CMU/IBM. ${link}`, undefined, 'A Network for Everything'],
  [`[CVPR 2016] Kaiming He et al. A Network for Everything. ${link}`, undefined, 'A Network for Everything'],
  [`(2016) Hopper, G., Lovelace, A. A Network for Everything. ${link}`, undefined, 'A Network for Everything'],
  [`\`[FooNet]\` Lovelace et al. A Network for Everything. CVPR, 2016. ${link}`, 'FooNet', 'A Network for Everything'],
  [`Me, Myself, and AI: A Network for Everything ${link}`, undefined, 'Me, Myself, and AI: A Network for Everything'],
  [`[FooNet] <[A Network for Everything](https://arxiv.org/abs/1512.03385)>`, 'FooNet', 'A Network for Everything'],
  [`[WIREs'2017] [A Network for Everything](https://arxiv.org/abs/1512.03385)`, undefined, 'A Network for Everything'],
  [`A Network for Everything. In *CVPR 2021*. ${link}`, undefined, 'A Network for Everything'],
  [`Why a Network for Everything? In *CVPR 2021*. ${link}`, undefined, 'Why a Network for Everything?'],
  [`A Network for Everything, ICASSP 2020 (best paper of all) ${link}`, undefined, 'A Network for Everything'],
  [`A Network for Everything, submitted to CVPR 2021 ${link}`, undefined, 'A Network for Everything'],
  [`A Network for Everything · Northwind University · Survey ${link}`, undefined, 'A Network for Everything'],
  [
    `One Person, One Model, One World: A Network for Everything ${link}`,
    undefined,
    'One Person, One Model, One World: A Network for Everything'
  ],
  [
    `[IEEE Cloud 2019] [A Network for Everything](https://arxiv.org/abs/1512.03385)`,
    undefined,
    'A Network for Everything'
  ],
  [`(Big Data Research 2021) A Network for Everything ${link}`, undefined, 'A Network for Everything'],
  [`Alan Turing, "A Network for Everything", 2017 ${link}`, undefined, 'A Network for Everything'],
  ['Alan Turing, [A Network for Everything](https://example.org/net.pdf)', undefined, 'A Network for Everything'],
  [`Alan Turing, Ada Lovelace:\n  A Network for Everything\n  ${link}`, undefined, 'A Network for Everything'],
  ['(FooNet) [A Network for Everything](https://example.org/net.pdf)', 'FooNet', 'A Network for Everything'],
  [
    '[A Network for Everything](https://example.org/net.pdf). What all networks have in common.',
    undefined,
    'A Network for Everything'
  ],
  [
    '[Vaswani, A., and N. Shazeer. "A Network for Everything." Northwind Conference, 2017.](https://arxiv.org/abs/1512.03385)',
    undefined,
    'A Network for Everything'
  ],
  [
    `Vaswani, A., & Shazeer, N. (2017). A network of networks (SoK). In M. Church (Ed.), *Networks* (pp. 1-14). ${link}`,
    undefined,
    'A network of networks (SoK)'
  ],
  [
    `Vaswani, A. & Shazeer, N. (2017) 'A network for everything', *Networks*, 81(1), pp. 12-34. ${link}`,
    undefined,
    'A network for everything'
  ],
  [`A Network for Everything, by Grace Hopper (1997): ${link}`, undefined, 'A Network for Everything'],
  [`A Network by Gradient Descent ${link}`, undefined, 'A Network by Gradient Descent'],
  ['[A Network<br>for Everything](https://arxiv.org/abs/1512.03385)', undefined, 'A Network for Everything'],
  ['[V] [A Network for Everything](https://arxiv.org/abs/1512.03385)', undefined, 'A Network for Everything'],
  [
    '[Vaswani, A., ... & Shazeer, N. (2017, May). A Network for Everything. Northwind Letters, 12(3), 1-14.](https://arxiv.org/abs/1512.03385)',
    undefined,
    'A Network for Everything'
  ],
  [
    '[Vaswani, A., & Shazeer, N. (2017). Why a Network for Everything?. In Northwind Conference (pp. 1-14).](https://arxiv.org/abs/1512.03385)',
    undefined,
    'Why a Network for Everything?'
  ],
  [
    '[Full-Duplex LTE Radar With 5G NR: Challenges, Solutions, and Measurements](https://arxiv.org/abs/1512.03385)',
    undefined,
    'Full-Duplex LTE Radar With 5G NR: Challenges, Solutions, and Measurements'
  ],
  [
    '[A Network that Says "Everything is a Network" to Us](https://arxiv.org/abs/1512.03385)',
    undefined,
    'A Network that Says "Everything is a Network" to Us'
  ]
])('%s', (item, nickname, title) => {
  expect(entry(item)).toEqual([nickname, title])
})

test.each([
  ['FooNet: A Network for\n  Everything', 'FooNet: A Network for Everything'],
  ['**FooNet: A Network**\n  **for Everything**', 'FooNet: A Network for Everything'],
  ['*FooNet: A Network for*\n  *Everything*', 'FooNet: A Network for Everything'],
  ['FooNet: A Network\nof Networks', 'FooNet: A Network of Networks'],
  ['FooNet: A Network\nof several\nnetworks', 'FooNet: A Network of several networks'],
  ['FooNet: A Network\ncode and slides', 'FooNet: A Network'],
  ['FooNet: A Network\nby Grace Hopper', 'FooNet: A Network'],
  ['FooNet: A Network of Networks\narXiv 2025', 'FooNet: A Network of Networks'],
  ['FooNet: A Network of Networks\n  published in CVPR 2016', 'FooNet: A Network of Networks'],
  ['FooNet: A Network of Networks\n  van der Berg, L. and Hopper, G. (2016)', 'FooNet: A Network of Networks'],
  ['FooNet: A Network of Networks\n  with code and models', 'FooNet: A Network of Networks'],
  ['FooNet: A Network of Networks\n  we love this paper', 'FooNet: A Network of Networks'],
  ['FooNet: A Network of Networks\n  Northwind University', 'FooNet: A Network of Networks'],
  ['**FooNet: A Network of Networks**\n  **Northwind University**', 'FooNet: A Network of Networks'],
  ['FooNet: Why We Put It On\n  Northwind University', 'FooNet: Why We Put It On']
])('of two lines, the title goes on where the first cannot be its end: %s', (item, title) => {
  expect(entry(`${item}\n  ${link}`)[1]).toBe(title)
})

test.each([
  [1, 'Attention Is All You Need'],
  [1, '用于图像识别的深度残差学习'],
  [0.3, 'FooNet'],
  [0.3, 'Wei et al.: FooNet'],
  [0.3, 'Hopper, Lovelace, Turing, Curie'],
  [0, 'Northwind Methods 14, 545–546'],
  [0, 'Northwind Transactions on Networks and Machines, 34'],
  [0, 'Journal of Northwind Software, 59:10'],
  [0.2, 'a library for residual networks'],
  [0.2, '提出了一种新的残差网络框架。'],
  [0, '[2025/12][ CVPR 2026 - Residual networks for images ]'],
  [0, '[paper]'],
  [0, 'CVF'],
  [0, 'CVPR 2021 Oral'],
  [0, '16 Jan 2019'],
  [0, 'Shin et al.'],
  [0, 'https://arxiv.org/abs/1512.03385'],
  [0, '[12]'],
  [0, '']
])('%d: %s', (likeness, text) => {
  expect(titleLikeness(text)).toBe(likeness)
})

// Each length just below and just above.
test.each([
  [
    'a nickname of three words',
    '**Segment Anything Model**: "Foo for All Things"',
    'Segment Anything Model',
    'Foo for All Things'
  ],
  [
    'a phrase of four words',
    '**Segment Almost Anything Model**: "Foo for All Things"',
    undefined,
    'Foo for All Things'
  ],
  [
    'a name of 25 letters',
    `${'Foo'.padEnd(25, 'o')}: A Network for Everything`,
    'Foo'.padEnd(25, 'o'),
    `${'Foo'.padEnd(25, 'o')}: A Network for Everything`
  ],
  [
    'a word of 26 letters',
    `${'Foo'.padEnd(26, 'o')}: A Network for Everything`,
    undefined,
    `${'Foo'.padEnd(26, 'o')}: A Network for Everything`
  ],
  ['a label of 12 characters', 'Paper titles: A Network for Everything', undefined, 'A Network for Everything'],
  [
    'a phrase of 13 characters',
    'A paper title: A Network for Everything',
    undefined,
    'A paper title: A Network for Everything'
  ]
])('%s: %s', (_, item, nickname, title) => {
  expect(entry(`${item} ${link}`)).toEqual([nickname, title])
})

test('a quoted title has twelve characters at least', () => {
  const quoted = titleParts.find(({name}) => name === 'quoted text')!
  const read = (text: string) =>
    new EntryText([{kind: 'text', text, link: undefined, start: 0, end: text.length}]).titleIn(quoted)?.text
  expect(read('Li. “Seq to a Seq”')).toBe('Seq to a Seq')
  expect(read('Li. “Seq to Seqs”')).toBeUndefined()
})

test('a title of up to 20 pieces ends before what is in another font', () => {
  const title = (pieces: number) => `A Network${' *for* many'.repeat((pieces - 1) / 2)}.`
  const read = (pieces: number) => entry(`${title(pieces)} *Journal of Everything* ${link}`)[1]
  const bare = (text: string) => text.replaceAll('*', '')
  expect(read(19)).toBe(bare(title(19)).slice(0, -1))
  expect(read(21)).toBe(`${bare(title(21))} Journal of Everything`)
})
