import type {Fix} from '../text/edit.js'

export interface AppliedFix {
  rule: string
  fix: Fix
}

/** Harm that fixes would do to a list. */
export interface Loss {
  /** Continues “would have”: `broken a table`. */
  what: string
  /** The fixes whose edits are to blame; none if unknown. */
  blamed: readonly AppliedFix[]
}
