/**
 * The answer of the network to an address. Rules do not ask the network: their caller does, and passes the answers.
 *
 * `dead` is proven; `unknown` is an answer that proves nothing (403, 429, 5xx, none in time). `reason` completes “an address that …”.
 */
export type LinkStatus = {kind: 'alive'} | {kind: 'dead' | 'unknown'; reason: string}
