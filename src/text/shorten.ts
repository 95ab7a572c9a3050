/** A text for what a problem is about: as it is if it is short, else its start. Baselines hold it, so that it has to stay as it is. */
export function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text
}
