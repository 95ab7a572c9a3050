import {spawnSync} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from '@jest/globals'
import {parse} from 'yaml'

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const names = (folder: string) => readdirSync(new URL(`../${folder}`, import.meta.url))
const {scripts, engines} = JSON.parse(read('package.json'))

interface Step {
  uses?: string
  run?: string
  with?: Record<string, unknown>
}

interface Job {
  strategy?: {matrix: Record<string, unknown[]>}
  permissions?: Record<string, string>
  steps: Step[]
}

describe('the project’s own workflows', () => {
  const workflows = names('.github/workflows').map((name) => parse(read(`.github/workflows/${name}`)))
  const steps: Step[] = workflows.flatMap(({jobs}) => (Object.values(jobs) as Job[]).flatMap((job) => job.steps))
  const lines = steps.flatMap(({run}) => run ?? [])

  test('have no right by default but to read', () => {
    expect(workflows.map(({name}) => name)).toEqual(['CI', 'release', 'site'])
    for (const {permissions} of workflows) expect(permissions).toEqual({contents: 'read'})
  })

  test('run scripts that package.json has, in words that bash understands, with nothing put into them', () => {
    const called = lines.flatMap((line) => Array.from(line.matchAll(/npm run ([\w:]+)/g), ([, name]) => name!))
    expect(called.filter((name) => !(name in scripts))).toEqual([])
    for (const line of lines) {
      expect(line).not.toContain('${{')
      expect(spawnSync('bash', ['-n'], {input: line, encoding: 'utf8'})).toMatchObject({status: 0, stderr: ''})
    }
  })

  test('use no action but those of GitHub, each by its commit, with its version for people and dependabot', () => {
    const used = names('.github/workflows').flatMap((name) =>
      Array.from(read(`.github/workflows/${name}`).matchAll(/uses: (.*)/g), ([, action]) => action!)
    )
    expect(used).toHaveLength(steps.filter(({uses}) => uses !== undefined).length)
    expect(used.filter((action) => !/^actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action))).toEqual([])
  })

  test('give a right to write only to a job that runs no tests, and no job a token on its disk', () => {
    for (const workflow of workflows) {
      for (const {permissions = {}, steps: ofJob} of Object.values(workflow.jobs) as Job[]) {
        const scripts = ofJob.flatMap(({run}) => run ?? [])
        if (Object.values(permissions).includes('write')) expect(scripts.join()).not.toMatch(/npm (?:test|run check)/)
        for (const step of ofJob.filter(({uses}) => uses?.startsWith('actions/checkout@')))
          expect(step.with).toEqual({'persist-credentials': false})
      }
    }
  })

  test('test on three systems, from the oldest Node that is supported', () => {
    const ci = workflows.find(({name}) => name === 'CI')
    expect(ci.jobs.test.strategy.matrix).toEqual({
      os: ['ubuntu-latest', 'macos-latest', 'windows-latest'],
      node: [20, 22, 24]
    })
    expect(engines.node).toMatch(/^>=20\./)
    expect(ci.jobs.everything.steps.at(-1)).toEqual({run: 'bash .ci/run'})
  })
})

describe('the forms for issues', () => {
  const forms = names('.github/ISSUE_TEMPLATE')
    .filter((name) => name !== 'config.yml')
    .map((name) => parse(read(`.github/ISSUE_TEMPLATE/${name}`)))
  const fields = (form: {body: {id: string; validations?: {required: boolean}}[]}) =>
    form.body.map(({id, validations}) => `${id}${validations?.required ? '!' : ''}`)

  test('ask for a list, and for its report or its fix', () => {
    expect(forms.map(fields)).toEqual([
      ['list!', 'report!', 'expected!', 'address', 'config', 'version!'],
      ['list!', 'diff!', 'expected!', 'config', 'version!'],
      ['what!', 'list', 'version']
    ])
  })
})

test('dependencies are updated in every folder that has some', () => {
  const {updates} = parse(read('.github/dependabot.yml'))
  expect(updates[0].directories).toEqual(['/', '/benchmark', '/site', '/test/tools'])
  for (const folder of updates[0].directories) expect(() => read(`.${folder}/package.json`)).not.toThrow()
})
