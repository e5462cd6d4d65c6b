import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'

const read = vi.hoisted(() => new Set<string>())
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>()
  const readFileSync = (file: unknown, ...rest: unknown[]) => {
    read.add(String(file).replace('file://', ''))
    return (fs.readFileSync as (...given: unknown[]) => unknown)(file, ...rest)
  }
  return { ...fs, default: { ...fs, readFileSync }, readFileSync }
})

const { runChain } = await import('../../pipeline/engine/chain.ts')
const { PIPELINE } = await import('../../pipeline/pipeline.ts')
const { stageReach } = await import('../../pipeline/engine/version.ts')
const { toRawRecord } = await import('../../pipeline/ingest/inputs.ts')
const { DEFAULT_SETTINGS, STAGES } = await import('../../pipeline/stage.ts')

test('every model, list and schema that a run reads is among those that a stage is known to reach', () => {
  const context = { settings: DEFAULT_SETTINGS }
  for (const name of readdirSync('seeds/articles'))
    runChain(toRawRecord(path.resolve('seeds/articles', name), name), 'annotate', context, PIPELINE)
  const reached = new Set(STAGES.flatMap((stage) => stageReach(stage).data))
  const own = [...read]
    .map((file) => path.relative('.', file))
    .filter((file) => /^(?:pipeline|schemas|seeds\/lexicons)\//.test(file) && !file.endsWith('.ts'))
  expect(own.length).toBeGreaterThan(60)
  expect(own.filter((file) => !reached.has(file))).toEqual([])
})
