import type {Rule} from '../rule.js'

const between = /<!-- rules -->[\s\S]*?<!-- \/rules -->/

/** The README's table of rules, made from their `meta`. */
export function rulesTable(rules: readonly Rule[]): string {
  const rows = rules.map(
    ({meta: {name, level, fixable, description}}) =>
      `| [${name}](rules/${name}.md) | ${level} | ${fixable || 'none'} | ${description} |`
  )
  return ['| rule | level | best fix | what it checks |', '| --- | --- | --- | --- |', ...rows].join('\n')
}

/** Puts the table between its marks in the README. */
export function withRulesTable(readme: string, rules: readonly Rule[]): string {
  return readme.replace(between, () => `<!-- rules -->\n${rulesTable(rules)}\n<!-- /rules -->`)
}
