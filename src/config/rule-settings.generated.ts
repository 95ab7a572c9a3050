// Made from the rules by `npm run generate`. A test fails if it is out of date.
import type {Level} from '../rule.js'

/** A rule's entry in `rules`: its level, or its level and its options. */
export type RuleSetting<Options = Record<string, unknown>> = Level | [level: Level, options: Options]

/** The rules that a config sets, by their names. No interface, so that it is a record too. */
export type RuleSettings = {
  /** The paper tables of a list have the same columns: names, order, presence. `warn` where the config does not say otherwise. */
  'consistent-columns'?: RuleSetting<Record<string, never>>
  /** A row has as many cells as its header; GitHub hides the ones too many. `error` where the config does not say otherwise. */
  'no-ragged-row'?: RuleSetting<Record<string, never>>
  /** The empty cells of a column look alike: blank, `-`, `N/A` or whatever the list uses. `warn` where the config does not say otherwise. */
  'consistent-placeholder'?: RuleSetting<Record<string, never>>
  /** A column is aligned alike in all paper tables of the list. `warn` where the config does not say otherwise. */
  'consistent-alignment'?: RuleSetting<Record<string, never>>
  /** No link without a target or a text or with a placeholder such as `TODO`, no image without an address. `error` where the config does not say otherwise. */
  'no-empty-link'?: RuleSetting<{
    /** Report badges (images) without a target too. Default: `false`. */
    badges?: boolean
    /** Allow `[Coming soon]()`. Default: `false`. */
    allowComingSoon?: boolean
  }>
  /** No link that cannot work: a mangled address, a link that Markdown leaves as text, an impossible arXiv id, a missing file. `error` where the config does not say otherwise. */
  'no-malformed-link'?: RuleSetting<Record<string, never>>
  /** No address on two papers, no title with two ids, no code link that leads to a paper or the other way round. `warn` where the config does not say otherwise. */
  'no-conflicting-link'?: RuleSetting<Record<string, never>>
  /** A paper is listed once; `crossListing` says whether other groups may list it again. `error` where the config does not say otherwise. */
  'no-duplicate-paper'?: RuleSetting<Record<string, never>>
  /** The listings of one paper agree: venue, date, code link, spelling of the title. `warn` where the config does not say otherwise. */
  'consistent-paper'?: RuleSetting<{
    /** Filling a cell from another listing of the paper is a safe fix. Default: `false`. */
    sync?: boolean
  }>
  /** The table of contents names the headings that it means to name, with the right anchors, in their order. `error` where the config does not say otherwise. */
  'toc-sync'?: RuleSetting<Record<string, never>>
  /** Every link to an anchor of this document, or of one beside it, leads to a heading, an `id` or a `name`. `error` where the config does not say otherwise. */
  'no-broken-anchor'?: RuleSetting<Record<string, never>>
  /** No README that is longer than what GitHub shows of it: 512,000 bytes. `warn` where the config does not say otherwise. */
  'no-hidden-end'?: RuleSetting<{
    /** How many bytes of a README are shown. Default: `512000`. */
    limit?: number
  }>
  /** The links to papers are in entries that paperlint can read, so that a clean report means something. `warn` where the config does not say otherwise. */
  'unread-papers'?: RuleSetting<{
    /** What part of the links to papers may be outside of entries, from 0 to 1. Default: `0.3333333333333333`. */
    share?: number
  }>
  /** The source of all tables is compact, padded or aligned. Off where the config does not say otherwise. */
  'table-format'?: RuleSetting<{
    /** `|a|b|`, `| a | b |`, pipes one under the other, or what most tables of the list have. Default: `"consistent"`. */
    style?: 'compact' | 'padded' | 'aligned' | 'consistent'
  }>
  /** The URL of a paper on arXiv, in the ACL Anthology or with a DOI has one spelling; no redirects, no code for review. Off where the config does not say otherwise. */
  'canonical-paper-url'?: RuleSetting<{
    /** Lead links that say `PDF` or `HTML` to the page of the paper too. Default: `false`. */
    pdf?: boolean
  }>
  /** A venue and its year have one spelling in the whole list. Off where the config does not say otherwise. */
  'consistent-venue'?: RuleSetting<Record<string, never>>
  /** The entries of a table or a list are sorted by title, year, date or venue. Off where the config does not say otherwise. */
  'sorted-entries'?: RuleSetting<{
    /** What the entries are sorted by. Default: `"date"`. */
    by?: 'title' | 'year' | 'date' | 'venue'
    /** Which comes first: the least or the greatest. Default: `"descending"`. */
    order?: 'ascending' | 'descending'
  }>
  /** No link to an address that is gone. Asks the network. Off where the config does not say otherwise. */
  'no-dead-link'?: RuleSetting<{
    /** Report addresses that give no clear answer too (403, 429, 5xx, none in time), as warnings. Default: `false`. */
    unknown?: boolean
  }>
}
