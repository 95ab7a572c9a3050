import {printableLine} from './printable.js'

/**
 * A command to the runner of GitHub Actions, such as an annotation. Its texts are escaped, so they cannot start another command.
 *
 * The escapes are those of https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts.
 */
export function workflowCommand(name: string, properties: Record<string, string | number>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
  return `::${name} ${list.join(',')}::${escapeData(printableLine(message))}`
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
