import {styleText} from 'node:util'

export type Format = Parameters<typeof styleText>[0]

/** Gives a text a colour, or leaves it as it is. */
export type Paint = (format: Format, text: string) => string

/** @param color Whether ANSI colours are wanted. */
export function painter(color: boolean | undefined): Paint {
  return color ? (format, text) => styleText(format, text, {validateStream: false}) : (_, text) => text
}

/** A text that leads to an address when a reader clicks on it (OSC 8). Other terminals show the text alone. */
export function linkTo(url: string, text: string): string {
  return `\u001B]8;;${url}\u0007${text}\u001B]8;;\u0007`
}
