/** What a tool reported on lists, and what its fixes changed. */
export interface Comparison {
  name: string
  version: string
  problems: number
  /** The lines of the originals that its fixes changed or removed; `undefined` if it has no fixes. */
  changed: number | undefined
  /** The addresses that are gone after its fixes; `undefined` if it has no fixes. */
  lost: number | undefined
}

/** The table of the README and of docs/comparison.md. */
export function comparisonTable(rows: readonly Comparison[]): string {
  const count = (number: number | undefined) => number?.toLocaleString('en') ?? ''
  return [
    '| tool, with its defaults | problems reported | lines changed by its fixes | addresses lost by them |',
    '| --- | --: | --: | --: |',
    ...rows.map(
      ({name, version, problems, changed, lost}) =>
        `| ${name} ${version} | ${count(problems)} | ${count(changed)} | ${count(lost)} |`
    )
  ].join('\n')
}

/** The web addresses of a text that are nowhere in it after a fix. Neither the scheme counts nor a repeated slash: a fix may mend them. */
export function lostAddresses(before: string, after: string): string[] {
  const left = compared(after)
  return [...new Set(addressesOf(before))].filter((address) => !left.includes(address))
}

/** Without punctuation at the end. */
function addressesOf(text: string): string[] {
  const found = compared(text).matchAll(/https?:\/\/([^\s<>()[\]|"'`]+)/g)
  return Array.from(found, ([, address]) => address!.replace(/[.,;:*_~]+$/, ''))
}

/** A tool may add escapes, or take them away. Behind a scheme both slashes stay. */
function compared(text: string): string {
  return text.replaceAll('\\', '').replace(/(?<!:)\/{2,}/g, '/')
}
