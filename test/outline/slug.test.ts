import {describe, expect, test} from '@jest/globals'
import type {Host} from '../../src/outline/slug.js'
import {slug} from '../../src/outline/slug.js'

describe('slug', () => {
  // What GitHub made of these headings.
  test.each([
    ['What\u2019s new? (v2.0) — really!', 'whats-new-v20--really'],
    ['a.b/c_d-e', 'abc_d-e'],
    ['Ship 🚀 it', 'ship--it'],
    [':ok_hand::hatched_chick: g two', 'ok_handhatched_chick-g-two'],
    ['Modules 📦', 'modules-'],
    [' b', '-b'],
    ['c ', 'c-'],
    ['一、介绍', '一介绍'],
    ['文本摘自《深入理解计算机系统》P27', '文本摘自深入理解计算机系统p27'],
    ['\u3000…\u3000 E-mail:879231132@qq.com', '-e-mail879231132qqcom'],
    ['Mention people and\u00a0teams', 'mention-people-andteams'],
    ['tab\there', 'tabhere'],
    ['１・２', '１２'],
    ['①²½ Ⅳ〇', '-ⅳ〇'],
    ['H√36', 'h36'],
    // No final sigma.
    ['ΝΑΤΟΥ, ΓΙΑΝΝΗΣ', 'νατου-γιαννησ'],
    // U+FE0F and the join controls stay.
    ['🛠️ X', '\ufe0f-x'],
    ['a\u200c b\u200d end', 'a\u200c-b\u200d-end'],
    ['_＿', '_＿']
  ])('github: %j', (text, expected) => {
    expect(slug(text, 'github')).toBe(expected)
    expect(slug(text, 'other')).toBe(expected)
  })

  test.each<[Host, string, string]>([
    ['gitlab', '① Papers ② ', '①-papers-②-'],
    ['gitlab', 'b\u200d end', 'b-end'],
    ['gitea', '  Papers and\u00a0code ① ', 'papers-and-code-①'],
    ['gitea', '🛠️ X', '-x'],
    ['gitea', 'हिन्दी', 'हनद'],
    ['gitea', '🚀', 'heading'],
    ['vscode', ' Papers\tand code ', 'papers-and-code'],
    // By the code of Python-Markdown, Docusaurus, Hugo and kramdown-parser-gfm.
    ['mkdocs', 'Losses & Metrics', 'losses-metrics'],
    ['mkdocs', 'Résumé -- v2.0 ', 'resume-v20'],
    ['mkdocs', '多模态', ''],
    ['docusaurus', ' Losses & Metrics ', 'losses--metrics'],
    ['hugo', 'Losses & Metrics\tv2.0', 'losses--metrics-v20'],
    ['hugo', '多模态 ① हिन्दी', '多模态--हनद'],
    ['hugo', '🚀', 'heading'],
    ['jekyll', 'Losses & Metrics', 'losses--metrics'],
    ['jekyll', 'A -- B-C', 'a--b-c'],
    ['jekyll', '多模态 ①\tहिन्दी', '多模态--हिन्दी']
  ])('%s: %j', (host, text, expected) => {
    expect(slug(text, host)).toBe(expected)
  })
})
