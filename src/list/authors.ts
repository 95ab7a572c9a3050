/** A name of two to four words, the first of which may be initials: `Kaiming He`, `Y. Zhu`, `and L. van der Maaten`. */
const NAME = /^(?:and |& )?(?:\p{Lu}[\p{L}'’.-]* ){1,3}(?:(?:van|von|der|den|de|la|di|al) )*\p{Lu}[\p{L}'’-]+$/u

/** With fewer names, a title of short phrases looks the same. */
const FEWEST_NAMES = 3

/** Whether a text begins with the names of authors: `Ashish Vaswani, Noam Shazeer, Niki Parmar, …`. */
export function beginsWithAuthors(text: string): boolean {
  const names = text.slice(0, LONGEST).split(/, | and /)
  return names.length >= FEWEST_NAMES && names.slice(0, FEWEST_NAMES).every((name) => NAME.test(name.trim()))
}

/** Enough for three names; the rest says no more. */
const LONGEST = 200
