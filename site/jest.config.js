import root from '../jest.config.js'

// A browser needs seconds to start. One at a time: several would make each other slow.
const {extensionsToTreatAsEsm, testEnvironment, transform} = root
export default {
  extensionsToTreatAsEsm,
  testEnvironment,
  transform,
  moduleNameMapper: {
    '^#core/(.*)\\.js$': '<rootDir>/../src/$1.ts',
    ...root.moduleNameMapper,
    '/schema-validator\\.generated\\.js$': '<rootDir>/../test/schema-validator.ts',
    '/require-package\\.js$': '<rootDir>/../test/require-package.ts'
  },
  roots: ['<rootDir>/test'],
  globalSetup: './test/set-up.js',
  maxWorkers: 1,
  // Longer than a page waits for anything.
  testTimeout: 300_000
}
