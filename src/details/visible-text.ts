/** The text of some Markdown without targets, tags and marks of emphasis. */
export function visibleText(markdown: string): string {
  return (
    markdown
      .replace(/!?\[([^[\]]*)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)/g, '[$1]')
      .replace(/<sup>[^<>]*<\/sup>/gi, '')
      .replace(/<\/?(?:td|tr|br|p|div|li|sub|small)\b[^<>]*>/gi, '\n')
      .replace(/<[^<>]*>/g, ' ')
      // What is in italics is a text of its own, unlike a name in bold among others, with the year behind it: `in *CSUR* 2024`.
      .replace(/(?<![*\\])\*((?:[^*\n\\]|\\.)+)\*(?!\*)( (?:19|20)\d\d\b)?/g, '\n$1$2\n')
      .replace(/[*_`\\]/g, '')
  )
}
