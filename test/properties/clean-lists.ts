import fc from 'fast-check'

/** Real papers: title, arXiv id, venue, repository. */
const papers: readonly (readonly [string, string, string, string])[] = [
  ['Attention Is All You Need', '1706.03762', 'NeurIPS 2017', 'tensorflow/tensor2tensor'],
  ['Deep Residual Learning for Image Recognition', '1512.03385', 'CVPR 2016', 'KaimingHe/deep-residual-networks'],
  ['Densely Connected Convolutional Networks', '1608.06993', 'CVPR 2017', 'liuzhuang13/DenseNet'],
  ['Wide Residual Networks', '1605.07146', 'BMVC 2016', 'szagoruyko/wide-residual-networks'],
  [
    'Aggregated Residual Transformations for Deep Neural Networks',
    '1611.05431',
    'CVPR 2017',
    'facebookresearch/ResNeXt'
  ],
  ['Squeeze-and-Excitation Networks', '1709.01507', 'CVPR 2018', 'hujie-frank/SENet'],
  ['Dense Passage Retrieval for Open-Domain Question Answering', '2004.04906', 'EMNLP 2020', 'facebookresearch/DPR'],
  [
    'Unsupervised Dense Information Retrieval with Contrastive Learning',
    '2112.09118',
    'TMLR 2022',
    'facebookresearch/contriever'
  ],
  [
    'Dense Text Retrieval based on Pretrained Language Models: A Survey',
    '2211.14876',
    'TOIS 2023',
    'RUCAIBox/DenseRetrieval'
  ],
  ['Learning Transferable Visual Models From Natural Language Supervision', '2103.00020', 'ICML 2021', 'OpenAI/CLIP'],
  [
    'BLIP: Bootstrapping Language-Image Pre-training for Unified Vision-Language Understanding and Generation',
    '2201.12086',
    'ICML 2022',
    'salesforce/BLIP'
  ],
  [
    'BLIP-2: Bootstrapping Language-Image Pre-training with Frozen Image Encoders and Large Language Models',
    '2301.12597',
    'ICML 2023',
    'salesforce/LAVIS'
  ],
  [
    'MiniGPT-4: Enhancing Vision-Language Understanding with Advanced Large Language Models',
    '2304.10592',
    'ICLR 2024',
    'Vision-CAIR/MiniGPT-4'
  ],
  ['Hierarchical Text-Conditional Image Generation with CLIP Latents', '2204.06125', 'arXiv 2022', '-'],
  ['Adding Conditional Control to Text-to-Image Diffusion Models', '2302.05543', 'ICCV 2023', 'lllyasviel/ControlNet'],
  [
    'High-Resolution Image Synthesis with Latent Diffusion Models',
    '2112.10752',
    'CVPR 2022',
    'CompVis/latent-diffusion'
  ],
  ['Denoising Diffusion Probabilistic Models', '2006.11239', 'NeurIPS 2020', 'hojonathanho/diffusion'],
  ['Generative Adversarial Networks', '1406.2661', 'NeurIPS 2014', 'goodfeli/adversarial'],
  [
    'Domain-Adversarial Training of Neural Networks',
    '1505.07818',
    'JMLR 2016',
    'GRAAL-Research/domain_adversarial_neural_network'
  ],
  ['Adversarial Discriminative Domain Adaptation', '1702.05464', 'CVPR 2017', 'erictzeng/adda'],
  [
    'Deep CORAL: Correlation Alignment for Deep Domain Adaptation',
    '1607.01719',
    'ECCV 2016',
    'VisionLearningGroup/CORAL'
  ],
  ['Mask R-CNN', '1703.06870', 'ICCV 2017', 'facebookresearch/Detectron'],
  ['End-to-End Object Detection with Transformers', '2005.12872', 'ECCV 2020', 'facebookresearch/detr'],
  [
    'Swin Transformer: Hierarchical Vision Transformer using Shifted Windows',
    '2103.14030',
    'ICCV 2021',
    'microsoft/Swin-Transformer'
  ],
  [
    'An Image is Worth 16x16 Words: Transformers for Image Recognition at Scale',
    '2010.11929',
    'ICLR 2021',
    'google-research/vision_transformer'
  ],
  ['Segment Anything', '2304.02643', 'ICCV 2023', 'facebookresearch/segment-anything'],
  ['Scaling Instruction-Finetuned Language Models', '2210.11416', 'JMLR 2024', 'google-research/t5x'],
  ['Scaling Laws for Neural Language Models', '2001.08361', 'arXiv 2020', '-'],
  ['LoRA: Low-Rank Adaptation of Large Language Models', '2106.09685', 'ICLR 2022', 'microsoft/LoRA'],
  ['Chain-of-Thought Prompting Elicits Reasoning in Large Language Models', '2201.11903', 'NeurIPS 2022', '-'],
  [
    'Tree of Thoughts: Deliberate Problem Solving with Large Language Models',
    '2305.10601',
    'NeurIPS 2023',
    'princeton-nlp/tree-of-thought-llm'
  ],
  ['Efficient Streaming Language Models with Attention Sinks', '2309.17453', 'ICLR 2024', 'mit-han-lab/streaming-llm']
]

const sections = [
  'Surveys',
  '经典模型',
  'Dense retrieval',
  'Text-to-Image',
  'Training & evaluation',
  '🔥 Reasoning',
  'Domain adaptation',
  'Detection (2D/3D)'
]
const anchors = [
  'surveys',
  '经典模型',
  'dense-retrieval',
  'text-to-image',
  'training--evaluation',
  '-reasoning',
  'domain-adaptation',
  'detection-2d3d'
]

/** A line of the list that presents a paper. */
export interface CleanEntry {
  section: number
  title: string
  /** The line, as it stands in the list. */
  line: string
}

/** A list with nothing wrong in it, and what is known of it. */
export interface CleanList {
  text: string
  entries: CleanEntry[]
  tables: boolean
  sections: number
}

/** Shuffles the papers over some sections, in tables or bullets of one style. */
export const cleanList: fc.Arbitrary<CleanList> = fc
  .record({
    order: fc.shuffledSubarray(papers.slice(), {minLength: papers.length, maxLength: papers.length}),
    count: fc.integer({min: 3, max: sections.length}),
    tables: fc.boolean(),
    padded: fc.boolean(),
    bullet: fc.constantFrom('-', '*'),
    indent: fc.constantFrom('  ', '    ')
  })
  .map(({order, count, tables, padded, bullet, indent}) => {
    const row = (cells: string[]) => (padded ? `| ${cells.join(' | ')} |` : `|${cells.join('|')}|`)
    const lines = ['# Papers', '', 'What we read.', '', `${bullet} [Papers](#papers)`]
    for (let section = 0; section < count; section++)
      lines.push(`${indent}${bullet} [${sections[section]}](#${anchors[section]})`)
    const entries: CleanEntry[] = []
    const perSection = Math.floor(order.length / count)
    for (let section = 0; section < count; section++) {
      lines.push('', `## ${sections[section]}`, '')
      if (tables) lines.push(row(['Paper', 'Venue', 'Code']), row([':--', ':-:', '---']))
      for (const [title, id, venue, repository] of order.slice(section * perSection, (section + 1) * perSection)) {
        const link = `[${title}](https://arxiv.org/abs/${id})`
        const code = repository === '-' ? '-' : `[code](https://github.com/${repository})`
        const line = tables
          ? row([link, venue, code])
          : `${bullet} ${link} ${venue}${repository === '-' ? '' : ` ${code}`}`
        entries.push({section, title, line})
        lines.push(line)
      }
    }
    return {text: `${lines.join('\n')}\n`, entries, tables, sections: count}
  })
