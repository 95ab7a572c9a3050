// Shared, since V8 compiles each regular expression separately. For one with Unicode classes that takes up to a millisecond, and creating it
// 0.03 ms a class: where it has a name of its own, it is made by a function, when it is first needed.

/** Whether a text has ASCII characters alone, as most have. V8 calls a function for each character that it compares with a Unicode class. */
export function isAscii(text: string): boolean {
  return !/[^\0-\x7F]/.test(text)
}

/** The runs of letters and digits in a text. */
export function lettersAndDigits(text: string): string[] {
  return text.match(isAscii(text) ? /[A-Za-z\d]+/g : /[\p{L}\p{N}]+/gu) ?? []
}

/** The letters and digits of a text in lower case, without what is between them. */
export function foldWords(text: string): string {
  return lettersAndDigits(text.toLowerCase()).join('')
}

/** The runs of letters in a text. */
export function lettersOf(text: string): string[] {
  return text.match(isAscii(text) ? /[A-Za-z]+/g : /\p{L}+/gu) ?? []
}

/** Whether each run of letters in a text is accepted; those behind the first that is not are not read. */
export function everyWord(text: string, accepts: (word: string) => boolean): boolean {
  const letters = /\p{L}+/gu
  for (let end = 0; ; end = letters.lastIndex) {
    letters.lastIndex = end
    const word = letters.exec(text)?.[0]
    if (word === undefined) return true
    if (!accepts(word)) return false
  }
}

/**
 * Whether a text is words in ASCII letters, with a blank, a hyphen or a colon between them, as most titles are. A fast test before slow ones:
 * in such a text there are no decorations, dates, quotation marks or lists.
 */
export function isPlain(text: string): boolean {
  return /^[A-Za-z]+(?:(?:: |[ -])[A-Za-z]+)*$/.test(text)
}

/** A header's name without case, width, blanks and dots: `Pub.` is `pub`. */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.:：]/g, '')
}
