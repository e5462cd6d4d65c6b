import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { openExplainer } from '../../pipeline/explain/index.ts'
import { show } from '../../pipeline/explain/show.ts'
import { PIPELINE } from '../../pipeline/pipeline.ts'
import { newsledger, rowsOf, temporaryFolder } from '../command.ts'

const out = path.join(temporaryFolder('explain-conflict'), 'out')

beforeAll(() => {
  newsledger(['run', path.resolve('test/golden/one_event_other_figures/input'), '--out', out, '--quiet'])
})

const said = async (id: string): Promise<string> => show(await openExplainer(out, PIPELINE)(id), (_, text) => text)

describe('explain says of', () => {
  it('a conflict both claims with who says them, what differs, and what would make them agree', async () => {
    const row = rowsOf(out, 'conflicts').find(({ value }) => value === '340')
    const told = await said(row?.conflict_id ?? '')
    expect(told).toMatch(/claim {2,}“Hail smashed 340 greenhouses[^”]*”: 340/)
    expect(told).toMatch(/other claim {2,}“Hail smashed 430 greenhouses[^”]*”: 430/)
    expect(told).toMatch(/publisher Torvale Mail[\s\S]*publisher North Bulletin/)
    expect(told).toContain('whose bounds do not meet')
    expect(told).toMatch(/would agree by {2,}\S/)
  })

  it('an update that both were right', async () => {
    const row = rowsOf(out, 'conflicts').find(({ value }) => value === '14')
    expect(await said(row?.conflict_id ?? '')).toContain('both were right on their days')
  })

  it('a line of the timeline where its days come from', async () => {
    const stated = rowsOf(out, 'timeline').find(({ earliest, latest }) => earliest === latest)
    expect(await said(stated?.position ?? '')).toContain('the narrowest that a claim gives')
  })
})
