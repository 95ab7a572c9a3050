/** Whether a text names nothing but a venue or a date: `CVPR 2021`, `ICLR'24 Spotlight`, `arXiv`, `7 Jun 2021`. */
export function isVenue(text: string): boolean {
  const kinds = kindsOf(text)
  return kinds.includes('venue') || kinds.includes('year')
}

/** Whether a text names a venue and its year, or a month and its year, and starts with the name. */
export function isDatedVenue(text: string): boolean {
  const kinds = kindsOf(text.replace(/^(?:in|at) /i, ''))
  return kinds.includes('year') && (kinds[0] === 'venue' || kinds[0] === 'month')
}

/**
 * Whether a text in brackets is a venue, a date, or how a paper was received: `Oral`, `Best Paper Award`, `under review`.
 * In brackets any acronym with a year is a venue, since there are more than a table can hold.
 */
export function isVenueTag(text: string): boolean {
  return isVenue(text) || kindsOf(text).includes('distinction') || ACRONYM_WITH_YEAR.test(text)
}

const ACRONYM_WITH_YEAR = /^[A-Z][A-Za-z]{0,6}[A-Z][A-Z&-]{0,8}[ ,'-]{0,2}(?:19|20)\d\d$/

type Kind = 'venue' | 'year' | 'month' | 'distinction' | 'other'

/** What each word of a text is; nothing if one of them is a word of its own. */
function kindsOf(text: string): Kind[] {
  const words = text.match(/\p{L}+|\d+(?:\.\d+)?/gu) ?? []
  if (words.length > MOST_WORDS) return []
  const kinds: Kind[] = []
  for (const word of words) {
    const kind = kindOf(word, kinds.at(-1))
    if (!kind) return []
    kinds.push(kind)
  }
  return kinds
}

const MOST_WORDS = 12

function kindOf(word: string, before: Kind | undefined): Kind | undefined {
  if (/^\d/.test(word)) {
    if (/^(?:19|20)\d\d(?:\.\d\d)?$/.test(word)) return 'year'
    // `NeurIPS'23`, `AAAI-24`
    if (/^\d\d$/.test(word) && before === 'venue') return 'year'
    // `7 Jun 2021`, `arXiv 2301.00001`
    return /^(?:\d\d?|\d{4}\.\d{4,5})$/.test(word) ? 'other' : undefined
  }
  const lower = word.toLowerCase()
  if (VENUES.has(lower) || (CAPITAL_VENUES.has(lower) && word === word.toUpperCase())) return 'venue'
  if (MONTHS.has(lower)) return 'month'
  if (DISTINCTIONS.has(lower)) return 'distinction'
  return OTHER_WORDS.has(lower) ? 'other' : undefined
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/))
}

/** Venues whose names are no words of a title, and where a paper is before it has a venue. */
const VENUES = setOf(
  `arxiv biorxiv medrxiv chemrxiv techrxiv corr ssrn openreview preprint preprints
  acl naacl eacl aacl emnlp coling conll tacl lrec ijcnlp ranlp nlpcc colm
  cvpr cvprw iccv iccvw eccv eccvw accv wacv wacvw bmvc icpr icip icassp interspeech asru ismir icme icmr acmmm mmasia
  neurips nips nurips icml iclr aistats uai colt acml aaai ijcai ecai aamas iaai icaps ijcnn tmlr jmlr jair automl
  kdd sigkdd wsdm cikm sigir recsys ecir ictir icdm pakdd ecml pkdd icde sigmod vldb pvldb edbt cidr dasfaa webconf
  thewebconf tkde tkdd tois tist tnnls tpami pami ijcv tcsvt tmm tvcg tgrs tmi taslp tifs tdsc tits tiv
  siggraph uist cscw eurographics
  usenix osdi sosp nsdi eurosys asplos hpca ppopp pldi popl oopsla icse esec issta mlsys socc sigcomm infocom mobicom
  mobisys sensys sigmetrics hotnets hotos iccad fpga fccm ipdps icpp iscas ndss acsac asiaccs eurosp
  miccai midl isbi bibm icra iros corl ral pnas plos ieee acm springer elsevier nature science findings`
)

/** Venues that are venues only in capitals. */
const CAPITAL_VENUES = setOf(
  `mm chi rss isca micro sc ics atc fast ase fse ccs sp dac date ml slt sdm www iui tip tog tro tsp spl kr alt access
  media cav`
)

const MONTHS = setOf(
  `jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov
  november dec december`
)

const DISTINCTIONS = setOf(
  'oral spotlight poster highlight award accepted submitted review workshop workshops runner honorable outstanding demo'
)

/** What else stands in the name of a venue or a date. */
const OTHER_WORDS = setOf(
  `in of the on at to and for by a under up notable top best mention appear published extended abstract
  proceedings proc conference track main long short tiny paper papers journal transactions letters asia vol datasets
  benchmarks communications machine intelligence methods medicine robotics advances`
)
