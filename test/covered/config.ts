import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { defineConfig } from 'vitest/config'

/** Every process that a test starts writes what it ran into this folder; Node does so at its end. */
const RAN = mkdtempSync(path.join(tmpdir(), 'newsledger-ran-'))
process.env.NEWSLEDGER_RAN = RAN

/** A worker is ended by a signal, and then writes nothing: it writes before each answer instead. */
const BEFORE_ANSWERS = `
  import { takeCoverage } from 'node:v8'
  const { send } = process
  if (send) process.send = (...answer) => {
    takeCoverage()
    return send.apply(process, answer)
  }`

/** `npm run coverage`: all tests, and which lines and branches of `pipeline/` they ran, in whatever process. */
export default defineConfig({
  test: {
    globalSetup: 'test/covered/build.ts',
    include: ['test/**/*.test.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    env: {
      NODE_V8_COVERAGE: RAN,
      NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(BEFORE_ANSWERS)}`,
    },
    coverage: {
      enabled: true,
      provider: 'custom',
      customProviderModule: 'test/covered/provider.ts',
      include: ['pipeline/**/*.ts'],
      exclude: ['pipeline/**/training/**'],
      reporter: ['text-summary', 'json'],
      reportOnFailure: true,
    },
  },
})
