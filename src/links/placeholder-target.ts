/** Whether a target is what people write where the address is still to come. `#` is a target: back to the top. */
export function isPlaceholderTarget(url: string): boolean {
  return placeholderTarget.test(url)
}

const placeholderTarget =
  /^(?:todo|tbd|tba|url|link|links?-?here|your[-_ ]?(?:url|link)|paper[-_]?(?:url|link)|code[-_]?(?:url|link)|x{3,}|-+|nan|none|null|n\/a|https?:\/{0,2}|\?+|…|\.{3})$/i
