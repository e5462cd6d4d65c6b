import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { defineConfig } from 'vitest/config'

/** Every process that a test starts writes what it ran into this folder; Node does so at its end. */
process.env.NEWSLEDGER_RAN = mkdtempSync(path.join(tmpdir(), 'newsledger-ran-'))

/** `npm run coverage`: all tests, and which lines and branches of `pipeline/` they ran, in whatever process. */
export default defineConfig({
  test: {
    globalSetup: 'test/covered/build.ts',
    setupFiles: 'test/covered/children_only.ts',
    include: ['test/**/*.test.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    coverage: {
      enabled: true,
      provider: 'custom',
      customProviderModule: 'test/covered/provider.ts',
      include: ['pipeline/**/*.ts'],
      // Runs in browsers alone, which do not tell this process: test/browser opens every view of it.
      exclude: ['pipeline/export/writers/report/page/**'],
      reporter: ['text-summary', 'json'],
      reportOnFailure: true,
    },
  },
})
