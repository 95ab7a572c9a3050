import {describe, expect, test} from '@jest/globals'
import {canonicalUrl, paperId, registryOf, registryTraits} from '../../src/papers/id.js'
import {registries} from '../../src/papers/registries.js'

/** Every registry with the URLs that lists spell its ids in. */
const spellings: Record<string, string[]> = {
  'arxiv:2211.05719': [
    'https://arxiv.org/abs/2211.05719',
    'http://www.arxiv.org/abs/2211.05719v3',
    'https://arxiv.org/pdf/2211.05719',
    'https://arxiv.org/pdf/2211.05719v1.pdf',
    'https://arxiv.org/html/2211.05719v2',
    'https://arxiv.org/format/2211.05719',
    'https://arxiv.org/ps/2211.05719',
    'https://arxiv.org/e-print/2211.05719',
    'https://arxiv.org/src/2211.05719',
    'https://arxiv.org/ftp/arxiv/papers/2211/2211.05719.pdf',
    'https://arxiv.org/2211.05719',
    'https://export.arxiv.org/abs/2211.05719',
    'https://browse.arxiv.org/pdf/2211.05719.pdf',
    'https://browse.arxiv.org/latexml/2211.05719v2/2211.05719v2.html',
    'http://xxx.lanl.gov/abs/2211.05719',
    'https://128.84.21.199/abs/2211.05719v3',
    'https://ar5iv.org/abs/2211.05719',
    'https://ar5iv.labs.arxiv.org/html/2211.05719',
    'https://www.alphaxiv.org/abs/2211.05719',
    'https://www.alphaxiv.org/zh/overview/2211.05719v1',
    'https://huggingface.co/papers/2211.05719',
    'https://huggingface.co/papers/2022-11-11/2211.05719',
    'https://hf.co/papers/2211.05719',
    'https://papers.cool/arxiv/2211.05719',
    'https://scirate.com/arxiv/2211.05719',
    'https://www.arxiv-vanity.com/papers/2211.05719/',
    'https://www.emergentmind.com/papers/2211.05719',
    'https://api.semanticscholar.org/arXiv:2211.05719',
    'https://ui.adsabs.harvard.edu/abs/2022arXiv221105719F/abstract',
    'https://dblp.org/rec/journals/corr/abs-2211-05719.html',
    'https://dblp.uni-trier.de/rec/bibtex/journals/corr/abs-2211-05719',
    'https://doi.org/10.48550/arXiv.2211.05719',
    'https://doi.org/10.48550/ARXIV.2211.05719v2',
    'arXiv:2211.05719'
  ],
  'arxiv:1411.1784': ['https://arxiv.org/abs/1411.1784', 'https://ui.adsabs.harvard.edu/abs/2014arXiv1411.1784M'],
  'arxiv:hep-th/9901001': ['https://arxiv.org/abs/hep-th/9901001', 'http://arxiv.org/pdf/hep-th/9901001v2.pdf'],
  'arxiv:math/0309136': ['https://arxiv.org/abs/math.AG/0309136', 'https://arxiv.org/abs/math/0309136'],
  'doi:10.1145/3292500.3330701': [
    'https://doi.org/10.1145/3292500.3330701',
    'http://dx.doi.org/10.1145/3292500.3330701',
    'https://doi.org/10.1145%2F3292500.3330701',
    'https://doi.org/doi:10.1145/3292500.3330701',
    'doi:10.1145/3292500.3330701',
    'https://dl.acm.org/doi/10.1145/3292500.3330701',
    'https://dl.acm.org/doi/abs/10.1145/3292500.3330701',
    'https://dl.acm.org/doi/pdf/10.1145/3292500.3330701?download=true',
    'https://dl.acm.org/doi/epdf/10.1145/3292500.3330701',
    'https://dl.acm.org/doi/fullHtml/10.1145/3292500.3330701',
    'https://dl.acm.org/citation.cfm?doid=3292500.3330701',
    'https://dl.acm.org/citation.cfm?id=3292500.3330701',
    'http://doi.acm.org/10.1145/3292500.3330701'
  ],
  'doi:10.1007/978-3-030-58452-8_24': [
    'https://link.springer.com/chapter/10.1007/978-3-030-58452-8_24',
    'https://link.springer.com/content/pdf/10.1007%2F978-3-030-58452-8_24.pdf',
    'https://doi.org/10.1007/978-3-030-58452-8_24.'
  ],
  'doi:10.1007/s11263-019-01228-7': [
    'https://link.springer.com/article/10.1007/s11263-019-01228-7',
    'https://link.springer.com/article/10.1007/S11263-019-01228-7/fulltext.html'
  ],
  'doi:10.1016/s0893-6080(97)00012-7': [
    'https://doi.org/10.1016/S0893-6080(97)00012-7',
    'https://doi.org/10.1016/S0893-6080(97)00012-7)'
  ],
  'oup:biomet/240879': [
    'https://academic.oup.com/biomet/article/70/1/41/240879',
    'https://academic.oup.com/biomet/article-abstract/70/1/41/240879?redirectedFrom=fulltext'
  ],
  'cambridge:f2eddab89563de5157fc4b8342ad9c70': [
    'https://www.cambridge.org/core/journals/journal-of-fluid-mechanics/article/deep-learning-in-fluid-dynamics/F2EDDAB89563DE5157FC4B8342AD9C70'
  ],
  'doi:10.2307/2290910': ['https://www.jstor.org/stable/2290910', 'https://doi.org/10.2307/2290910'],
  'doi:10.3386/w25018': ['https://www.nber.org/papers/w25018', 'https://doi.org/10.3386/w25018'],
  'doi:10.1038/s41586-020-2649-2': [
    'https://www.nature.com/articles/s41586-020-2649-2',
    'https://www.nature.com/articles/s41586-020-2649-2.pdf',
    'https://doi.org/10.1038/s41586-020-2649-2'
  ],
  'doi:10.1038/nature16961': [
    'https://www.nature.com/articles/nature16961',
    'http://www.nature.com/nature/journal/v529/n7587/full/nature16961.html',
    'http://www.nature.com/nature/journal/v529/n7587/abs/nature16961.html'
  ],
  'doi:10.1101/2020.05.01.072975': [
    'https://www.biorxiv.org/content/10.1101/2020.05.01.072975v1',
    'https://www.biorxiv.org/content/10.1101/2020.05.01.072975v2.full.pdf',
    'https://www.medrxiv.org/content/10.1101/2020.05.01.072975v1.full-text',
    'https://doi.org/10.1101/2020.05.01.072975'
  ],
  'doi:10.1101/311456': ['https://www.biorxiv.org/content/early/2018/05/01/311456', 'https://doi.org/10.1101/311456'],
  'doi:10.3389/fnins.2019.00095': [
    'https://www.frontiersin.org/articles/10.3389/fnins.2019.00095/full',
    'https://www.frontiersin.org/journals/neuroscience/articles/10.3389/fnins.2019.00095/pdf'
  ],
  'doi:10.1371/journal.pone.0130140': [
    'https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0130140',
    'https://journals.plos.org/plosone/article/file?id=10.1371/journal.pone.0130140&type=printable'
  ],
  'doi:10.1111/cgf.13382': [
    'https://onlinelibrary.wiley.com/doi/abs/10.1111/cgf.13382',
    'http://onlinelibrary.wiley.com/doi/10.1111/cgf.13382/abstract'
  ],
  'doi:10.1093/bib/bbac409': [
    'https://academic.oup.com/bib/article-abstract/doi/10.1093/bib/bbac409/6713511',
    'https://doi.org/10.1093/bib/bbac409'
  ],
  'doi:10.1088/1741-2552/aab2f2': ['https://iopscience.iop.org/article/10.1088/1741-2552/aab2f2/meta'],
  'doi:10.1103/physrevlett.120.024102': [
    'https://journals.aps.org/prl/abstract/10.1103/PhysRevLett.120.024102',
    'https://link.aps.org/doi/10.1103/PhysRevLett.120.024102'
  ],
  'doi:10.7554/elife.47994': ['https://elifesciences.org/articles/47994', 'https://doi.org/10.7554/eLife.47994'],
  'acl:P19-1423': [
    'https://aclanthology.org/P19-1423',
    'https://aclanthology.org/P19-1423/',
    'https://aclanthology.org/P19-1423.pdf',
    'https://aclanthology.org/P19-1423v2.pdf',
    'https://aclanthology.org/P19-1423.bib',
    'https://www.aclweb.org/anthology/P19-1423/',
    'https://www.aclweb.org/anthology/p19-1423',
    'https://aclweb.org/anthology/papers/P/P19/P19-1423/',
    'http://anthology.aclweb.org/P19-1423',
    'https://aclanthology.info/papers/P19-1423/p19-1423',
    'https://doi.org/10.18653/v1/P19-1423'
  ],
  'acl:2020.acl-main.219': [
    'https://aclanthology.org/2020.acl-main.219/',
    'https://aclanthology.org/2020.acl-main.219v2.pdf',
    'https://www.aclweb.org/anthology/2020.ACL-main.219.pdf',
    'https://doi.org/10.18653/v1/2020.acl-main.219'
  ],
  'acl:P14-1001': ['https://doi.org/10.3115/v1/P14-1001'],
  'openreview:H1q-TM-AW': [
    'https://openreview.net/forum?id=H1q-TM-AW',
    'https://openreview.net/forum?id=H1q-TM-AW&noteId=abc',
    'https://openreview.net/forum?id=H1q-TM-AW#discussion',
    'https://openreview.net/pdf?id=H1q-TM-AW',
    'https://openreview.net/attachment?id=H1q-TM-AW&name=supplementary_material'
  ],
  'cvf:he_deep_residual_learning_cvpr_2016': [
    'http://openaccess.thecvf.com/content_cvpr_2016/html/He_Deep_Residual_Learning_CVPR_2016_paper.html',
    'https://openaccess.thecvf.com/content_cvpr_2016/papers/He_Deep_Residual_Learning_CVPR_2016_paper.pdf',
    'https://www.cv-foundation.org/openaccess/content_cvpr_2016/papers/He_Deep_Residual_Learning_CVPR_2016_paper.pdf',
    'https://openaccess.thecvf.com//content_cvpr_2016/papers/He_Deep_Residual_Learning_2016_CVPR_paper.pdf',
    'https://openaccess.thecvf.com/content_cvpr_2016/supplemental/He_Deep_Residual_Learning_CVPR_2016_supplemental.pdf',
    'https://openaccess.thecvf.com/content_cvpr_2016/papers/w5/He_Deep_Residual_Learning_CVPR_2016_paper'
  ],
  'pmlr:v139/zhao21c': [
    'http://proceedings.mlr.press/v139/zhao21c.html',
    'https://proceedings.mlr.press/v139/zhao21c/zhao21c.pdf',
    'https://proceedings.mlr.press/v139/zhao21c/zhao21c-supp.pdf',
    'https://proceedings.mlr.press/v139/zhao21c',
    'https://raw.githubusercontent.com/mlresearch/v139/main/assets/zhao21c/zhao21c.pdf'
  ],
  'pmlr:v37/ioffe15': [
    'http://jmlr.org/proceedings/papers/v37/ioffe15.pdf',
    'http://proceedings.mlr.press/v37/ioffe15.pdf'
  ],
  'neurips:2017/3f5ee243547dee91fbd053c1c4a845aa': [
    'https://proceedings.neurips.cc/paper/2017/hash/3f5ee243547dee91fbd053c1c4a845aa-Abstract.html',
    'https://papers.nips.cc/paper/2017/file/3f5ee243547dee91fbd053c1c4a845aa-Paper.pdf',
    'https://proceedings.neurips.cc/paper_files/paper/2017/file/3f5ee243547dee91fbd053c1c4a845aa-Paper.pdf'
  ],
  'neurips-number:7181': [
    'http://papers.nips.cc/paper/7181-attention-is-all-you-need',
    'https://papers.nips.cc/paper/7181-attention-is-all-you-need.pdf'
  ],
  'iclr:2024/0a587d80b7f9b0a1d0a63f2d9fbd2b4f': [
    'https://proceedings.iclr.cc/paper_files/paper/2024/hash/0a587d80b7f9b0a1d0a63f2d9fbd2b4f-Abstract-Conference.html'
  ],
  'mlsys:2022/a1126573153ad7e9f44ba80e99316482': [
    'https://proceedings.mlsys.org/paper/2022/hash/a1126573153ad7e9f44ba80e99316482-Abstract.html'
  ],
  'icml:2020/1121': ['https://proceedings.icml.cc/static/paper_files/icml/2020/1121-Paper.pdf'],
  'icml:2012/73': ['https://icml.cc/2012/papers/73.pdf', 'http://icml.cc/Conferences/2012/papers/73.pdf'],
  'virtual:icml/2023/23689': ['https://icml.cc/virtual/2023/poster/23689'],
  'ecva:2020/5134': ['https://www.ecva.net/papers/eccv_2020/papers_ECCV/html/5134_ECCV_2020_paper.php'],
  'ecva-file:2020/123700630': [
    'http://www.ecva.net/papers/eccv_2020/papers_ECCV/papers/123700630.pdf',
    'https://www.ecva.net/papers/eccv_2020/papers_ECCV/papers/123700630-supp.pdf'
  ],
  'ieee:8168121': [
    'http://ieeexplore.ieee.org/document/8168121',
    'https://ieeexplore.ieee.org/abstract/document/8168121/',
    'https://ieeexplore.ieee.org/stamp/stamp.jsp?tp=&arnumber=8168121',
    'https://ieeexplore.ieee.org/xpl/articleDetails.jsp?arnumber=8168121&tag=1',
    'https://ieeexplore.ieee.org/iel7/6287639/8600701/08168121.pdf'
  ],
  'aaai:20859': [
    'https://ojs.aaai.org/index.php/AAAI/article/view/20859',
    'https://ojs.aaai.org/index.php/AAAI/article/view/20859/20618',
    'https://ojs.aaai.org/index.php/AAAI/article/download/20859/20618',
    'https://www.aaai.org/ojs/index.php/AAAI/article/view/20859',
    'https://doi.org/10.1609/aaai.v36i8.20859'
  ],
  'aaai-ocs:14218': ['https://www.aaai.org/ocs/index.php/AAAI/AAAI17/paper/view/14218'],
  'ijcai:2020/299': [
    'https://www.ijcai.org/proceedings/2020/299',
    'https://www.ijcai.org/Proceedings/2020/0299.pdf',
    'https://doi.org/10.24963/ijcai.2020/299'
  ],
  'ijcai:2016/321': ['http://www.ijcai.org/Proceedings/16/Papers/321.pdf', 'https://www.ijcai.org/Abstract/16/321'],
  'jmlr:15/srivastava14a': [
    'http://jmlr.org/papers/v15/srivastava14a.html',
    'https://www.jmlr.org/papers/volume15/srivastava14a/srivastava14a.pdf',
    'http://jmlr.csail.mit.edu/papers/v15/srivastava14a.html'
  ],
  'usenix:osdi22/yu': [
    'https://www.usenix.org/conference/osdi22/presentation/yu',
    'https://www.usenix.org/system/files/osdi22-yu.pdf',
    'https://www.usenix.org/system/files/conference/osdi22/osdi22-yu_0.pdf'
  ],
  'usenix:sec21/carlini-extracting': [
    'https://www.usenix.org/conference/usenixsecurity21/presentation/carlini-extracting',
    'https://www.usenix.org/system/files/sec21-carlini-extracting.pdf'
  ],
  'isca:interspeech_2020/park20_interspeech': [
    'https://www.isca-speech.org/archive/interspeech_2020/park20_interspeech.html',
    'https://www.isca-archive.org/interspeech_2020/park20_interspeech.pdf',
    'https://www.isca-speech.org/archive/pdfs/interspeech_2020/park20_interspeech.pdf'
  ],
  'isca-number:interspeech_2019/2680': [
    'https://www.isca-speech.org/archive/Interspeech_2019/pdfs/2680.pdf',
    'https://www.isca-speech.org/archive/Interspeech_2019/abstracts/2680.html'
  ],
  'rss:19/16': [
    'https://www.roboticsproceedings.org/rss19/p016.pdf',
    'http://www.roboticsproceedings.org/rss19/p016.html'
  ],
  'bmvc:2015/6': ['http://www.bmva.org/bmvc/2015/papers/paper006/index.html'],
  'vldb:11/p2086-hynes': ['http://www.vldb.org/pvldb/vol11/p2086-hynes.pdf'],
  'iacr:2017/715': ['https://eprint.iacr.org/2017/715', 'https://eprint.iacr.org/2017/715.pdf'],
  'mdpi:2072-4292/11/11/1382': [
    'https://www.mdpi.com/2072-4292/11/11/1382',
    'https://www.mdpi.com/2072-4292/11/11/1382/pdf'
  ],
  'ssrn:4535325': [
    'https://papers.ssrn.com/sol3/papers.cfm?abstract_id=4535325',
    'https://papers.ssrn.com/sol3/Delivery.cfm/1.pdf?abstractid=4535325&mirid=1',
    'https://ssrn.com/abstract=4535325',
    'https://doi.org/10.2139/ssrn.4535325'
  ],
  'pii:S0925231221013771': [
    'https://www.sciencedirect.com/science/article/pii/S0925231221013771',
    'https://www.sciencedirect.com/science/article/abs/pii/S0925231221013771?via%3Dihub',
    'https://linkinghub.elsevier.com/retrieve/pii/S0925231221013771'
  ],
  'pii:S0896627316305018': ['https://www.cell.com/neuron/fulltext/S0896-6273(16)30501-8'],
  'pmc:7029759': [
    'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC7029759/',
    'https://pmc.ncbi.nlm.nih.gov/articles/PMC7029759/',
    'https://europepmc.org/article/PMC/7029759'
  ],
  'pmid:31875709': [
    'https://pubmed.ncbi.nlm.nih.gov/31875709/',
    'https://www.ncbi.nlm.nih.gov/pubmed/31875709',
    'https://europepmc.org/article/MED/31875709'
  ],
  'hal:hal-02957716': ['https://hal.science/hal-02957716v2/document', 'https://hal.inria.fr/hal-02957716'],
  's2:2f3efe44083af91cef562c1a3451eee2f8601d22': [
    'https://www.semanticscholar.org/paper/WebGPT%3A-Browser-assisted/2f3efe44083af91cef562c1a3451eee2f8601d22',
    'https://www.semanticscholar.org/paper/2f3efe44083af91cef562c1a3451eee2f8601d22',
    'https://pdfs.semanticscholar.org/2f3e/fe44083af91cef562c1a3451eee2f8601d22.pdf'
  ],
  's2-corpus:204838007': ['https://api.semanticscholar.org/CorpusID:204838007'],
  'dblp:conf/nips/VaswaniSPUJGKP17': [
    'https://dblp.org/rec/conf/nips/VaswaniSPUJGKP17',
    'https://dblp.org/rec/conf/nips/VaswaniSPUJGKP17.html?view=bibtex',
    'https://dblp.uni-trier.de/rec/bibtex/conf/nips/VaswaniSPUJGKP17'
  ],
  'acm:3350902': [
    'https://dl.acm.org/citation.cfm?id=3350902',
    'https://dl.acm.org/ft_gateway.cfm?id=3350902&type=pdf'
  ],
  'paperswithcode:attention-is-all-you-need': ['https://paperswithcode.com/paper/attention-is-all-you-need'],
  'researchgate:386342676': [
    'https://www.researchgate.net/publication/386342676_Recommender_Systems_in_the_Era_of_Large_Language_Model_Agents'
  ],
  'citeseerx:10.1.1.646.4404': ['http://citeseerx.ist.psu.edu/viewdoc/download?doi=10.1.1.646.4404&rep=rep1&type=pdf']
}

describe('paperId', () => {
  describe.each(Object.entries(spellings))('%s', (id, urls) => {
    test.each(urls)('%s', (url) => {
      expect(paperId(url)).toBe(id)
    })
  })

  test('every registry has an example', () => {
    const tested = new Set(Object.keys(spellings).map(registryOf))
    expect([...tested].sort()).toEqual(Object.keys(registries).sort())
  })

  test.each([
    ['stray bracket', 'https://arxiv.org/abs/2211.05719]', 'arxiv:2211.05719'],
    ['stray brace and comma', 'https://arxiv.org/abs/2211.05719},', 'arxiv:2211.05719'],
    ['full stop', 'https://arxiv.org/abs/2211.05719.', 'arxiv:2211.05719'],
    ['bracket as a percent code', 'https://arxiv.org/abs/2211.05719%5D', 'arxiv:2211.05719'],
    ['two slashes', 'https://arxiv.org/abs//2211.05719', 'arxiv:2211.05719'],
    ['query', 'https://arxiv.org/abs/2211.05719?context=cs.CL', 'arxiv:2211.05719'],
    ['fragment', 'https://arxiv.org/abs/2211.05719#', 'arxiv:2211.05719'],
    ['capitals', 'HTTPS://ARXIV.ORG/ABS/2211.05719', 'arxiv:2211.05719'],
    ['no scheme', 'arxiv.org/abs/2211.05719', 'arxiv:2211.05719'],
    ['mangled scheme', 'ttps://arxiv.org/abs/2211.05719', 'arxiv:2211.05719'],
    ['scheme with one slash', 'https:/arxiv.org/abs/2211.05719', 'arxiv:2211.05719'],
    ['scheme without colon', 'http//arxiv.org/abs/2211.05719', 'arxiv:2211.05719'],
    ['two schemes', 'http://https://arxiv.org/abs/2211.05719', 'arxiv:2211.05719'],
    ['blanks around', ' https://arxiv.org/abs/2211.05719 ', 'arxiv:2211.05719'],
    ['broken percent code', 'https://arxiv.org/abs/2211.05719%', 'arxiv:2211.05719'],
    ['port', 'https://arxiv.org:443/abs/2211.05719', 'arxiv:2211.05719'],
    ['link in a target', '[https://arxiv.org/abs/2211.05719](https://arxiv.org', 'arxiv:2211.05719'],
    ['archived page', 'https://web.archive.org/web/2023/https://arxiv.org/abs/2211.05719', 'arxiv:2211.05719'],
    ['redirect', 'https://www.google.com/url?q=https%3A%2F%2Farxiv.org%2Fabs%2F2211.05719&sa=D', 'arxiv:2211.05719'],
    ['HTML query', 'https://openreview.net/forum?noteId=a&amp;id=H1q-TM-AW', 'openreview:H1q-TM-AW'],
    ['DOI and comma', 'https://doi.org/10.1145/3535508.3545522},', 'doi:10.1145/3535508.3545522']
  ])('reads through a %s', (_, url, id) => {
    expect(paperId(url)).toBe(id)
  })

  test.each([
    ['month 13', 'https://arxiv.org/abs/2313.05719'],
    ['month 00', 'https://arxiv.org/abs/2300.05719'],
    ['a digit too many', 'https://arxiv.org/abs/2307.000400'],
    ['a digit too few for its year', 'https://arxiv.org/abs/2307.0004'],
    ['a digit too many for its year', 'https://arxiv.org/abs/1411.17840'],
    ['before arXiv numbered so', 'https://arxiv.org/abs/0703.0004'],
    ['unknown archive', 'https://arxiv.org/abs/foo/9901001'],
    ['a list of arXiv', 'https://arxiv.org/list/cs.CL/recent'],
    ['a figure of a paper', 'https://arxiv.org/html/2412.14468v1/x1.png'],
    ['an OpenReview group', 'https://openreview.net/group?id=ICLR.cc/2024/Conference'],
    ['an ACL volume', 'https://aclanthology.org/volumes/P19-1/'],
    ['an ACL event', 'https://aclanthology.org/events/acl-2020/'],
    ['an ACL attachment', 'https://aclanthology.org/attachments/P19-1423.Supplementary.pdf'],
    ['ACL front matter', 'https://aclanthology.org/2020.acl-main.0/'],
    ['a CVF day', 'https://openaccess.thecvf.com/CVPR2022?day=all'],
    ['a PMLR volume', 'https://proceedings.mlr.press/v139/'],
    ['a NeurIPS year', 'https://papers.nips.cc/paper/2020'],
    ['slides', 'https://icml.cc/media/icml-2020/Slides/6276.pdf'],
    ['a DBLP volume', 'https://dblp.org/db/conf/nips/nips2017.html'],
    ['a data set with a DOI', 'https://doi.org/10.5281/zenodo.3228846'],
    ['a repository', 'https://github.com/huggingface/transformers'],
    ['a repository that names a paper', 'https://github.com/user/10.1145/3292500.3330701'],
    ['a model', 'https://huggingface.co/bert-base-uncased'],
    ['a data set', 'https://huggingface.co/datasets/squad'],
    ['a project page', 'https://nerfies.github.io/'],
    ['a video', 'https://www.youtube.com/watch?v=7d13f4UaAn0'],
    ['a blog post', 'https://zhuanlan.zhihu.com/p/338817680'],
    ['a message', 'https://mp.weixin.qq.com/s/abc'],
    ['a badge', 'https://img.shields.io/badge/arXiv-2211.05719-b31b1b.svg'],
    ['a search', 'https://scholar.google.com/scholar?q=10.1145/3292500.3330701'],
    ['another site', 'https://arxiv.org.example.com/abs/2211.05719'],
    ['an anchor', '#arxiv'],
    ['a relative link', 'papers/2211.05719.pdf'],
    ['nothing', ''],
    ['a bare scheme', 'https://'],
    ['garbage', '[%E0%A4%A](](//??&&==#'],
    ['a lone surrogate', 'https://arxiv.org/abs/\ud800']
  ])('%s is no paper', (_, url) => {
    expect(paperId(url)).toBeUndefined()
  })
})

describe('registryTraits', () => {
  test('two arXiv ids are two papers, two OpenReview ids need not be', () => {
    expect(registryTraits('arxiv:2211.05719')).toEqual({strong: true, unique: true})
    expect(registryTraits('openreview:H1q-TM-AW')).toEqual({strong: true, unique: false})
  })

  test('a catalogue holds a paper several times', () => {
    expect(registryTraits('dblp:conf/nips/VaswaniSPUJGKP17')).toEqual({strong: false, unique: false})
  })

  test('an unknown registry tells nothing', () => {
    expect(registryTraits('isbn:9780262035613')).toEqual({strong: false, unique: false})
    expect(registryOf('nothing')).toBe('')
  })
})

describe('canonicalUrl', () => {
  test.each([
    ['arxiv:2211.05719', 'https://arxiv.org/abs/2211.05719'],
    ['arxiv:hep-th/9901001', 'https://arxiv.org/abs/hep-th/9901001'],
    ['doi:10.1145/3292500.3330701', 'https://doi.org/10.1145/3292500.3330701'],
    ['acl:2022.acl-long.204', 'https://aclanthology.org/2022.acl-long.204/'],
    ['openreview:H1q-TM-AW', undefined],
    ['s2-corpus:204838007', undefined]
  ])('%s', (id, url) => {
    expect(canonicalUrl(id)).toBe(url)
    if (url) expect(paperId(url)).toBe(id)
  })
})
