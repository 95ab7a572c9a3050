import type {Edit} from '../text/edit.js'
import type {Span} from '../text/span.js'

/** An address that has a scheme and a host, in parts. */
export interface Address {
  url: string
  /** Scheme and host. */
  origin: string
  host: string
  /** From the slash behind the host to the query. */
  path: string
  /** The query and the fragment, with their signs. */
  rest: string
}

/** Why a target cannot work, in the words of a message, and the one address that it can mean. */
export interface AddressSlip {
  found: string
  expected: string
  /** Absent where more than one address can be meant. */
  reading?: string
  /** Whether the target can be the path of a file as well, which only a look at the files can rule out. */
  canBePath?: true
  /** Whether the reading changes or drops characters of the address: a person has to agree. */
  isGuess?: true
  /** Whether some servers do what was meant. */
  canWork?: true
}

/** What was meant to be a link, and is plain text to Markdown. Its span goes from its opening bracket to the end of its line or its closing one. */
export interface BrokenLink extends Span {
  /** The text of the link. */
  label: string
  slip: keyof typeof slips
  /** The edits that make a link of it, if there is one way. */
  edits?: Edit[]
  /** Whether the edits choose one of two ways. */
  isGuess?: true
}

/** Each slip, as a message says it: what is found, and what is expected. */
export const slips = {
  'blank before': ['space between the text and the address of a link', '`](` without a space'],
  'full-width': ['full-width brackets around the address of a link', '`(` and `)`'],
  'full-width text': ['full-width brackets around the text of a link', '`[` and `]`'],
  'blank inside': ['space in the address of a link', 'an address without spaces'],
  unclosed: ['address of a link without its closing parenthesis', '`)` after the address'],
  'link inside': ['link as the address of a link', 'the address alone'],
  'half pointed': ['`<` before the address of a link', '`>` after it too, or neither'],
  'extra bracket': ['second parenthesis before the address of a link', 'one'],
  'second address': ['second address behind a link', 'one'],
  'no parentheses': ['address right behind the text of a link', 'parentheses around it'],
  'no opening bracket': ['link without the bracket that opens its text', '`[` before the text'],
  'no closing bracket': ['link without the bracket that closes its text', '`]` after the text'],
  exchanged: ['link with its text and its address exchanged', 'the text in `[` and `]`, the address in `(` and `)`'],
  'wrong bracket': [
    'link with a bracket of another kind',
    '`[` and `]` around the text, `(` and `)` around the address'
  ],
  'wrong way round': [
    'link with its brackets the wrong way round',
    '`[` and `]` around the text, `(` and `)` around the address'
  ]
} as const
