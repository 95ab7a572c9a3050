/**
 * The code points in which two spellings differ that look alike: `é` is U+00E9 or U+0065 U+0301, and some characters are invisible.
 *
 * @returns The end of a message; nothing for spellings that look different.
 */
export function lookAlikeNote(written: string, expected: string): string {
  if (written === expected || visible(written) !== visible(expected)) return ''
  const [a, b] = [characters(written), characters(expected)]
  let different = 0
  while (a[different] === b[different]) different++
  return `; they look alike, but ${codePoints(a[different] ?? '')} is not ${codePoints(b[different] ?? '')}`
}

/** With the marks on them. */
function characters(text: string): string[] {
  return text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []
}

function visible(text: string): string {
  return text.normalize('NFC').replace(/\p{Default_Ignorable_Code_Point}/gu, '')
}

function codePoints(text: string): string {
  const names = Array.from(text, (point) => `U+${point.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`)
  return names.join(' ') || 'nothing'
}
