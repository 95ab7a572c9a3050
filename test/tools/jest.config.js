import root from '../../jest.config.js'

// A real tool needs seconds to start where a test of a function needs milliseconds.
const {extensionsToTreatAsEsm, moduleNameMapper, testEnvironment, transform} = root
export default {
  extensionsToTreatAsEsm,
  moduleNameMapper,
  testEnvironment,
  transform,
  globalSetup: './set-up.js',
  globalTeardown: './tear-down.js',
  // A busy machine is no failure.
  testTimeout: 300_000
}
