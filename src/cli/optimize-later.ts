import {setFlagsFromString} from 'node:v8'

/** Bytes of bytecode that a function runs before V8 asks whether to optimize it: six times what V8 11 has as its default (`node --v8-options`). */
const INTERRUPT_BUDGET = 6 * 66 * 1024

/**
 * Lets V8 optimize only code that runs for longer.
 *
 * V8 of Node 20 spends half of all processor time of a run on optimized code that the run hardly uses any more, mostly in a second thread,
 * which a machine with few cores has no room for. Of the budgets tried (4, 6, 8 and 12 times the default), six cost least over a list of 180 lines,
 * tables of 1,000 and 10,000 rows, and twenty lists in one call. Node 22 waits for longer by itself, and does not know the option.
 *
 * @param version That of V8.
 * @param setFlags Takes options of V8.
 */
export function optimizeLater(version = process.versions.v8, setFlags = setFlagsFromString): void {
  if (version.startsWith('11.')) setFlags(`--interrupt-budget=${INTERRUPT_BUDGET}`)
}
