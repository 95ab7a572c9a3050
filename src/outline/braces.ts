// Attributes in braces, as kramdown, MkDocs, Hugo and Docusaurus read them: `{#id}`, `{: #id .class}`.

/** Not `{{< … >}}` and `{% … %}`, which are no attributes. */
const attributes = /\{(?=[\s#.:/])([^{}\n]{1,200})\}/g

/** A text without its attributes in braces. */
export function withoutAttributes(text: string): string {
  return text.includes('{') ? text.replace(attributes, '').trimEnd() : text
}

/** The ids in the braces of a text. */
export function idsInText(text: string): {name: string; start: number}[] {
  return [...text.matchAll(attributes)].flatMap((match) =>
    match[1]!
      .split(/[\s:*/]+/)
      .flatMap((word) => (/^#[^#"'=]+$/.test(word) ? {name: word.slice(1), start: match.index} : []))
  )
}
