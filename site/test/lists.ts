import {execFileSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'

const words = 'Deep Sparse Robust Neural Graph Visual Causal Latent Dense Prompt Vision Speech Tree Token Flow'.split(
  ' '
)
const things = 'Retrieval Parsing Tracking Segmentation Alignment Captioning Planning Ranking Pruning Grounding'.split(
  ' '
)

/**
 * A list of papers in sections of fifty rows. Every ninth row lacks its last cell; the first two papers of the first section are listed
 * again at the end, one of them with another venue.
 */
export function listOf(papers: number): string {
  const lines = ['# Papers', '']
  for (let index = 0; index < papers; index++) {
    if (index % 50 === 0)
      lines.push('', `## Section ${index / 50 + 1}`, '', '| Paper | Venue | Code |', '| --- | --- | --- |')
    lines.push(row(index, index % 9 === 8))
  }
  return [
    ...lines,
    '',
    '## Again',
    '',
    '| Paper | Venue | Code |',
    '| --- | --- | --- |',
    row(0),
    row(1).replace('CVPR 2011', 'ICML 2019'),
    ''
  ].join('\n')
}

function row(index: number, isShort = false): string {
  const name = [
    words[index % 15],
    things[(index * 7) % 10],
    'with',
    words[(index * 4 + 1) % 15],
    `Models ${index}`
  ].join(' ')
  const id = `${String(1501 + (index % 12))}.${String(10_000 + index)}`
  const cells = [
    `[${name}](https://arxiv.org/abs/${id})`,
    `CVPR ${2010 + (index % 15)}`,
    `[code](https://github.com/owner/code${index})`
  ]
  return `| ${(isShort ? cells.slice(0, 2) : cells).join(' | ')} |`
}

const command = fileURLToPath(new URL('../../dist/paperlint.cjs', import.meta.url))

/** What the command makes of a list, whatever its exit code. */
export function runCommand(content: string | Buffer, ...args: string[]): {content: Buffer; stdout: string} {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'paperlint-site-'))
  try {
    const file = path.join(folder, 'README.md')
    writeFileSync(file, content)
    let stdout: string
    try {
      stdout = execFileSync(process.execPath, [command, ...args, 'README.md'], {
        cwd: folder,
        encoding: 'utf8',
        maxBuffer: 1 << 28
      })
    } catch (error) {
      stdout = (error as {stdout: string}).stdout
    }
    return {content: readFileSync(file), stdout}
  } finally {
    rmSync(folder, {recursive: true})
  }
}

interface Message {
  message: string
  fix?: {edits: {start: number; end: number; text: string}[]}
}

function problemsOf(content: string): Message[] {
  return JSON.parse(runCommand(content, '--format', 'json').stdout).files[0].messages
}

/** The messages of the command on a list, as the page shows them: what they have in backticks is code. */
export function messagesOf(content: string): string[] {
  return problemsOf(content).map(({message}) => message.replaceAll('`', ''))
}

/** A list with the fix of its first problem, as the command reports it. */
export function withFirstFix(content: string): string {
  const edits = problemsOf(content)[0]!.fix!.edits.toSorted((a, b) => b.start - a.start)
  return edits.reduce((text, {start, end, text: other}) => text.slice(0, start) + other + text.slice(end), content)
}
