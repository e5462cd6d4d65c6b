import v8 from '@vitest/coverage-v8'
import type { CoverageProvider, CoverageProviderModule } from 'vitest/node'
import type { CoverageMap } from './least_covered.ts'

/** Coverage of the processes that run the tests, as vitest measures it, and of those that tests start besides. */
const everyProcess: CoverageProviderModule = {
  ...v8,
  async getProvider() {
    // Only the process that reports needs these, and this file is read by all.
    const { addChildren } = await import('./children.ts')
    const { leastCovered } = await import('./least_covered.ts')
    const provider = await v8.getProvider()
    const here = provider.generateCoverage.bind(provider)
    const report = provider.reportCoverage.bind(provider)
    const generateCoverage: CoverageProvider['generateCoverage'] = async (context) => {
      const covered = (await here(context)) as CoverageMap
      await addChildren(covered, process.env.NEWSLEDGER_RAN ?? '')
      return covered
    }
    const reportCoverage: CoverageProvider['reportCoverage'] = async (covered, context) => {
      await report(covered, context)
      process.stdout.write(`${leastCovered(covered as CoverageMap, process.cwd())}\n`)
    }
    return Object.assign(provider, { generateCoverage, reportCoverage })
  },
}

export default everyProcess
