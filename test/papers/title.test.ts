import {describe, expect, test} from '@jest/globals'
import {isEvidence, normalizeTitle} from '../../src/papers/title.js'

describe('normalizeTitle', () => {
  test.each([
    ['case, punctuation and blanks', 'Attention Is  All You Need!', 'attentionisallyouneed'],
    ['hyphens', 'End-to-End Pre-training', 'endtoendpretraining'],
    ['marks', 'Schrödinger Bridges à la Carte', 'schrodingerbridgesalacarte'],
    ['a lone mark', 'Efficient ̈filter flow', 'efficientfilterflow'],
    ['apostrophes of any kind', "Don't Drop Your Samples", 'dontdropyoursamples'],
    ['a typographic apostrophe', 'Don’t Drop Your Samples', 'dontdropyoursamples'],
    ['an ampersand', 'Vision & Language', 'visionandlanguage'],
    ['plus signs', 'ISS++: Image as Stepping Stone', 'issplusplusimageassteppingstone'],
    ['one plus sign', 'LLM+P: Optimal Planning', 'llmpluspoptimalplanning'],
    ['a decimal', 'Qwen2.5 Technical Report', 'qwen2.5technicalreport'],
    ['thousands', '1,000 Layer Networks', '1000layernetworks'],
    ['ideographs', '基于深度学习的目标检测：综述', '基于深度学习的目标检测综述'],
    ['full-width letters', 'ＢＥＲＴ：预训练', 'bert预训练'],
    ['LaTeX fonts', '$\\texttt{pfl-research}$: simulation framework', 'pflresearchsimulationframework'],
    ['LaTeX powers', 'SD$^2$: Self-Distilled Sparse Drafters', 'sd2selfdistilledsparsedrafters'],
    ['a power as a character', 'SD²: Self-Distilled Sparse Drafters', 'sd2selfdistilledsparsedrafters'],
    ['what is left of LaTeX', 'MSˆ2: Multi-Document Summarization', 'ms2multidocumentsummarization'],
    ['a LaTeX sign', 'Insufficient 360$^{\\circ} $ Views', 'insufficient360views'],
    ['the sign itself', 'Insufficient 360° Views', 'insufficient360views'],
    ['a Greek letter', 'β-VAE: Learning Basic Visual Concepts', 'betavaelearningbasicvisualconcepts'],
    ['a Greek letter in LaTeX', '$\\beta$-VAE: Learning Basic Visual Concepts', 'betavaelearningbasicvisualconcepts'],
    ['an escaped ampersand', 'Vision \\& Language', 'visionandlanguage'],
    ['LaTeX accents', 'Schr\\"{o}dinger Bridges', 'schrodingerbridges'],
    ['times', 'An Image is Worth 16×16 Words', 'animageisworth16x16words'],
    ['times in LaTeX', 'An Image is Worth 16$\\times$16 Words', 'animageisworth16x16words'],
    ['emoji', '✨ Frozen in Time: \u200b️A Joint Encoder 🔥', 'frozenintimeajointencoder'],
    ['a shortcode', ':fire: Attention Is All You Need', 'attentionisallyouneed'],
    ['a tag of HTML', 'Junk DNA Hypothesis <br> Arxiv 2023', 'junkdnahypothesis'],
    ['an address', 'Junk DNA Hypothesis https://arxiv.org/abs/2310.02277', 'junkdnahypothesis'],
    ['nothing', '🔥 …', '']
  ])('reads over %s', (_, title, normalized) => {
    expect(normalizeTitle(title)).toBe(normalized)
  })

  test.each([
    '[CVPR 2021] Sparse Attention for Long Documents',
    "(CVPR'21 oral) Sparse Attention for Long Documents",
    '🔥[StreamingLLM] Sparse Attention for Long Documents',
    '🔥🔥[**H2O**] Sparse Attention for Long Documents(@UT Austin, etc)',
    '【ICCV 2021】Sparse Attention for Long Documents',
    '[2] Sparse Attention for Long Documents',
    '1. Sparse Attention for Long Documents',
    '[2023.05] Sparse Attention for Long Documents',
    '2023-05 | Sparse Attention for Long Documents',
    'NeurIPS 2021: Sparse Attention for Long Documents',
    '2019-CVPR-Sparse Attention for Long Documents',
    'ICCV2019-Sparse Attention for Long Documents',
    'CVPR 2022 Oral - Sparse Attention for Long Documents',
    'Sparse Attention for Long Documents.',
    'Sparse Attention for Long Documents, arXiv, 2023',
    'Sparse Attention for Long Documents, 2023',
    'Sparse Attention for Long Documents ACL 2024',
    'Sparse Attention for Long Documents USENIX ATC 2023',
    'Sparse Attention for Long Documents EMNLP 2023 Findings',
    "Sparse Attention for Long Documents NeurIPS'23",
    'Sparse Attention for Long Documents AAAI-24',
    'Sparse Attention for Long Documents, *CVPR, June 2025*',
    'Sparse Attention for Long Documents. In CVPR, 2021.',
    'Sparse Attention for Long Documents (arXiv:2301.00001)',
    'Sparse Attention for Long Documents (ICLR 2024 Spotlight)',
    'Sparse Attention for Long Documents（ICAC 2008）',
    'Sparse Attention for Long Documents (Best Paper Award)',
    'Sparse Attention for Long Documents [CVPR2021] [Pytorch]',
    'Sparse Attention for Long Documents. [PUB]',
    '"Sparse Attention for Long Documents", ICML 2021 (Google). [Paper] [Code]',
    'SALD: "Sparse Attention for Long Documents", *CVPR, June 2025*',
    '“Sparse Attention for Long Documents”',
    '[Sparse Attention for Long Documents] [paper]'
  ])('takes the decorations off %s', (title) => {
    expect(normalizeTitle(title)).toBe('sparseattentionforlongdocuments')
  })

  test.each([
    ['a reproduction', '[Re] Attention Is All You Need', 'reattentionisallyouneed'],
    [
      'parentheses that start a word',
      '(Im)possibility of Collective Intelligence',
      'impossibilityofcollectiveintelligence'
    ],
    ['parentheses that end one', 'GPT-4V(ision) is a Generalist Web Agent', 'gpt4visionisageneralistwebagent'],
    ['a qualifier', 'Physics of Language Models (Part II)', 'physicsoflanguagemodelspartii'],
    ['a number in brackets', 'Physics of Language Models [Part 2]', 'physicsoflanguagemodelspart2'],
    [
      'a quotation at its start',
      '"Why Should I Trust You?": Explaining the Predictions of Any Classifier',
      'whyshoulditrustyouexplainingthepredictionsofanyclassifier'
    ],
    [
      'a quotation at its end',
      'Explaining NLP Models: "Why Should I Trust You?"',
      'explainingnlpmodelswhyshoulditrustyou'
    ],
    ['the year of a data set', 'The PASCAL VOC Challenge 2012', 'thepascalvocchallenge2012'],
    ['the year of a shared task', 'Overview of SemEval 2020', 'overviewofsemeval2020'],
    ['a word that is a venue elsewhere', 'Learning from Nature', 'learningfromnature'],
    ['a title in brackets', '[BLIP]', 'blip']
  ])('keeps %s', (_, title, normalized) => {
    expect(normalizeTitle(title)).toBe(normalized)
  })
})

test('only the first 600 characters of a text are compared', () => {
  expect(normalizeTitle('a'.repeat(600))).toHaveLength(600)
  expect(normalizeTitle('a'.repeat(601))).toHaveLength(600)
})

describe('isEvidence', () => {
  test.each([
    ['attentionisallyouneed', true],
    ['githubpage', false],
    ['layernormalization', true],
    ['imagecaptioning', false],
    ['目标检测综述', false],
    ['基于深度学习的目标检测综述', true],
    // 18 letters and 17, 8 ideographs and 7.
    ['robustwatermarksof', true],
    ['robustwatermarkso', false],
    ['图像生成模型综述', true],
    ['图像生成模型综', false],
    ['', false]
  ])('%s: %s', (normalized, evidence) => {
    expect(isEvidence(normalized)).toBe(evidence)
  })
})
