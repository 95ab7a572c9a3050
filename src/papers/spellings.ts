import {fullYear} from '../text/dates.js'
import {aclId, arxivId, doiId} from './numbering.js'
import type {RegistryName} from './registries.js'
import type {PaperUrl} from './url.js'

/** One way in which URLs spell an id: the part of the URL, and its pattern. */
export interface Spelling {
  /** Hosts, each with all its subdomains. */
  domains: readonly string[]
  /** What the path, without query, has to match. */
  path?: RegExp
  /** The query parameter (in lower case) with the id, and what its value has to match. */
  parameter?: readonly [name: string, value: RegExp]
  /** The id from the groups of `path`, then of `parameter`. */
  id: (groups: string[], url: PaperUrl) => string | undefined
}

/** An id made of the groups as they are, in lower case unless the registry's ids are case-sensitive. */
function plain(registry: RegistryName, {keepCase = false} = {}): Spelling['id'] {
  return (groups) => `${registry}:${keepCase ? groups.join('/') : groups.join('/').toLowerCase()}`
}

/** Digits with leading zeros count as the number that they are: `0299` in the file, `299` in the page's address. */
function numbered(registry: RegistryName): Spelling['id'] {
  return (groups) => `${registry}:${groups.map((group) => group.replace(/^0+(?=\d)/, '').toLowerCase()).join('/')}`
}

const arxiv: Spelling['id'] = ([text]) => arxivId(text!)
const doi: Spelling['id'] = ([text]) => doiId(text!)
const acl: Spelling['id'] = ([text]) => aclId(text!)

const NEURIPS = ['neurips.cc', 'nips.cc']
const HASHED_PAPER = /\/paper\/(\d{4})\/(?:hash|file)\/([0-9a-f]{32})/i
const ISCA = ['isca-speech.org', 'isca-archive.org']
const DBLP = ['dblp.org', 'dblp.uni-trier.de', 'dblp.dagstuhl.de']
const DBLP_RECORD = /\/rec\/(?:(?:html|bibtex|bib\d?|xml|rdf|nt|ris)\/)?/.source
const ACM = ['acm.org']

/** Every known spelling. Of those that match, the first that yields an id counts. */
export const spellings: readonly Spelling[] = [
  // arXiv and what mirrors or renders it.
  {
    domains: ['arxiv.org', 'xxx.lanl.gov', 'xxx.itp.ac.cn', '128.84.21.199'],
    path: /^\/(?:(?:abs|pdf|html|latexml|format|ps|e-print|src|papers|ftp\/arxiv\/papers\/\d{4})\/)?(.+)/i,
    id: arxiv
  },
  {domains: ['ar5iv.org'], path: /^\/(?:abs|html|pdf|papers)\/(.+)/i, id: arxiv},
  {domains: ['alphaxiv.org'], path: /\/(?:abs|pdf|html|overview|audio|resources)\/(.+)/i, id: arxiv},
  {
    domains: ['huggingface.co', 'hf.co', 'hf-mirror.com'],
    path: /^\/papers\/(?:[\w-]+\/){0,2}(\d{4}\.\d{4,5}.*)/i,
    id: arxiv
  },
  {domains: ['papers.cool', 'scirate.com', 'inspirehep.net'], path: /^\/arxiv\/(.+)/i, id: arxiv},
  {domains: ['semanticscholar.org'], path: /^\/arxiv[/:](.+)/i, id: arxiv},
  {domains: ['arxiv-vanity.com', 'emergentmind.com'], path: /^\/papers\/(.+)/i, id: arxiv},
  {
    domains: ['adsabs.harvard.edu'],
    path: /\/(?:19|20)\d\darxiv(\d{4})\.?(\d{4,5})/i,
    id: ([month, number]) => arxivId(`${month}.${number}`)
  },
  {
    domains: DBLP,
    path: new RegExp(`${DBLP_RECORD}journals\\/corr\\/abs-(\\d{4})-(\\d{4,5})`, 'i'),
    id: ([month, number]) => arxivId(`${month}.${number}`)
  },

  // ACL Anthology, whose attachments are no papers.
  {
    domains: ['aclanthology.org', 'aclweb.org', 'aclanthology.info', 'aclanthology.coli.uni-saarland.de'],
    path: /^\/(?!attachments|volumes)(?:.*\/)?([a-z]\d\d-\d{4}(?!\d).*|\d{4}\.[a-z0-9_]+-[a-z0-9_]+\.\d.*)/i,
    id: acl
  },

  // Conferences and journals with proceedings of their own.
  {
    domains: ['openreview.net'],
    path: /^\/(?:forum|pdf|attachment|references\/pdf|revisions)\b/i,
    parameter: ['id', /^([\w-]{8,})/],
    id: plain('openreview', {keepCase: true})
  },
  {domains: ['openreview.net'], path: /^\/pdf\/([0-9a-f]{40})/i, id: plain('openreview')},
  {
    domains: ['thecvf.com', 'cv-foundation.org'],
    path: /\/(?:papers|html|supplemental)\/(?:.*\/)?([^/]+_\d{4}(?:_[^/]*)?)/i,
    id: ([file]) => `cvf:${cvfName(file!)}`
  },
  {domains: ['mlr.press'], path: /^\/v(\d+)\/(?!assets)([a-z][a-z_-]*\d\d[a-z]*)/i, id: pmlrId},
  {
    domains: ['jmlr.org', 'jmlr.csail.mit.edu'],
    path: /^\/proceedings\/papers\/v(\d+)\/([a-z][a-z_-]*\d\d[a-z]*)/i,
    id: pmlrId
  },
  // Where proceedings.mlr.press keeps the files since 2023.
  {domains: ['raw.githubusercontent.com'], path: /^\/mlresearch\/v(\d+)\/[^/]+\/assets\/([^/]+)/i, id: pmlrId},
  {
    domains: ['jmlr.org', 'jmlr.csail.mit.edu'],
    path: /^\/papers\/v(?:olume)?(\d+)\/([\w-]+)/i,
    id: plain('jmlr')
  },
  {domains: NEURIPS, path: HASHED_PAPER, id: plain('neurips')},
  {domains: NEURIPS, path: /\/paper\/(\d{1,5})-/, id: plain('neurips-number')},
  {domains: ['iclr.cc'], path: HASHED_PAPER, id: plain('iclr')},
  {domains: ['mlsys.org'], path: HASHED_PAPER, id: plain('mlsys')},
  {domains: ['icml.cc'], path: HASHED_PAPER, id: plain('icml')},
  {domains: ['icml.cc'], path: /^\/static\/paper_files\/icml\/(\d{4})\/(\d+)-/i, id: plain('icml')},
  {domains: ['icml.cc'], path: /^\/(?:conferences\/)?(\d{4})\/papers\/(\d+)\b/i, id: numbered('icml')},
  {
    domains: [...NEURIPS, 'icml.cc', 'iclr.cc', 'mlsys.org', 'thecvf.com', 'ecva.net'],
    path: /^\/virtual\/(\d{4})\/(?:[\w-]+\/)?(?:poster|oral|spotlight)\/(\d+)/i,
    id: ([year, number], {host}) => `virtual:${host.replace(/^www\./, '').split('.')[0]}/${year}/${number}`
  },
  {domains: ['ecva.net'], path: /\/eccv_(\d{4})\/papers_eccv\/html\/(\d+)_/i, id: numbered('ecva')},
  {domains: ['ecva.net'], path: /\/eccv_(\d{4})\/papers_eccv\/papers\/(\d+)/i, id: numbered('ecva-file')},
  {domains: ['ojs.aaai.org', 'aaai.org'], path: /\/article\/(?:view|viewfile|download)\/(\d+)/i, id: plain('aaai')},
  {
    domains: ['aaai.org'],
    path: /^\/ocs\/.*\/paper\/(?:view|viewpaper|viewfile|download)\/(\d+)/i,
    id: plain('aaai-ocs')
  },
  {domains: ['ijcai.org'], path: /^\/proceedings\/(\d{4})\/(?:papers\/)?(\d+)/i, id: numbered('ijcai')},
  {
    domains: ['ijcai.org'],
    path: /^\/(?:proceedings\/(\d\d)\/papers|abstract\/(\d\d))\/(\d+)/i,
    id: ([inFile, inPage, number]) => `ijcai:${fullYear(Number(inFile || inPage!))}/${Number(number)}`
  },
  {
    domains: ['usenix.org'],
    path: /\/conference\/([a-z]+\d\d)\/(?:[\w-]+\/)?presentation\/([\w-]+)/i,
    id: usenixId
  },
  {domains: ['usenix.org'], path: /\/system\/files\/(?:.*\/)?([a-z]+\d\d)[a-z]*[-_]([\w-]+)\.pdf/i, id: usenixId},
  {
    domains: ISCA,
    path: /\/([a-z]+_?\d{4}[a-z]*)\/(?:pdfs|abstracts|papers)\/(\d+)\.(?:pdf|html)/i,
    id: numbered('isca-number')
  },
  {domains: ISCA, path: /\/([a-z]+_\d{4}[a-z]*)\/([a-z][\w-]*)\.(?:pdf|html)/i, id: plain('isca')},
  {domains: ['roboticsproceedings.org'], path: /\/rss(\d\d)\/p(\d+)/i, id: numbered('rss')},
  {domains: ['bmva.org'], path: /\/bmvc\/(\d{4})\/papers\/paper(\d+)/i, id: numbered('bmvc')},
  {domains: ['vldb.org'], path: /\/pvldb\/vol(\d+)\/([\w-]+)\.pdf/i, id: plain('vldb')},
  {domains: ['eprint.iacr.org'], path: /^\/(\d{4})\/(\d+)/, id: numbered('iacr')},
  {
    domains: ['academic.oup.com'],
    path: /^\/([a-z]+)\/article(?:-abstract|-pdf)?\/(?:\d[^/]*\/){1,2}[^/]+\/(\d+)/i,
    id: plain('oup')
  },
  {domains: ['cambridge.org'], path: /\/article\/(?:[^/]+\/)*([\da-f]{32})/i, id: plain('cambridge')},
  {domains: ['jstor.org'], path: /^\/stable\/(?:pdf\/)?(\d+)/i, id: ([number]) => doiId(`10.2307/${number}`)},
  {
    domains: ['nber.org'],
    path: /^\/(?:papers|system\/files\/working_papers)\/(w\d+)/i,
    id: ([number]) => doiId(`10.3386/${number}`)
  },
  {domains: ['mdpi.com'], path: /^\/(\d{4}-\d{3}[\dx])\/(\d+)\/(\w+)\/(\d+)/i, id: plain('mdpi')},

  // Publishers and archives.
  {domains: ['ieee.org'], path: /\/document\/(\d+)/i, id: numbered('ieee')},
  {domains: ['ieee.org'], parameter: ['arnumber', /^(\d+)/], id: numbered('ieee')},
  {domains: ['ieee.org'], path: /^\/ielx?\d+\/(?:.*\/)?(\d+)\.pdf/i, id: numbered('ieee')},
  {
    domains: ['sciencedirect.com', 'elsevier.com', 'cell.com', 'thelancet.com'],
    path: /\/((?:s\d{4}-?\d{3}[\dx]|b\d-?\d{3}-?\d{5}-?[\dx])[\dx()-]+)/i,
    id: ([text]) => `pii:${text!.replace(/[()-]/g, '').toUpperCase()}`
  },
  {domains: ['ssrn.com'], parameter: ['abstract_id', /^(\d+)/], id: plain('ssrn')},
  {domains: ['ssrn.com'], parameter: ['abstractid', /^(\d+)/], id: plain('ssrn')},
  {domains: ['ssrn.com'], path: /^\/abstract=(\d+)/i, id: plain('ssrn')},
  {domains: ['ncbi.nlm.nih.gov', 'europepmc.org'], path: /\/pmc(\d+)/i, id: plain('pmc')},
  {domains: ['europepmc.org'], path: /\/pmc\/(?:articles?\/)?(\d+)/i, id: plain('pmc')},
  {domains: ['pubmed.ncbi.nlm.nih.gov'], path: /^\/(\d+)/, id: plain('pmid')},
  {domains: ['ncbi.nlm.nih.gov'], path: /^\/pubmed\/(\d+)/i, id: plain('pmid')},
  {domains: ['europepmc.org'], path: /\/med\/(\d+)/i, id: plain('pmid')},
  {
    domains: ['hal.science', 'archives-ouvertes.fr', 'hal.inria.fr'],
    path: /\/([a-z]{2,12}-\d{7,9})(?!\d)/i,
    id: plain('hal')
  },
  {
    domains: ['nature.com'],
    path: /^\/(?:articles\/(?:doi:10\.1038\/)?|[a-z]+\/journal\/.*\/)([\w-]+(?:\.\d+)*)(?:\.(?:pdf|html))?/i,
    id: ([name]) => doiId(`10.1038/${name}`)
  },
  {domains: ['elifesciences.org'], path: /^\/articles\/(\d+)/i, id: ([number]) => doiId(`10.7554/elife.${number}`)},
  {
    domains: ['biorxiv.org', 'medrxiv.org'],
    path: /\/content\/(?:biorxiv\/)?early\/\d{4}\/\d\d\/\d\d\/(\d+)/i,
    id: ([number]) => doiId(`10.1101/${number}`)
  },

  // ACM, whose old pages name a paper by number, or by the two numbers that its DOI is made of.
  {domains: ACM, parameter: ['doid', /^(?:10\.1145\/)?(\d+\.\d+)/], id: ([id]) => doiId(`10.1145/${id}`)},
  {domains: ACM, path: /\/citation\.cfm/i, parameter: ['id', /^(\d+\.\d+)/], id: ([id]) => doiId(`10.1145/${id}`)},
  {domains: ACM, path: /\/(?:citation|ft_gateway)\.cfm/i, parameter: ['id', /^(\d+)/], id: plain('acm')},

  // Catalogues.
  {
    domains: ['semanticscholar.org'],
    path: /^\/(?:paper|reader)\/(?:[^/]*\/)?([0-9a-f]{40})/i,
    id: plain('s2')
  },
  {
    domains: ['pdfs.semanticscholar.org'],
    path: /^\/([0-9a-f]{4})\/([0-9a-f]{36})/i,
    id: ([start, rest]) => `s2:${start}${rest}`.toLowerCase()
  },
  {domains: ['semanticscholar.org'], path: /\/corpusid:(\d+)/i, id: plain('s2-corpus')},
  {
    domains: DBLP,
    path: new RegExp(`${DBLP_RECORD}((?:conf|journals|books|phd|reference|series)\\/[\\w-]+\\/[\\w-]+)`, 'i'),
    id: plain('dblp', {keepCase: true})
  },
  {domains: ['researchgate.net'], path: /^\/publication\/(\d+)/i, id: plain('researchgate')},
  {domains: ['citeseerx.ist.psu.edu'], parameter: ['doi', /^(10\.1\.1(?:\.\d+)+)/], id: plain('citeseerx')},
  {domains: ['paperswithcode.com'], path: /^\/paper\/([\w-]+)/i, id: plain('paperswithcode')}
]

/** CVF's file name without the suffix of a paper's several files; some names of 2013 to 2017 put the year first. */
function cvfName(file: string): string {
  return file
    .toLowerCase()
    .replace(/_(?:paper|supplemental|suppl|supp)(?:\W.*)?$/, '')
    .replace(/\.(?:html?|pdf|zip)(?:\W.*)?$/, '')
    .replace(/_(\d{4})_([a-z]+)$/, '_$2_$1')
}

function pmlrId([volume, key]: string[]): string {
  return `pmlr:v${volume}/${key!.toLowerCase().replace(/-supp$/, '')}`
}

function usenixId([conference, name]: string[]): string {
  return `usenix:${conference!.toLowerCase().replace('usenixsecurity', 'sec')}/${name!.toLowerCase().replace(/_\d+$/, '')}`
}

/**
 * Publishers put the DOI into the path of a page (`dl.acm.org/doi/abs/10.1145/…`, `link.springer.com/article/10.1007/…`)
 * or into a parameter (`journals.plos.org/plosone/article?id=10.1371/…`), and there are too many publishers to list.
 */
export const doiAnywhere: readonly Omit<Spelling, 'domains'>[] = [
  {path: /\/(?:doi:\s*)?(10\.\d{4,9}\/.+)/i, id: doi},
  {parameter: ['id', /^(10\.\d{4,9}\/.+)/], id: doi},
  {parameter: ['doi', /^(10\.\d{4,9}\/.+)/], id: doi}
]
