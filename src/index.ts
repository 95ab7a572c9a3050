import {loadParser} from './markdown/parse.js'

await loadParser()

export type {Config} from './config/config.js'
export {type FixOptions, type FixResult, fix} from './fix/fix.js'
export {GuardError} from './fix/guard.js'
export {type LintOptions, lint} from './lint/lint.js'
export type {Problem} from './lint/problem.js'
export type {Level, Rule} from './lint/rule.js'
export type {Applicability, Edit, Fix} from './markdown/edit.js'
export {paperId} from './paper-list/paper-id.js'
export type {
  Column,
  Entry,
  Heading,
  Link,
  PaperList,
  Section,
  Span,
  Table
} from './paper-list/paper-list.js'
export {type Presentation, samePaper, type Verdict} from './paper-list/same-paper.js'
export {remarkPaperlintFix} from './remark/fix-plugin.js'
export {remarkPaperlint as default, remarkPaperlint} from './remark/plugin.js'
export {readPaperList} from './remark/read-paper-list.js'
export {remarkPaperlintTransform} from './remark/transform-plugin.js'
