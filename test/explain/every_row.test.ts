import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openExplainer } from '../../pipeline/explain/index.ts'
import type { Row } from '../../pipeline/export/rows.ts'
import { keyColumnsOf, type Table } from '../../pipeline/export/table.ts'
import { PIPELINE } from '../../pipeline/pipeline.ts'
import { newsledger, temporaryFolder } from '../command.ts'
import { cases } from '../golden/run_case.ts'

const INPUTS = [
  path.resolve('seeds/articles'),
  ...cases().map((name) => path.resolve('test/golden', name, 'input')),
  path.resolve('test/explain/input'),
]

/** Rows that link others have no id of their own: they are part of the row that they link. */
const tableOf = (file: string) => PIPELINE.tables.find(({ name }) => `${name}.json` === file) as Table

/** Tables whose rows are told by reasons; blocks are told by what their rule measured. */
const isTold = (table: string): boolean => table !== 'blocks'

test('the code that explains says of every row of the samples and the golden cases what the row says, and why', async () => {
  const out = path.join(temporaryFolder('every-row'), 'out')
  expect(newsledger(['run', ...INPUTS, '--out', out, '--quiet']).code).toBe(1)
  const explain = openExplainer(out, PIPELINE)
  const seen = new Map<string, number>()
  for (const file of readdirSync(path.join(out, 'json')))
    if (keyColumnsOf(tableOf(file)).length === 1)
      for (const row of JSON.parse(readFileSync(path.join(out, 'json', file), 'utf8')) as Row[]) {
        const id = String(Object.values(row)[0])
        const told = await explain(id)
        const table = path.basename(file, '.json')
        seen.set(table, (seen.get(table) ?? 0) + 1)
        expect([id, told.table.name, told.row, told.notes]).toEqual([id, table, row, []])
        expect([id, isTold(table) ? told.reasons.length > 0 : told.evidence !== null]).toEqual([id, true])
      }
  expect([...seen.keys()]).toHaveLength(14)
})
