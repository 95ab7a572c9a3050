/** What the ids of a registry mean for two papers. */
export interface Registry {
  /** Whether an equal id, together with like titles, makes two entries certainly the same paper. */
  strong: boolean
  /** Whether two ids contradict each other; where not, one paper is known to have several. */
  unique: boolean
}

/**
 * The registries by the name that their ids start with. Where a registry has two numberings that cannot be had from
 * each other (NeurIPS, ECVA, AAAI), each has a name of its own, so that ids of both say nothing about each other.
 */
export const registries = {
  arxiv: {strong: true, unique: true},
  doi: {strong: true, unique: true},
  acl: {strong: true, unique: true},
  // A workshop paper and its conference version are two submissions.
  openreview: {strong: true, unique: false},
  cvf: {strong: true, unique: true},
  pmlr: {strong: true, unique: true},
  neurips: {strong: true, unique: true},
  'neurips-number': {strong: true, unique: true},
  iclr: {strong: true, unique: true},
  mlsys: {strong: true, unique: true},
  icml: {strong: true, unique: true},
  ecva: {strong: true, unique: true},
  'ecva-file': {strong: true, unique: true},
  ieee: {strong: true, unique: true},
  aaai: {strong: true, unique: true},
  'aaai-ocs': {strong: true, unique: true},
  ijcai: {strong: true, unique: true},
  jmlr: {strong: true, unique: true},
  isca: {strong: true, unique: true},
  'isca-number': {strong: true, unique: true},
  rss: {strong: true, unique: true},
  bmvc: {strong: true, unique: true},
  vldb: {strong: true, unique: true},
  mdpi: {strong: true, unique: true},
  oup: {strong: true, unique: true},
  cambridge: {strong: true, unique: true},
  iacr: {strong: true, unique: true},
  ssrn: {strong: true, unique: true},
  pii: {strong: true, unique: true},
  pmc: {strong: true, unique: true},
  pmid: {strong: true, unique: true},
  // A deposit of the same paper by each of its authors is common.
  hal: {strong: true, unique: false},
  // Talk and file are named by different schemes over the years.
  usenix: {strong: true, unique: false},
  // A paper's poster, talk and spotlight are numbered apart.
  virtual: {strong: true, unique: false},
  // Catalogues: they can have a paper several times.
  acm: {strong: false, unique: false},
  s2: {strong: false, unique: false},
  's2-corpus': {strong: false, unique: false},
  dblp: {strong: false, unique: false},
  researchgate: {strong: false, unique: false},
  citeseerx: {strong: false, unique: false},
  paperswithcode: {strong: false, unique: false}
} as const satisfies Record<string, Registry>

export type RegistryName = keyof typeof registries

/** Hosts whose pages are never a paper, whatever their path: code, models, data sets, badges, searches. */
export const neverPapers: readonly string[] = [
  'github.com',
  'githubusercontent.com',
  'github.io',
  'gitlab.com',
  'huggingface.co',
  'google.com',
  'shields.io',
  'zenodo.org'
]

/** Hosts that show another page; their URL contains its URL. */
export const wrappers: readonly string[] = ['web.archive.org', 'r.jina.ai', 'google.com', 'link.zhihu.com']
