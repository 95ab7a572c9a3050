import {COMMA, list, type Notion} from './notion.js'

const authors = {
  words: list('autor autora autores autoren auteur auteurs autori автор авторы'),
  parts: list('author 作者 著者 저자')
}
const institutions = list('institut affiliation organisation organization 机构 単位 소속')

/** The words of the headers of columns. `source`, `link` and the like say too many things. */
export const columnLexicon = {
  'title column': {
    whole: list('论文 論文 文章 题目 題目 论文题目 论文題目 論文题目 論文題目 paper papers'),
    words: list('title titles título títulos titulo titulos titre titres titel titolo titoli название'),
    parts: list('标题, 標題, 论文名, タイトル, 題名, 논문, 제목, paper name', COMMA)
  },
  'name column': {
    whole: list(
      `name, names, short name, short names, model name, model names, method name, method names,
      model, models, method, methods, approach, approaches, system, systems, algorithm, algorithms, framework, frameworks`,
      COMMA
    ),
    parts: list('名称 简称 abbreviation acronym')
  },
  'code column': {
    whole: list('pytorch torch tensorflow keras jax caffe'),
    words: list('código códigos codigo код'),
    parts: list('code github repo implementation 源码 代码 コード 코드 项目地址')
  },
  'venue column': {
    words: list('pub revista revue zeitschrift конференция журнал'),
    parts: list(
      `venue conference journal publication published proceedings conferencia conferência conférence konferenz publicación publicação
      收录 会议 期刊 出处 学会 会議 掲載 학회 저널`
    )
  },
  'date column': {
    words: list('año ano année annee jahr datum fecha год дата'),
    parts: list('date year time month 年份 日期 时间 年度 연도 날짜')
  },
  'note column': {
    words: [
      ...authors.words,
      ...list(
        'intro nota notas resumen resumo résumé comentario comentarios descripción descrição beschreibung описание'
      )
    ],
    parts: [
      ...authors.parts,
      ...institutions,
      ...list(
        `comment note summary abstract introduction description tldr tl;dr keyword highlight
        摘要 简介 笔记 备注 介绍 说明 讲解 参考 概要 備考 要約 요약 비고 설명`
      )
    ]
  },
  'column of authors': authors,
  'column of institutions': {parts: institutions},
  'link column': {
    whole: list(
      'link, links, url, urls, paper link, paper links, paper url, paper urls, pdf link, pdf links, pdf url, pdf urls, ' +
        'arxiv link, arxiv links, arxiv url, arxiv urls, pdf, arxiv, enlace, enlaces, lien, liens, ссылка',
      COMMA
    ),
    parts: list('链接 地址 リンク 링크')
  },

  /** Numbers of rows. */
  'column of numbers': {
    whole: list('#, no, no., nr, nr., nº, n°, №, id, idx, index, number, 序号, 编号, 番号, 번호', COMMA)
  },

  /** What scores are of. */
  'column of models': {
    words: list(
      `model models method methods system systems approach approaches algorithm algorithms network networks
      backbone backbones architecture architectures detector detectors baseline baselines`
    ),
    parts: list('模型 方法 系统 算法')
  },
  /** What a table can list of which one paper has several. */
  'column of items': {
    whole: list(
      `model, models, method, methods, approach, approaches, dataset, datasets, data set, data sets, benchmark, benchmarks,
      corpus, corpora, tool, tools, name, part, parts, section, sections, chapter, chapters, 模型, 方法, 数据集, 名称, 部分, 章节`,
      COMMA
    )
  },
  'column of data sets': {
    whole: list(
      'dataset, datasets, data set, data sets, dataset name, benchmark, benchmarks, corpus, corpora, 数据集, 基准, データセット, 데이터셋',
      COMMA
    )
  }
} satisfies Record<string, Notion>
