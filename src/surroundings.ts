import type {Anchors} from './outline/anchors.js'

/** The files and the network around a list. Core and rules read no files and ask no network: their caller does, and passes this. */
export interface Surroundings {
  /**
   * Whether a file or a folder is there; absent where the files around the list are not known.
   *
   * @param path As in a link, from the list's folder, with `/` and `..`, percent-decoded, without query and fragment. A path that leaves the
   *   tree of which anything is known (`../../issues`, GitHub's own pages) counts as being there.
   */
  hasFile?(path: string): boolean
  /**
   * The anchors of another document; nothing where it is not known, or is no Markdown.
   *
   * @param path As for `hasFile`.
   */
  anchorsOf?(path: string): Anchors | undefined
  /** What the network says of the targets of links, by the target as written; see `checkLinks`. */
  linkStatuses?: ReadonlyMap<string, LinkStatus>
}

/**
 * The answer of the network to an address. Rules do not ask the network: their caller does, and passes the answers.
 *
 * `dead` is proven; `unknown` is an answer that proves nothing (403, 429, 5xx, none in time). `reason` completes “an address that …”.
 */
export type LinkStatus = {kind: 'alive'} | {kind: 'dead' | 'unknown'; reason: string}
