/** Fixes cannot be applied, by the fault of a rule: nothing may be written. The message names the rules. */
export class FixError extends Error {
  override name = 'FixError'
}
