import process from 'node:process'

const {FC_SEED = '20261123', FC_RUNS} = process.env

/** The share of the documents that `npm test` tries. `npm run test:all` tries all of them. Chosen. */
const SHARE = 1 / 5

const seed = readSeed(FC_SEED)
process.stderr.write(`Property tests: FC_SEED=${seed}${FC_RUNS === 'all' ? ' FC_RUNS=all' : ''}\n`)

/**
 * The parameters of a property test: the seed is the same for all of them.
 *
 * @param count How many generated documents `npm run test:all` tries.
 */
export function runs(count: number): {numRuns: number; seed: number} {
  return {numRuns: FC_RUNS === 'all' ? count : Math.ceil(count * SHARE), seed}
}

/**
 * @throws {RangeError} when the text is not an integer of 32 bits: fast-check would use another seed than it says.
 */
export function readSeed(text: string): number {
  const number = Number(text)
  if (text.trim() !== '' && number === (number | 0)) return number
  throw new RangeError(`Unexpected FC_SEED "${text}", expected an integer of 32 bits`)
}
