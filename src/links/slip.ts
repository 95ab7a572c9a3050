/** What keeps a target from working, in the words of a message, and the one address that it can mean. */
export interface AddressSlip {
  found: string
  expected: string
  /** Absent where more than one address can be meant. */
  reading?: string
  /** Whether the target can be the path of a file as well: only who knows the files can rule that out. */
  canBePath?: true
  /** Whether the reading changes or drops characters of the address: a person has to agree. */
  isGuess?: true
}
