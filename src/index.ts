export type {Config} from './config/config.js'
export {ConfigError} from './config/config-error.js'
export {type FixOptions, type FixResult, fix} from './fix/fix.js'
export type {RefusedFix} from './fix/try-fixes.js'
export {type LintOptions, lint} from './lint/lint.js'
export type {Problem} from './lint/problem.js'
export type {
  Column,
  Entry,
  Group,
  Link,
  PaperList,
  Table
} from './list/model.js'
export type {Heading} from './outline/headings.js'
export type {Section} from './outline/sections.js'
export {paperId} from './papers/id.js'
export {type Presentation, samePaper, type Verdict} from './papers/same-paper.js'
export {remarkPaperlintFix} from './remark/fix-plugin.js'
export {remarkPaperlint as default, remarkPaperlint} from './remark/plugin.js'
export {readPaperList} from './remark/read-paper-list.js'
export {remarkPaperlintTransform} from './remark/transform-plugin.js'
export type {Level, Rule} from './rule.js'
export type {Applicability, Edit, Fix} from './text/edit.js'
export type {Span} from './text/span.js'
