import {columnLexicon} from './lexicon/columns.js'
import {COMMA, list, type Notion} from './lexicon/notion.js'

const blank = ['', ...list('- -- --- – — −')]
const nothing = [...blank, ...list('n/a na null nan')]

/** Slips of the hand that lists write again and again. */
const arxiv = list('arxiv axriv axiv arvix arxvi arixv arxive')
const preprintServers = list('corr preprint preprints biorxiv medrxiv techrxiv chemrxiv ssrn openreview').concat(arxiv)
const distinctions = list('oral spotlight poster highlight demo award outstanding honorable runner')

/** The spellings of each month, in the order of the year. */
export const months: readonly (readonly string[])[] = list(
  `january jan, february feb, march mar, april apr, may, june jun, july jul, august aug, september sept sep,
  october oct, november nov, december dec`,
  COMMA
).map((names) => list(names))

const smallWords = list('a an and the of for in on with to from by via using towards toward at as through')

/**
 * The words by which lists say a thing, by what they say. Each word is here once for each thing that it can say; `says` asks.
 *
 * A notion of its own, not a condition at the place of use, is how two questions differ: what surely says "nothing here" may be
 * written over, what perhaps does is only read as blank.
 */
export const lexicon = {
  // Cells. `None`, `/` and crosses are in no list of these: they can be values in a table of facts.
  blank: {whole: blank},
  nothing: {whole: nothing},
  'perhaps nothing': {whole: [...nothing, ...list('tbd tba ? \\- 无 暂无')]},

  // Links
  'coming soon': {
    words: list('soon tba tbd upcoming forthcoming próximamente bientôt demnächst скоро'),
    parts: list(
      `to be released, to be added, under develop, under construction, under review, in progress, in preparation, waiting for, à venir, em breve, 即将, 敬请期待, 待公开, 待发布, 待更新, 未公开, 近日公開, 公開予定,
      準備中, 공개 예정, 준비 중`,
      COMMA
    )
  },
  'address to come': {
    whole: list(
      `todo tbd tba url link link-here links-here linkhere linkshere nan none null n/a … ...
      your-url your_url yoururl your-link your_link yourlink paper-url paper_url paperurl paper-link paper_link paperlink
      code-url code_url codeurl code-link code_link codelink http: http:/ http:// https: https:/ https://`
    ).concat(['your url', 'your link'])
  },
  'code host': {whole: list('github.com gitlab.com gitee.com bitbucket.org codeberg.org sourceforge.net')},
  /** Of a repository: what follows its name in an address. */
  'page beside code': {whole: list('issues pull pulls discussions')},
  /** The whole text of a link that leads to a paper, whatever its address is. */
  'paper label': {
    whole: list('paper pdf arxiv openreview preprint 论文 论文链接 論文 論文リンク 논문').concat([
      'full text',
      'full paper'
    ])
  },
  /** Words of a label by which a link leads to code or, below, to a paper. A new one goes into `label word` too. */
  'word for code': {
    whole: list(
      `code codes github gitlab git pytorch torch tensorflow tf keras jax caffe matlab official repo repository implementation
      源码 代码`
    )
  },
  'word for a paper': {
    whole: list('paper papers pdf arxiv abs abstract doi openreview acm ieee springer preprint 论文 原文')
  },
  'word for a link': {whole: list('link links 链接')},
  /** Goes with either. */
  'word beside those': {whole: list('unofficial our the original here star stars')},
  /** A word that says what a link leads to, and not which paper. A label has only such words, so `full text` is two of them here. */
  'label word': {
    whole: list(
      `paper papers pdf arxiv arxiv.org openreview doi acm ieee cvf pmlr springer html abs abstract link links url here source preprint
      code codes github gitlab git repo repository pytorch torch tensorflow tf keras jax caffe matlab official unofficial implementation
      project page project-page homepage home website web webpage site download blog post video videos youtube talk slides presentation poster demo extended
      dataset data model models weights checkpoint checkpoints ckpt huggingface hf supp supplementary supplement appendix bib bibtex citation
      twitter tweet thread notes note summary review reviews news wechat zhihu colab notebook tutorial docs documentation
      local coming soon tba tbd full text read more project/code paper/code code/paper data/code star stars publish
      论文 代码 源码 项目 主页 链接 地址 标题 题目 下载 官方 开源 原文 笔记 视频 博客 知乎 解读 讲解 数据集 中文 英文`
    )
  },

  ...columnLexicon,

  // Headings
  /** A section that shows papers once more: for what they won or how much they are read, since they are new, or in another order. */
  'chosen papers': {
    words: list('award awards trending featured'),
    parts: list(
      `best paper, honorable mention, honourable mention, special mention, test of time, must-read, must read, recently added, newly added,
      quick index, chronological order, 获奖, 最佳论文, 必读, 热门, 索引表, 最近新增`,
      COMMA
    )
  },

  /** A section of papers about data sets; “Dataset distillation” and “Noisy data” are topics. */
  'data sets': {
    whole: list('data, dataset, data set, 数据', COMMA),
    words: list('datasets corpora'),
    parts: [' dataset', ' data set', 'data sets', '数据集']
  },
  benchmarks: {whole: list('benchmark 基准'), words: list('benchmarks metric metrics'), parts: [' benchmark']},

  // Titles
  /** What a title loses, or changes for another, on its way to a publisher. */
  'small word': {whole: smallWords},
  /** What a title can say before its colon, and what is no name of the work. */
  'kind of paper': {whole: list('sok survey review overview tutorial position perspective')},
  /** What begins the name of something that happens at a conference. */
  event: {
    words: list(
      'workshop tutorial talk invited keynote reviewer chair organizer organiser panel seminar lecture competition'
    )
  },
  /** What says little about which paper of its field a title is. */
  'common word of titles': {
    whole: smallWords.concat(
      list(
        `or is are be based into its their your can do how what why sok approach method framework model models learning network networks
        neural deep large language llm llms survey review overview study analysis part technical report paper position tutorial`
      )
    )
  },
  /** Behind it a phrase is not yet at its end. */
  'word that goes on': {
    whole: list(
      'a an the of for from with without in on at by to into via using based and or is are see our as between'
    )
  },
  'word before a name': {whole: list('using with via by through in of for')},

  // Venues
  'preprint server': {whole: preprintServers},
  arXiv: {whole: arxiv},
  'not yet published': {whole: list('under review submitted submission to appear')},
  submitted: {whole: list('submitted submission')},
  publisher: {whole: list('ieee acm cvf')},
  /** How a paper was received. */
  distinction: {whole: distinctions},
  'perhaps a distinction': {whole: [...distinctions, ...list('best paper mention')]},
  'state of a paper': {
    whole: [...distinctions, ...list('accepted submitted submission review workshop workshops finalist')]
  },
  /** Names that are no words of a title, and where a paper is before it has a venue. */
  venue: {
    whole: preprintServers.concat(
      list(
        `acl naacl eacl aacl emnlp coling conll tacl lrec ijcnlp ranlp nlpcc colm
        cvpr cvprw iccv iccvw eccv eccvw accv wacv wacvw bmvc icpr icip icassp interspeech asru ismir icme icmr acmmm mmasia
        neurips nips nurips icml iclr aistats uai colt acml aaai ijcai ecai aamas iaai icaps ijcnn tmlr jmlr jair automl
        kdd sigkdd wsdm cikm sigir recsys ecir ictir icdm pakdd ecml pkdd icde sigmod vldb pvldb edbt cidr dasfaa webconf
        thewebconf tkde tkdd tois tist tnnls tpami pami ijcv tcsvt tmm tvcg tgrs tmi taslp tifs tdsc tits tiv
        siggraph uist cscw eurographics
        usenix osdi sosp nsdi eurosys asplos hpca ppopp pldi popl oopsla icse esec issta mlsys socc sigcomm infocom mobicom
        mobisys sensys sigmetrics hotnets hotos iccad fpga fccm ipdps icpp iscas ndss acsac asiaccs eurosp s&p
        esorics dimva wisec icdcs milcom
        miccai midl isbi bibm icra iros corl ral pnas plos ieee acm springer elsevier nature science findings thesis dissertation`
      )
    )
  },
  /** Venues that are venues only in capitals. */
  'venue in capitals': {
    whole: list(
      `woot raid mm chi rss isca micro sc ics atc fast ase fse ccs sp dac date ml slt sdm www iui tip tog tro ral tsp spl kr alt access
      media cav`
    )
  },
  /** What else there is in the name of a venue or a date. */
  'word of a venue': {
    whole: list(
      `in of the on at to and for by a under up notable top best mention appear published extended abstract
      proceedings proc conference track main long short tiny paper papers journal transactions letters asia vol datasets
      benchmarks communications machine intelligence methods medicine robotics advances phd master doctoral student computing surveys
      security sec access`
    )
  },
  /** In the name of a journal or a meeting, and in no name of a person. */
  'kind of venue': {
    whole: list(
      'journal transactions letters proceedings conference symposium workshop review reviews reports magazine communications'
    )
  },
  /** What some write before a venue and others do not. */
  'word before a venue': {whole: list('the proc proceedings of')},
  /** Words that acronyms leave out. */
  'word without an initial': {whole: list('and on for in annual')}
} satisfies Record<string, Notion>
