import { expect, test } from 'vitest'
import { linkPersons } from '../../pipeline/link/persons.ts'
import type { Local } from '../../pipeline/link/value.ts'

const MANY = 130_000
const NOWHERE = { wikidata_id: null, country_code: null, latitude: null, longitude: null }

const local = (name: string, rank: number): Local => ({
  ...{ rank, document_id: `doc_${rank}`, id: 'e1', name, type: 'person', aliases: [], description: null, mentions: 1 },
  ...NOWHERE,
})

test('a family name that fits two persons may stand alone in more documents than a call takes arguments', () => {
  const named = ['Jon Tarn', 'Eve Tarn'].map(local)
  const alone = Array.from({ length: MANY }, (_, i) => local('Tarn', i + named.length))
  expect(linkPersons([...named, ...alone])).toHaveLength(MANY + named.length)
})
