// `npm run compare-parsers -- <files or folders>`: compares the results of satteri and remark for each file. Exits with 1 if they differ.
import {readFile} from 'node:fs/promises'
import process from 'node:process'
import {parseArgs} from 'node:util'
import {findFiles} from '../../cli/find-files.js'
import {relativePath} from '../../config/find.js'
import {findDifferences} from './differences.js'
import {Reader} from './reader.js'

const {positionals, values} = parseArgs({
  allowPositionals: true,
  options: {trees: {type: 'boolean', default: false}, limit: {type: 'string', default: '60'}}
})
const cwd = process.cwd()
const {files, failures} = await findFiles(positionals, {cwd, isIgnored: () => false})
const readers = [new Reader('satteri', Number(values.limit)), new Reader('remark', Number(values.limit))] as const
const print = (text: string) => void process.stdout.write(`${text}\n`)

let different = 0
const unread = failures.length
let late = 0
for (const failure of failures) print(failure)
for (const file of files) {
  const path = relativePath(cwd, file)
  const text = await readFile(file, 'utf8')
  const [satteri, remark] = await Promise.all(readers.map((reader) => reader.read(text)))
  if (!satteri || !remark) {
    late++
    print(`${path}: ${satteri ? 'remark' : 'satteri'} gives no answer in ${values.limit} s`)
    continue
  }
  const differences = findDifferences(path, satteri, remark, values.trees)
  if (differences.length === 0) continue
  different++
  print(`${path}: satteri (-) and remark (+) differ\n${differences.join('')}`)
}
await Promise.all(readers.map((reader) => reader.close()))
const compared = files.length - late
print(`${compared} files compared, ${different} differ, ${late} took too long, ${unread} arguments led to no file`)
if (different + late + unread > 0) process.exitCode = 1
