declare module 'bibtex-parse' {
  /** An entry with its fields, whose values are as they are written between the outer braces. */
  interface Entry {
    itemtype: 'entry'
    type: string
    key: string
    fields: {name: string; value: string}[]
  }
  const bibtexParse: {parse(text: string): (Entry | {itemtype: 'comment' | 'preamble' | 'string'})[]}
  export default bibtexParse
}
