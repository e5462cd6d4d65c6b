import { expect, test } from 'vitest'
import { entities } from '../../pipeline/link/entities.ts'
import type { Local } from '../../pipeline/link/local.ts'
import { sortInMemory } from '../../pipeline/record/document_order.ts'
import type { GlobalLine } from '../../pipeline/stage.ts'

const MANY = 130_000

const local = (name: string): Local => ({ id: 'e1', name, type: 'person', mentions: 1 })

test('a family name that fits two persons may stand alone in more documents than a call takes arguments, each time as another entity', () => {
  const told: [string, GlobalLine][] = []
  const groups = [
    ...entities.reduce('full jon tarn ', [local('Jon Tarn')]),
    ...entities.reduce('full eve tarn ', [local('Eve Tarn')]),
    ...Array.from({ length: MANY }, (_, i) => [...entities.reduce(`single tarn doc_${i}`, [local('Tarn')])]).flat(),
  ]
  const outcome = {
    tell: (id: string, line: GlobalLine) => told.push([id, line]),
    report: () => {},
    sort: sortInMemory,
  }
  const { place } = entities.resolve(groups, outcome)
  for (let i = 0; i < MANY; i++) place(`doc_${i}`, `single tarn doc_${i}`, local('Tarn'))
  expect(new Set(told.map(([id]) => id)).size).toBe(MANY)
  expect(told[0]).toMatchObject([
    expect.stringMatching(/^ent_tarn-person-[0-9a-f]{12}$/),
    { entity: { name: 'Tarn', mention_count: 1, document_count: 1 } },
  ])
})
