import {setFlagsFromString} from 'node:v8'

/** Bytes of bytecode that a function runs before V8 asks whether to optimize it: six times what V8 11 has as its default (`node --v8-options`). */
const INTERRUPT_BUDGET = 6 * 66 * 1024

// V8 compiles a regular expression to bytecode first and to machine code when it is run again. Nearly all of ours are, and both together
// are a tenth of the time that a list of 180 lines takes, with Node 20, 22 and 24 alike.
const COMPILE_ONCE = '--no-regexp-tier-up'

/** By the version of V8: that of Node 20, 22 and 24. */
const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  // V8 of Node 20 spends half of all processor time of a run on optimized code that the run hardly uses any more, mostly in a second thread,
  // which a machine with few cores has no room for. Of the budgets tried (4, 6, 8 and 12 times the default), six cost least over a list of
  // 180 lines, tables of 1,000 and 10,000 rows, and twenty lists in one call. Node 22 waits for longer by itself.
  11: [`--interrupt-budget=${INTERRUPT_BUDGET}`, COMPILE_ONCE],
  12: [COMPILE_ONCE],
  13: [COMPILE_ONCE]
}

/**
 * Lets V8 compile as it is best for a run of a second.
 *
 * @param version That of V8. One that was not tried may not know an option.
 * @param setFlags Takes options of V8.
 */
export function setV8Options(version = process.versions.v8, setFlags = setFlagsFromString): void {
  for (const option of OPTIONS[version.split('.', 1)[0]!] ?? []) setFlags(option)
}
