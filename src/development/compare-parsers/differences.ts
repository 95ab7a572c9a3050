import {unifiedDiff} from '../../cli/diff.js'
import type {Reading} from './reading.js'

/** The differences between the results of satteri (`-`) and remark (`+`); each has several lines. */
export function findDifferences(path: string, satteri: Reading, remark: Reading, withTrees: boolean): string[] {
  const found = [
    listDifference('problems', satteri.problems, remark.problems),
    unifiedDiff(`${path} (fixed)`, satteri.fixed, remark.fixed),
    unifiedDiff(`${path} (unsafely fixed)`, satteri.unsafelyFixed, remark.unsafelyFixed),
    withTrees ? listDifference('nodes', satteri.nodes, remark.nodes) : ''
  ]
  return found.filter((difference) => difference !== '')
}

function listDifference(what: string, satteri: readonly string[], remark: readonly string[]): string {
  return unifiedDiff(what, lines(satteri), lines(remark))
}

const lines = (texts: readonly string[]) => texts.map((text) => `${text}\n`).join('')
