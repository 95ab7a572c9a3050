import {describe, expect, test} from '@jest/globals'
import {type Presentation, prepare, samePaper, type Verdict} from '../../src/papers/same-paper.js'

const paper = (title: string, ...ids: string[]): Presentation => ({title, ids})

const certain: Verdict = {kind: 'same', certainty: 'certain'}
const likely: Verdict = {kind: 'same', certainty: 'likely'}
const different: Verdict = {kind: 'different'}
const suspicion: Verdict = {kind: 'suspicion'}
const unlike = (id: string): Verdict => ({kind: 'conflict', reason: 'one id, unlike titles', id})

/** Judged both ways: which one is listed first does not matter. */
function expectVerdict(a: Presentation, b: Presentation, verdict: Verdict) {
  expect(samePaper(a, b)).toEqual(verdict)
  expect(samePaper(b, a)).toEqual(verdict)
}

describe('with an id in common', () => {
  test.each([
    ['equal titles', 'Attention Is All You Need', 'Attention is all you need.'],
    ['equal short titles', 'BERT', 'BERT'],
    [
      'decorations',
      'Efficient Streaming Language Models with Attention Sinks, arXiv, 2023',
      '🔥[StreamingLLM] Efficient Streaming Language Models with Attention Sinks'
    ],
    ['a typing error', 'Multi-Generator Generative Adversarial Nets', 'Multi-Generator Gernerative Adversarial Nets'],
    [
      'a word more',
      'LAMP: Learn A Motion Pattern for Few-Shot Video Generation',
      'LAMP: Learn A Motion Pattern for Few-Shot-Based Video Generation'
    ],
    [
      'other order',
      'A Survey on Text Classification: From Shallow to Deep Learning.',
      'A Text Classification Survey: From Shallow to Deep Learning'
    ],
    [
      'the name',
      'GeDi: A Powerful New Method for Controlling Language Models',
      'GeDi: Generative Discriminator Guided Sequence Generation'
    ],
    [
      'the name in a tag',
      '[ZeroQuant-V2] Exploring Post-training Quantization in LLMs',
      'ZeroQuant-V2: Exploring Post-training Quantization in LLMs'
    ],
    [
      'no subtitle',
      'Drive Like a Human',
      'Drive Like a Human: Rethinking Autonomous Driving with Large Language Models'
    ],
    ['the name alone', 'Octo', 'Octo: An Open-Source Generalist Robot Policy'],
    ['a name of two words', 'PaLM 2', 'PaLM 2: A Technical Report'],
    ['the name in the plural', 'Switch Transformer', 'Switch Transformers: Scaling to Trillion Parameter Models'],
    ['the name before a size', 'BLOOM', 'BLOOM: A 176B-Parameter Open-Access Multilingual Language Model'],
    ['the initials', 'OPT', 'Open Pre-trained Transformer Language Models'],
    ['the name in parentheses', 'AQUA', 'Responsive Inference in Multi-tenanted Environments (AQUA)'],
    [
      'the name at the end',
      'AQUA: Network-Accelerated Memory Offloading in Scale-Up Domains',
      'Responsive Inference in Multi-tenanted Environments using AQUA'
    ],
    [
      'a phrase, with three of ten words',
      'Prompt-Aware Scheduling of Low-Latency Serving',
      'Pairwise Ranks, Queues and Batches for Low-Latency Serving'
    ],
    [
      'no name',
      'Efficiently Modeling Long Sequences with Structured State Spaces',
      'S4: Efficiently Modeling Long Sequences with Structured State Spaces'
    ],
    [
      'most words',
      'Larger Norm More Transferable: An Adaptive Feature Norm Approach for Unsupervised Domain Adaptation',
      'Unsupervised Domain Adaptation: An Adaptive Feature Norm Approach'
    ],
    ['an abbreviation', 'Neural Radiance Fields for Outdoor Scene Relighting.', 'NeRF for Outdoor Scene Relighting.'],
    ['an acronym behind it', 'Deep Domain Confusion', 'Deep Domain Confusion (DDC)'],
    [
      'numbers of the list',
      '[1] Multi-Generator Generative Adversarial Nets',
      '[2] Multi-Generator Gernerative Adversarial Nets'
    ],
    [
      '3D, or not',
      'TransPose: Keypoint Localization via Transformer',
      'TransPose: 3D Keypoint Localization via Transformer'
    ]
  ])('%s: the same paper', (_, a, b) => {
    expectVerdict(paper(a, 'arxiv:2306.00001'), paper(b, 'arxiv:2306.00001'), certain)
  })

  test.each([
    [
      'a wrong link',
      'RoFormer: Enhanced Transformer with Rotary Position Embedding',
      'Prompt a Robot to Walk with Large Language Models'
    ],
    [
      'words of the field',
      'ReFACT: Updating Text-to-Image Models by Editing the Text Encoder',
      'Editing Implicit Assumptions in Text-to-Image Diffusion Models'
    ],
    [
      'phrases of the field',
      'A Survey on Data Selection for LLM Instruction Tuning',
      'A Survey on Data Selection for Language Models'
    ],
    ['a renamed paper', 'How to Train Your DRAGAN', 'On Convergence and Stability of GANs'],
    [
      'the next version',
      'BLIP: Bootstrapping Language-Image Pre-training',
      'BLIP-2: Bootstrapping Language-Image Pre-training'
    ],
    ['the next decimal', 'Qwen2 Technical Report', 'Qwen2.5 Technical Report'],
    ['the next part', 'Learning Theory Made Simple, Part I', 'Learning Theory Made Simple, Part II'],
    ['a roman numeral', 'AutoAD: Movie Description in Context', 'AutoAD II: Movie Description in Context'],
    [
      'plus signs',
      'ISS: Image as Stepping Stone for Text-Guided 3D Shape Generation',
      'ISS++: Image as Stepping Stone for Text-Guided 3D Shape Generation'
    ],
    [
      'a letter in the name',
      'VERA: Variational Inference Framework for Jailbreaking',
      'VERA-V: Variational Inference Framework for Jailbreaking'
    ],
    ['a category', '[Survey] Time-Contrastive Networks from Video', '[Survey] Learning Actionable Representations'],
    [
      'a kind of paper',
      'Position: Time-Contrastive Networks from Video',
      'Position: Learning Actionable Representations'
    ],
    ['a series and its part', 'Physics of Language Models', 'Physics of Language Models: Part 2.1, Grade-School Math'],
    [
      'a phrase, with three of eleven words',
      'Prompt-Aware Scheduling of Low-Latency Serving',
      'Pairwise Ranks, Queues, Priorities and Batches for Low-Latency Serving'
    ],
    [
      'two words of nine',
      'Prompt-Aware Scheduling for Serving of Low Latency',
      'Pairwise Ranks and Queues for Low-Latency Serving'
    ],
    [
      'two names with one phrase',
      'PARS: Scheduling of Low-Latency Serving',
      'RANK: Queues and Batches for Low-Latency Serving'
    ],
    ['a common phrase', 'Diffusion Models', 'Erasing Concepts from Diffusion Models'],
    ['a report of another model', 'Kimi-VL Technical Report', 'MiMo-VL Technical Report'],
    [
      'two dimensions, three dimensions',
      '2D Human Pose Estimation with Transformers',
      '3D Human Pose Estimation with Transformers'
    ]
  ])('%s: a conflict', (_, a, b) => {
    expectVerdict(paper(a, 'arxiv:2306.00001'), paper(b, 'arxiv:2306.00001'), unlike('arxiv:2306.00001'))
  })

  test.each([
    ['qualifiers', 'Deep Residual Learning for Recognition (slides)', 'Deep Residual Learning for Recognition (talk)'],
    ['one qualifier', 'Deep Residual Learning for Recognition', 'Deep Residual Learning for Recognition (in Chinese)'],
    ['a model of the paper', 'OPT: Open Pre-trained Transformer Language Models', 'OPT-66B'],
    ['a size of the model', 'LLaMA: Open and Efficient Foundation Language Models', 'LLaMA (7B)'],
    ['the name of the next model', 'BLIP-2: Bootstrapping Language-Image Pre-training', 'BLIP'],
    ['a kind of paper', 'Survey: Deep Learning for Robots', 'Survey'],
    ['a name that is not in the title', 'Generating Long Sequences with Sparse Transformers', 'RecBench+'],
    ['a name that is no title', 'Generating Long Sequences with Sparse Transformers', 'GPT'],
    ['no title', 'Generating Long Sequences with Sparse Transformers', '🔥']
  ])('%s: not said to be a conflict', (_, a, b) => {
    expectVerdict(paper(a, 'arxiv:2306.00001'), paper(b, 'arxiv:2306.00001'), different)
  })

  test('an id among several of its registry may be a mention', () => {
    const robot = paper('Prompt a Robot to Walk with Large Language Models', 'arxiv:2309.09969')
    const item = paper('RoFormer: Enhanced Transformer', 'arxiv:2104.09864', 'arxiv:2309.09969')
    expectVerdict(robot, item, different)
  })

  test('a catalogue alone makes nothing certain', () => {
    const title = 'Human-Aware Motion Deblurring'
    expectVerdict(paper(title, 's2:20a4'), paper(title, 's2:20a4'), likely)
    expectVerdict(paper(title, 's2:20a4', 'ieee:9010920'), paper(title, 's2:20a4', 'ieee:9010920'), certain)
  })

  test('a translated title cannot be compared', () => {
    const english = paper('Fine-Tuning Language Models from Human Preferences', 'arxiv:1909.08593')
    expectVerdict(english, paper('根据人类偏好微调语言模型', 'arxiv:1909.08593'), likely)
    expectVerdict(english, paper('İnsan Tercihlerinden Dil Modellerine İnce Ayar', 'arxiv:1909.08593'), likely)
    // One letter is that of a name.
    expectVerdict(english, paper('Matching Schrödinger Bridges', 'arxiv:1909.08593'), unlike('arxiv:1909.08593'))
  })
})

describe('without an id in common', () => {
  const title = 'Least-to-Most Prompting Enables Complex Reasoning in Large Language Models'

  test.each([
    ['a preprint and its publication', ['arxiv:2205.10625'], ['openreview:WZH7099tgfM']],
    ['two submissions', ['openreview:0BqyZSWfzo'], ['openreview:JmrHzzDiyI']],
    ['an id and none', ['arxiv:2205.10625'], []],
    ['no ids', [], []],
    ['numberings that cannot be compared', ['neurips-number:7181'], ['neurips:2017/3f5ee243547dee91fbd053c1c4a845aa']],
    ['the page and the file of a paper', ['ecva:2020/5116'], ['ecva-file:2020/123510188']],
    ['DOIs of two publishers', ['doi:10.1101/2020.05.01.072975'], ['doi:10.1038/s41586-020-2649-2']],
    ['two catalogue entries', ['dblp:conf/iclr/A22'], ['dblp:journals/corr/B22']]
  ])('equal titles, %s: likely the same paper', (_, a, b) => {
    expectVerdict(paper(title, ...a), paper(title, ...b), likely)
  })

  test.each([
    ['arXiv', 'arxiv:2303.08084', 'arxiv:2306.00738'],
    ['DOIs of one publisher', 'doi:10.1145/3292500.3330701', 'doi:10.1145/3394486.3403043'],
    ['ACL', 'acl:P19-1423', 'acl:2020.acl-main.219']
  ])('equal titles, two ids of one registry (%s): a conflict', (_, a, b) => {
    expect(samePaper(paper(title, a), paper(title, b))).toEqual({
      kind: 'conflict',
      reason: 'one title, two ids',
      ids: [a, b]
    })
  })

  test.each([
    [
      'typing errors',
      'LPMARL: Linear Programming based Implicit Task Assigment for Hiearchical Multi-Agent Reinforcement Learning',
      'LPMARL: Linear Programming based Implicit Task Assignment for Hierarchical Multi-agent Reinforcement Learning'
    ],
    ['a plural', 'Emergent Abilities of Large Language Model', 'Emergent Abilities of Large Language Models'],
    ['small words', 'Human Motion Deblurring with the Help of Depth', 'Human Motion Deblurring via Help of Depth'],
    ['a name before it', 'DepthBlur: Human Motion Deblurring by Depth', 'Human Motion Deblurring by Depth'],
    [
      'a name before it, in a tag',
      'DepthBlur: Human Motion Deblurring by Depth',
      '[DepthBlur] Human Motion Deblurring by Depth'
    ],
    ['a venue before it', '[ECCV 2020] Human Motion Deblurring by Depth', 'Human Motion Deblurring by Depth']
  ])('%s: likely the same paper', (_, a, b) => {
    expectVerdict(paper(a), paper(b, 'arxiv:2206.07682'), likely)
  })

  test.each([
    ['short titles', 'Diffusion Models', 'Diffusion Models'],
    ['another version', 'Qwen2 Technical Report of the Team', 'Qwen2.5 Technical Report of the Team'],
    ['another qualifier', 'Physics of Language Models (Part I)', 'Physics of Language Models (Part II)'],
    ['two names', 'DepthBlur: Human Motion Deblurring by Depth', '[PoseBlur] Human Motion Deblurring by Depth'],
    ['a topic before it', 'Motion Blur: Human Deblurring by Depth Maps', 'Human Deblurring by Depth Maps'],
    ['a label before it', 'Slides: Human Motion Deblurring by Depth', 'Human Motion Deblurring by Depth'],
    [
      'other words in the same order',
      'Adversarial Discriminative Domain Adaptation',
      'Discriminative Adversarial Domain Adaptation'
    ],
    ['a follow-up', 'Multi-Candidate Speculative Decoding', 'Improving Multi-candidate Speculative Decoding'],
    ['the same but one word', 'Learning What and Where to Draw', 'Learning What and Where to Transfer']
  ])('%s: different', (_, a, b) => {
    expectVerdict(paper(a), paper(b), different)
  })

  test.each([
    [
      'another prefix',
      'Supervised Domain Adaptation through Self-Training',
      'Unsupervised Domain Adaptation through Self-Training'
    ],
    [
      'another name',
      'IndoNLU: Benchmark and Resources for Indonesian',
      'IndoNLG: Benchmark and Resources for Indonesian'
    ],
    ['a reproduction', 'Neural Turing Machines Revisited', '[Re] Neural Turing Machines Revisited']
  ])('nearly equal titles, %s: a suspicion', (_, a, b) => {
    expectVerdict(paper(a), paper(b), suspicion)
  })

  test('nearly equal titles with two ids of one registry are two papers', () => {
    const a = paper('Supervised Domain Adaptation through Self-Training', 'arxiv:2306.00001')
    const b = paper('Unsupervised Domain Adaptation through Self-Training', 'arxiv:2306.00002')
    expectVerdict(a, b, different)
  })
})

test('prepare reads a title once', () => {
  const prepared = prepare(paper('Attention Is All You Need', 'arxiv:1706.03762'))
  expect(prepared.text.normalized).toBe('attentionisallyouneed')
  expect(prepare(prepared)).toBe(prepared)
})
