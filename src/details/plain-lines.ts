/** The text of some Markdown without targets, tags and marks of emphasis; what parts lines in HTML does so here. */
export function plainLines(markdown: string): string {
  return (
    markdown
      .replace(/!?\[([^[\]]*)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)/g, '[$1]')
      .replace(/<sup>[^<>]*<\/sup>/gi, '')
      .replace(/<\/?(?:td|tr|br|p|div|li|sub|small)\b[^<>]*>/gi, '\n')
      .replace(/<[^<>]*>/g, ' ')
      // What is in italics is a text of its own, unlike a name in bold among others, with the year behind a venue: `in *CSUR* 2024`, but `*Ada Lovelace, Grace Hopper* 2024`.
      .replace(/(?<![*\\])\*((?:[^*\n\\]|\\.)+)\*(?!\*)( (?:19|20)\d\d\b)?/g, (_, inner: string, year = '') =>
        inner.includes(',') ? `\n${inner}\n${year}` : `\n${inner}${year}\n`
      )
      .replace(/[*_`\\]/g, '')
  )
}
