let satteri: unknown

/** Puts the fast parser where the core finds it. */
export function provideSatteri(loaded: unknown): void {
  satteri = loaded
}

/** @throws {Error} where the fast parser is not loaded, as the core expects of a package that is not there. */
export function requirePackage(_name: string): unknown {
  if (!satteri) throw new Error('not loaded')
  return satteri
}
