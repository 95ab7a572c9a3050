import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, jest, test} from '@jest/globals'
import {LinkCache} from '../../src/network/link-cache.js'

let folder: string
let file: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paperlint-cache-'))
  file = join(folder, 'links.json')
})

afterEach(async () => {
  jest.restoreAllMocks()
  await rm(folder, {recursive: true})
})

const hour = 60 * 60 * 1000

test('keeps what is known from one run to the next', async () => {
  const cache = await LinkCache.read(file)
  cache.set('https://example.org/a', {kind: 'alive'})
  cache.set('https://example.org/b', {kind: 'dead', reason: 'answers 404 Not Found'})
  await cache.write()
  const next = await LinkCache.read(file)
  expect(next.get('https://example.org/a')).toEqual({kind: 'alive'})
  expect(next.get('https://example.org/b')).toEqual({kind: 'dead', reason: 'answers 404 Not Found'})
  expect(next.get('https://example.org/c')).toBeUndefined()
})

test('forgets the unknown after an hour, the dead after a day, the living after a week', async () => {
  const now = jest.spyOn(Date, 'now').mockReturnValue(0)
  const cache = await LinkCache.read(file)
  cache.set('unknown', {kind: 'unknown', reason: 'answers 403 Forbidden'})
  cache.set('dead', {kind: 'dead', reason: 'answers 404 Not Found'})
  cache.set('alive', {kind: 'alive'})
  const known = (hours: number) => {
    now.mockReturnValue(hours * hour)
    return ['unknown', 'dead', 'alive'].filter((url) => cache.get(url))
  }
  expect(known(0.9)).toEqual(['unknown', 'dead', 'alive'])
  expect(known(1)).toEqual(['dead', 'alive'])
  expect(known(24)).toEqual(['alive'])
  await cache.write()
  expect(Object.keys(JSON.parse(await readFile(file, 'utf8')))).toEqual(['alive'])
  expect(known(7 * 24)).toEqual([])
})

test.each(['', 'no JSON', '[]', '{"https://example.org": 1}', 'null'])(
  'a file that is none of ours counts as empty: %j',
  async (content) => {
    await writeFile(file, content)
    expect((await LinkCache.read(file)).get('https://example.org')).toBeUndefined()
  }
)
