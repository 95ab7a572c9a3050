/**
 * What the network says of an address. Rules do not ask it: whoever runs them does, and hands the answers in.
 *
 * `dead` is proven; `unknown` is an answer that proves nothing (403, 429, 5xx, none in time). `reason` completes “an address that …”.
 */
export type LinkStatus = {kind: 'alive'} | {kind: 'dead' | 'unknown'; reason: string}
