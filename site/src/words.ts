import {createContext} from 'preact'
import {useContext} from 'preact/hooks'
import ruleDescriptions from '#rules'

const english = {
  title: 'paperlint: a list of papers, and what is wrong with it',
  tagline: 'Paste, drop or open a list. Nothing is sent anywhere.',
  openFile: 'Open a file',
  aboutPage: 'What is this?',
  fromGitHub: 'Repository on GitHub',
  open: 'Open',
  language: 'Language',
  textTab: 'Text and problems',
  papersTab: 'Papers',
  configTab: 'Config',
  views: 'Views',
  editor: 'Text of the list',
  problems: 'Problems',
  noProblems: 'No problems.',
  reading: 'Reading the list …',
  counts: '{errors} {errors:error|errors}, {warnings} {warnings:warning|warnings}',
  readPapers: '{papers} {papers:paper|papers}',
  readListings: '{papers} {papers:paper|papers}, listed {entries} times',
  byRule: 'By rule',
  bySection: 'By section',
  group: 'Order',
  noSection: 'Above the first heading',
  error: 'error',
  warning: 'warning',
  line: 'line {line}',
  rulePage: 'About this rule',
  safeFix: 'Safe fix',
  unsafeFix: 'Unsafe fix: it removes what is nowhere else, or takes a decision',
  apply: 'Apply this fix',
  fixSafe: 'Apply all safe fixes ({count})',
  undo: 'Undo',
  redo: 'Redo',
  copy: 'Copy',
  copied: 'Copied.',
  download: 'Download',
  share: 'Copy link',
  clear: 'Clear',
  fixed: 'Fixed: {count}. “Undo” takes it back.',
  refused: 'Left out, since something would be lost: {refused}',
  edit: 'Edit there',
  here: 'here',
  there: 'line {line}',
  field: 'field',
  differs: 'differs',
  more: '… and {count} more',
  pageShown: '{first}–{last} of {count}',
  previousPage: 'Previous',
  nextPage: 'Next',
  search: 'Search',
  year: 'Year',
  venue: 'Venue',
  section: 'Section',
  all: 'all',
  hasCode: 'has code',
  listedTwice: 'listed twice',
  noLink: 'no link',
  paperTitle: 'Title',
  nickname: 'Nickname',
  authors: 'Authors',
  code: 'Code',
  links: 'Links',
  lines: 'Lines',
  papersShown: '{shown} of {count} {count:paper|papers}',
  noPapers: 'No papers were read. Is each paper a row of a table or an item of a list, with a link?',
  plots: 'Papers by year and venue',
  byYear: 'By year',
  byVenue: 'By venue',
  unknown: 'unknown',
  exportAs: 'Export',
  configIntro: 'These are the keys of paperlint.config.json. What the list does already is filled in.',
  useConfig: 'Lint the text with this config',
  inferAgain: 'Fill in again from the list',
  json: 'paperlint.config.json',
  byDefault: 'default',
  notSet: 'not set',
  options: 'Options',
  add: 'Add',
  remove: 'Remove',
  onePerLine: 'one per line',
  notFound: 'There is no {file} in {repository} on GitHub, or it is not public.',
  notReached: 'GitHub cannot be reached. Is there a network?',
  notRepository: 'Write the repository as owner/name.',
  gitHubFailed: 'GitHub answers {status} for {repository}.',
  notUtf8: '{file} is not UTF-8, so that it cannot be saved as it was.',
  hasNul: '{file} has a NUL byte: it is no text.',
  tooLong: '{file} is longer than {size} MB.',
  close: 'Close',
  loseChanges: 'The text was changed and not downloaded. Open another one all the same?'
}

export type WordKey = keyof typeof english
type Words = Record<WordKey, string>

const chinese: Words = {
  title: 'paperlint：论文列表与其中的问题',
  tagline: '粘贴、拖入或打开一个列表。内容不会发送到任何地方。',
  openFile: '打开文件',
  aboutPage: '这是什么？',
  fromGitHub: 'GitHub 仓库',
  open: '打开',
  language: '语言',
  textTab: '文本与问题',
  papersTab: '论文',
  configTab: '配置',
  views: '视图',
  editor: '列表的文本',
  problems: '问题',
  noProblems: '没有问题。',
  reading: '正在读取列表…',
  counts: '{errors} 个错误，{warnings} 个警告',
  readPapers: '{papers} 篇论文',
  readListings: '{papers} 篇论文，共列出 {entries} 次',
  byRule: '按规则',
  bySection: '按章节',
  group: '排列',
  noSection: '第一个标题之前',
  error: '错误',
  warning: '警告',
  line: '第 {line} 行',
  rulePage: '规则说明',
  safeFix: '安全的修复',
  unsafeFix: '不安全的修复：会删除别处没有的内容，或替你做决定',
  apply: '应用此修复',
  fixSafe: '应用全部安全修复（{count}）',
  undo: '撤销',
  redo: '重做',
  copy: '复制',
  copied: '已复制。',
  download: '下载',
  share: '复制链接',
  clear: '清空',
  fixed: '已修复：{count}。可以“撤销”。',
  refused: '未应用，因为会丢失内容：{refused}',
  edit: '到该处编辑',
  here: '此处',
  there: '第 {line} 行',
  field: '字段',
  differs: '不同',
  more: '……还有 {count} 处',
  pageShown: '第 {first}–{last} 项，共 {count} 项',
  previousPage: '上一页',
  nextPage: '下一页',
  search: '搜索',
  year: '年份',
  venue: '收录',
  section: '章节',
  all: '全部',
  hasCode: '有代码',
  listedTwice: '重复列出',
  noLink: '没有链接',
  paperTitle: '标题',
  nickname: '简称',
  authors: '作者',
  code: '代码',
  links: '链接',
  lines: '行',
  papersShown: '{count} 篇论文中的 {shown} 篇',
  noPapers: '没有读到论文。每篇论文是否是表格的一行或列表的一项，并带有链接？',
  plots: '各年份与各会议期刊的论文',
  byYear: '按年份',
  byVenue: '按会议期刊',
  unknown: '未知',
  exportAs: '导出',
  configIntro: '这些是 paperlint.config.json 的键。列表已有的习惯已填入。',
  useConfig: '用此配置检查文本',
  inferAgain: '根据列表重新填写',
  json: 'paperlint.config.json',
  byDefault: '默认',
  notSet: '未设置',
  options: '选项',
  add: '添加',
  remove: '删除',
  onePerLine: '每行一个',
  notFound: 'GitHub 上的 {repository} 没有 {file}，或者它不是公开的。',
  notReached: '无法连接 GitHub。网络是否可用？',
  notRepository: '请写成 owner/name。',
  gitHubFailed: 'GitHub 对 {repository} 的回应是 {status}。',
  notUtf8: '{file} 不是 UTF-8，无法原样保存。',
  hasNul: '{file} 含有 NUL 字节，不是文本。',
  tooLong: '{file} 超过 {size} MB。',
  close: '关闭',
  loseChanges: '文本有改动且未下载。仍要打开另一个吗？'
}

/** What the search of CodeMirror says. */
const chinesePhrases = {
  Find: '查找',
  Replace: '替换',
  next: '下一个',
  previous: '上一个',
  all: '全部',
  'match case': '区分大小写',
  regexp: '正则表达式',
  'by word': '全词匹配',
  replace: '替换',
  'replace all': '全部替换',
  close: '关闭',
  'Go to line': '转到行',
  go: '转到'
}

export const languages = {
  en: {name: 'English', words: english, phrases: {}, tag: 'en'},
  zh: {name: '中文', words: chinese, phrases: chinesePhrases, tag: 'zh-Hans'}
}
export type Language = keyof typeof languages

/** The language that was chosen before, else the browser's. */
export function firstLanguage(): Language {
  const chosen = localStorage.getItem('language')
  if (chosen === 'en' || chosen === 'zh') return chosen
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

export const LanguageContext = createContext<Language>('en')

/** Words by their key, with values put in: `{count}`, and `{count:paper|papers}` for a word that goes with a number. */
export type Say = (key: WordKey, values?: Record<string, string | number>) => string

function sayIn(language: Language): Say {
  const {words, tag} = languages[language]
  const plurals = new Intl.PluralRules(tag)
  return (key, values = {}) =>
    words[key].replace(/\{(\w+)(?::(\w+)\|(\w+))?\}/g, (_, name: string, one?: string, other?: string) => {
      const value = values[name] ?? ''
      if (one === undefined) return String(value)
      return plurals.select(Number(value)) === 'one' ? one : other!
    })
}

export const says: Record<Language, Say> = {en: sayIn('en'), zh: sayIn('zh')}

export function useWords(): Say {
  return says[useContext(LanguageContext)]
}

/** What a rule checks; `''` for what is no rule of its own. */
export function useRuleDescription(rule: string): string {
  return ruleDescriptions[useContext(LanguageContext)][rule] ?? ''
}
