/**
 * Writes anew what golden cases expect, to be looked at before it is committed; at a desk, never in CI.
 *
 *     npx tsx test/golden/regenerate.ts                      every case, the tables that it has
 *     npx tsx test/golden/regenerate.ts CASE [TABLE…]        one case; tables that it does not have yet
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import build from '../build.ts'
import { cases, expectedTables, GOLDEN, runCase } from './run_case.ts'

const [only, ...more] = process.argv.slice(2)
build()
for (const name of only ? [only] : cases()) {
  const table = await runCase(name)
  const folder = path.join(GOLDEN, name, 'expected')
  mkdirSync(folder, { recursive: true })
  for (const wanted of new Set([...expectedTables(name), ...more]))
    writeFileSync(path.join(folder, `${wanted}.csv`), table(wanted))
}
