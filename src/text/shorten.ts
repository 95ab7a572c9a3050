/** A text for a message: as it is if it is short, else its start. */
export function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text
}
