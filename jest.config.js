// unified and all that stands on it is ESM only. The tests therefore run as real ES modules
// (`node --experimental-vm-modules`, see the `test` script), and SWC only strips the types.
import process from 'node:process'

// In a job of GitHub, what the tests report is not for the summary of that job.
for (const name of Object.keys(process.env)) if (name.startsWith('GITHUB_')) delete process.env[name]

// V8 of Node 20 spends a third of the processor time of the tests on optimized code that they hardly use any more, and compiles regular
// expressions twice (`src/cli/v8-options.ts`). The processes that run the tests have the options of this one. A larger budget saves no more.
if (process.versions.v8.startsWith('11.'))
  process.execArgv.push(`--interrupt-budget=${12 * 66 * 1024}`, '--no-regexp-tier-up')

export default {
  testEnvironment: 'node',
  // A busy machine is no failure.
  testTimeout: 120_000,
  // By default Jest leaves one core idle, which is half of a machine with two.
  maxWorkers: '100%',
  roots: ['<rootDir>/test'],
  // These have packages of their own and run with `npm run test:tools`.
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/tools/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      // Source maps beside the code: in it, they are read again for each test file.
      {jsc: {parser: {syntax: 'typescript'}, target: 'es2022'}, module: {type: 'es6'}, sourceMaps: true}
    ]
  },
  // TypeScript's ES modules name the emitted `.js` file; under jest the source is the `.ts` beside it.
  moduleNameMapper: {
    '^#config-of-file$': '<rootDir>/src/config/config-of-file.ts',
    '/schema-validator\\.generated\\.js$': '<rootDir>/test/schema-validator.ts',
    '/require-package\\.js$': '<rootDir>/test/require-package.ts',
    '^\\./remark\\.js$': '<rootDir>/test/remark-parser.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1'
  },
  collectCoverageFrom: ['src/**/*.ts', 'rules/**/*.ts', '!src/cli/main.ts'],
  coverageReporters: ['text-summary', 'lcovonly']
}
