/** A part of a message: words, or what stands there in backticks. */
export interface MessagePart {
  text: string
  isCode: boolean
}

/** The parts of a message, which writes names and values as Markdown does: `` Unexpected column `github` ``. */
export function messageParts(message: string): MessagePart[] {
  const parts: MessagePart[] = []
  let end = 0
  for (const {0: span, 1: code, index} of message.matchAll(/`([^`]+)`/g)) {
    if (index > end) parts.push({text: message.slice(end, index), isCode: false})
    parts.push({text: code!, isCode: true})
    end = index + span.length
  }
  if (end < message.length) parts.push({text: message.slice(end), isCode: false})
  return parts
}
