import {element} from '../report/xml.js'
import {displayWidth} from '../text/display-width.js'

/** In pixels. A character of a monospaced font is 0.6 of its size wide. */
const FONT_SIZE = 14
const CHARACTER = 8.4
const LINE = 20
const MARGIN = 16

const colors = {
  text: '#d6deeb',
  background: '#161b26',
  red: '#ff7b72',
  green: '#7ee787',
  yellow: '#f2cc60',
  cyan: '#79c0ff'
}

/** The styles of ANSI that a report uses, by the number that begins them (ECMA-48, SGR). */
const beginnings = new Map<string, Record<string, string>>([
  ['1', {'font-weight': 'bold'}],
  ['2', {'fill-opacity': '0.6'}],
  ['4', {'text-decoration': 'underline'}],
  ['31', {fill: colors.red}],
  ['32', {fill: colors.green}],
  ['33', {fill: colors.yellow}],
  ['36', {fill: colors.cyan}]
])

/**
 * A picture of what a terminal shows, as SVG. Each piece of a line has its place and its width, so that it is the same whatever font
 * there is.
 *
 * @param title For who cannot see it.
 * @param text With ANSI colours; styles are not nested.
 * @param columns The width of the terminal.
 */
export function pictureOf(title: string, text: string, columns: number): string {
  const lines = text.trimEnd().split('\n')
  const width = Math.ceil(2 * MARGIN + columns * CHARACTER)
  const height = 2 * MARGIN + lines.length * LINE
  const background = element('rect', {width, height, rx: 8, fill: colors.background}, '')
  const pieces = lines.flatMap((line, index) => piecesOf(line, MARGIN + index * LINE + FONT_SIZE))
  const group = {
    'font-family': 'ui-monospace, Menlo, Consolas, DejaVu Sans Mono, Noto Sans Mono CJK SC, monospace',
    'font-size': FONT_SIZE,
    fill: colors.text
  }
  return element('svg', {xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}`}, [
    element('title', {}, title),
    background,
    element('g', group, pieces)
  ])
}

function piecesOf(line: string, y: number): string[] {
  let column = 0
  let style: Record<string, string> = {}
  const pieces: string[] = []
  // biome-ignore lint/suspicious/noControlCharactersInRegex: this is how a style begins and ends
  for (const [, code, text] of line.matchAll(/\u001b\[(\d+)m|([^\u001b]+)/g)) {
    if (text === undefined) {
      style = beginnings.get(code!) ?? {}
      continue
    }
    // Blanks at the ends would be lost.
    const start = column + text.length - text.trimStart().length
    const shown = text.trim()
    column += displayWidth(text)
    if (shown === '') continue
    const place = {x: pixels(MARGIN + start * CHARACTER), y, textLength: pixels(displayWidth(shown) * CHARACTER)}
    pieces.push(element('text', {...place, ...style, 'xml:space': 'preserve'}, shown))
  }
  return pieces
}

function pixels(number: number): number {
  return Math.round(number * 10) / 10
}
