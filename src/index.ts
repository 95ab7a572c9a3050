export type {ColumnSchema, SchemaColumn} from './columns/model.js'
export {placeholderOf} from './columns/placeholder.js'
export {columnSchemas} from './columns/schema.js'
export type {Config, RuleSetting, RuleSettings} from './config/config.js'
export {ConfigError} from './config/config-error.js'
export {detailsOf, type EntryDetails} from './details/details.js'
export {type FixOptions, type FixResult, fix} from './fix/fix.js'
export type {RefusedFix} from './fix/try-fixes.js'
export {type LintOptions, lint} from './lint/lint.js'
export type {Problem} from './lint/problem.js'
export type {
  BlockEntry,
  Column,
  ColumnKind,
  Entry,
  Group,
  Image,
  ItemEntry,
  Link,
  PaperList,
  RowEntry,
  Table
} from './list/model.js'
export type {DeclaredColumn, DeclaredSettings, Settings, TableSchema} from './list/settings.js'
export {type Paper, type PaperConflict, type PaperIndex, papersOf} from './listings/papers.js'
export {type Reading, readingOf} from './listings/reading.js'
export type {IndexedNode, NodeIndex} from './markdown/node-index.js'
export {UnreadableError} from './markdown/unreadable.js'
export type {Anchors} from './outline/anchors.js'
export type {Heading} from './outline/headings.js'
export type {Section} from './outline/sections.js'
export type {Host} from './outline/slug.js'
export {paperId} from './papers/id.js'
export {type Presentation, samePaper, type Verdict} from './papers/same-paper.js'
export type {PluginOptions} from './remark/config.js'
export {remarkPaperlintFix} from './remark/fix-plugin.js'
export {remarkPaperlint as default, remarkPaperlint} from './remark/plugin.js'
export {readPaperList} from './remark/read-paper-list.js'
export type {RulePluginOptions} from './remark/rule-plugin.js'
export {remarkPaperlintTransform} from './remark/transform-plugin.js'
export type {Finding, Level, OptionsSchema, Related, Report, Rule, RuleMeta} from './rule.js'
export type {LinkStatus, Surroundings} from './surroundings.js'
export type {Align, Grid, GridCell, GridRow} from './table/grid.js'
export type {Applicability, Edit, Fix} from './text/edit.js'
export type {Source} from './text/source.js'
export type {Span} from './text/span.js'
export type {TableOfContents, TocEntry} from './toc/model.js'
export {tablesOfContents} from './toc/read.js'
