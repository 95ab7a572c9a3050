import type {Rule, RuleMeta} from '../rule.js'

const between = /<!-- rules -->[\s\S]*?<!-- \/rules -->/

/** The README's table of rules, made from their `meta`. */
export function rulesTable(rules: readonly Rule[]): string {
  const rows = rules.map(
    ({meta: {name, description, ...meta}}) =>
      `| [${name}](rules/${name}.md) | ${levelsOf(meta)} | ${fixesOf(meta)} | ${description} |`
  )
  return ['| rule | level | fixes | what it checks |', '| --- | --- | --- | --- |', ...rows].join('\n')
}

/** The levels of its findings, by default. */
export function levelsOf({level, alsoWarns}: Pick<RuleMeta, 'level' | 'alsoWarns'>): string {
  return alsoWarns ? `${level}, warn` : level
}

export function fixesOf({fixes}: Pick<RuleMeta, 'fixes'>): string {
  return fixes.join(', ') || 'none'
}

/** Puts the table between its marks in the README. */
export function withRulesTable(readme: string, rules: readonly Rule[]): string {
  return readme.replace(between, () => `<!-- rules -->\n${rulesTable(rules)}\n<!-- /rules -->`)
}
