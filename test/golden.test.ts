import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { cases, expectedTables, GOLDEN, runCase } from './golden/run_case.ts'

describe('golden cases', () => {
  test.each(cases())('%s gives the tables that stand beside it', async (name) => {
    const table = await runCase(name)
    const expected = expectedTables(name)
    expect(expected.length).toBeGreaterThan(0)
    for (const wanted of expected)
      expect(table(wanted), `${name}: ${wanted}`).toBe(
        readFileSync(path.join(GOLDEN, name, 'expected', `${wanted}.csv`), 'utf8'),
      )
  })
})
