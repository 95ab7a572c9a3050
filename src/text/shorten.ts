/** The subject of a problem (`about`): a short text in full, the start of a long one. Baselines contain it, so it must not change. */
export function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text
}
