import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { checkOutput } from '../../pipeline/export/check.ts'
import { PIPELINE } from '../../pipeline/pipeline.ts'
import { run } from '../../pipeline/run.ts'
import { DEFAULT_SETTINGS } from '../../pipeline/stage.ts'
import { rowsOf, temporaryFolder } from '../command.ts'

// Many processes, each of which may wait for others on a busy machine.
vi.setConfig({ testTimeout: 300_000 })

const WORKER = new URL('./other_linkers.child.ts', import.meta.url)
const HOST = { pid: process.pid, kill: process.kill, now: () => '2020-01-01T00:00:00Z', version: process.version }

test.each([3, 41])('a linker that throws on one of %i documents costs what it links of that one', async (count) => {
  const folder = temporaryFolder('linkers')
  const [input, out] = [path.join(folder, 'in'), path.join(folder, 'out')]
  mkdirSync(input)
  for (let i = 0; i < count; i++) {
    const name = i < 3 ? 'abc'[i] : `more${i}`
    writeFileSync(path.join(input, `${name}.txt`), `The minister Jon Tarn opened bridge ${i} in the north on Monday.`)
  }
  const options = { until: 'export', jobs: 2, metadata: null, settings: DEFAULT_SETTINGS, host: HOST } as const
  const { issues, rejected } = await run({ ...options, inputs: [input], out, worker: WORKER })
  expect(issues.map(({ code, stage, source_path }) => [code, stage, source_path])).toEqual([
    ['LINK_FAILED', 'link', 'b.txt'],
    ['LINK_FAILED', 'link', 'c.txt'],
  ])
  expect(rejected).toBe(2)
  expect(rowsOf(out, 'documents')).toHaveLength(count)
  const named = new Set(rowsOf(out, 'mentions').map(({ document_id }) => document_id))
  expect([named.has('doc_a.txt'), named.has('doc_b.txt'), named.has('doc_c.txt')]).toEqual([true, false, true])
  expect(await checkOutput(out, PIPELINE)).toEqual([])
})
