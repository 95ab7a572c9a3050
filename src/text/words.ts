// Shared: V8 compiles each regular expression separately, and for Unicode classes that takes as long as reading a short list.

/** The runs of letters and digits in a text. */
export function lettersAndDigits(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? []
}

/** The runs of letters in a text. */
export function lettersOf(text: string): string[] {
  return text.match(/\p{L}+/gu) ?? []
}
