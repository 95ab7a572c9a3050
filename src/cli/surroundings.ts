import path from 'node:path'
import {parse} from '../markdown/parse.js'
import {Source} from '../markdown/source.js'
import type {Anchors} from '../paper-list/anchors.js'
import {readPaperList} from '../paper-list/read.js'
import type {Settings} from '../paper-list/settings.js'
import type {Surroundings} from '../paper-list/surroundings.js'
import {answerTo, hashOf, type Question, readText, repositoryRoot} from './questions.js'

/** Documents that were read for other lists already, by absolute path. */
export type KnownDocuments = Map<string, {anchors: Anchors | undefined; hash: string}>

/**
 * The files around a list: those of its repository. Of a list that is in none, nothing is known.
 *
 * @param questions Takes down what is asked, each question once.
 */
export function surroundingsOf(
  file: string,
  settings: Settings,
  known: KnownDocuments,
  questions: Question[]
): Surroundings | undefined {
  const folder = path.dirname(file)
  const root = repositoryRoot(folder)
  if (root === undefined) return
  // What lies outside is the host's: `../../issues` is a page of GitHub.
  const isInside = (target: string) =>
    target === root || target.startsWith(root.endsWith(path.sep) ? root : root + path.sep)
  const answers = new Map<string, string>()
  const ask = (about: Question['about'], target: string, find: () => string) => {
    const key = `${about} ${target}`
    const answer = answers.get(key) ?? find()
    if (!answers.has(key)) questions.push({target, about, answer})
    answers.set(key, answer)
    return answer
  }
  return {
    hasFile(link) {
      const target = path.resolve(folder, link)
      if (!isInside(target)) return true
      return ask('existence', target, () => answerTo({target, about: 'existence'})) === 'there'
    },
    anchorsOf(link) {
      const target = path.resolve(folder, link)
      if (!isInside(target)) return
      const document = known.get(target) ?? readDocument(target, settings)
      known.set(target, document)
      ask('content', target, () => document.hash)
      return document.anchors
    }
  }
}

/** no-malformed-link reports a file that is not there. */
function readDocument(file: string, settings: Settings): {anchors: Anchors | undefined; hash: string} {
  const text = readText(file)
  if (text === undefined) return {anchors: undefined, hash: ''}
  const source = new Source(text)
  return {anchors: readPaperList(parse(source.text), source, settings).anchors, hash: hashOf(text)}
}
