/** What is known of the files around a list. Core and rules read no files: whoever does hands this in. */
export interface Surroundings {
  /**
   * Whether a file or a folder is there.
   *
   * @param path As in a link, from the list's folder, with `/` and `..`, percent-decoded, without query and fragment. A path that leaves the
   *   tree of which anything is known (`../../issues`, GitHub's own pages) counts as being there.
   */
  hasFile(path: string): boolean
}
