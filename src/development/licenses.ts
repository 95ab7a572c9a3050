import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import type {RolldownOutput} from 'rolldown'

/** The licences of the packages in a bundle, which require this. */
export function licensesOf(chunks: RolldownOutput['output']): string {
  const modules = chunks.flatMap((chunk) => (chunk.type === 'chunk' ? Object.keys(chunk.modules) : []))
  const folders = modules.flatMap((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id) ?? [])
  return [...new Set(folders)].sort().map(licenseOf).join('\n')
}

function licenseOf(folder: string): string {
  const {name, version, license} = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each))
  const text = file ? readFileSync(path.join(folder, file), 'utf8').trim() : license
  return `${name} ${version}\n\n${text}\n`
}
