/** Characters that XML 1.0 forbids even as a reference (https://www.w3.org/TR/xml/#charsets), and half surrogate pairs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const forbidden = () => /[\0-\x08\x0B\x0C\x0E-\x1F\p{Surrogate}\uFFFE\uFFFF]/gu

/**
 * An element on lines of its own.
 *
 * @param content Elements that are XML already, or a text that is escaped here.
 */
export function element(name: string, attributes: Record<string, string | number>, content: string[] | string): string {
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
  const start = `<${name}${list.join('')}`
  if (content.length === 0) return `${start}/>\n`
  if (typeof content === 'string') return `${start}>${escapeXml(content)}</${name}>\n`
  return `${start}>\n${content.join('')}</${name}>\n`
}

/**
 * Removes forbidden characters and escapes markup, also `]]>`, which ends a text, and `##[`, which starts a command of GitHub Actions
 * (https://github.com/actions/runner/issues/4692).
 */
export function escapeXml(text: string): string {
  return text
    .replace(forbidden(), '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('##[', '#&#35;[')
}
