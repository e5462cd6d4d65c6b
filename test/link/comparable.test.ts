import { expect, test } from 'vitest'
import { hashString, mix } from '../../pipeline/language/linear/hash.ts'
import { comparableIn } from '../../pipeline/link/comparable.ts'
import { entities } from '../../pipeline/link/entities.ts'
import { type Group, Joined } from '../../pipeline/link/group.ts'
import type { Local } from '../../pipeline/link/local.ts'
import { joinPersons } from '../../pipeline/link/persons.ts'
import { placeEntities } from '../../pipeline/link/place.ts'
import { joinThings } from '../../pipeline/link/things.ts'
import { sortInMemory } from '../../pipeline/record/document_order.ts'
import type { EntityAnnotation } from '../../pipeline/record/records.ts'
import { DEFAULT_SETTINGS, type GlobalLine, type Keyed } from '../../pipeline/stage.ts'
import { entity, record } from './local.ts'

type Sent = Keyed<Local> & { document_id: string }

/** What documents send, and the groups of it in the order in which they begin. */
function gathered(documents: readonly (readonly EntityAnnotation[])[]): { sent: Sent[]; found: Group[] } {
  const sent = documents.flatMap((own, i) => {
    const one = record(`${i}`, own)
    const { document_id } = one.document
    return entities.emit(one, [], DEFAULT_SETTINGS, new Map()).map((keyed) => ({ ...keyed, document_id }))
  })
  const byKey = new Map<string, Sent[]>()
  for (const one of sent) if (!byKey.get(one.key)?.push(one)) byKey.set(one.key, [one])
  const found = Array.from(byKey).flatMap(([key, same]) => [
    ...entities.reduce(
      key,
      same.map(({ value }) => value),
    ),
  ])
  return { sent, found }
}

/** Names of the groups that are held. */
const heldOf = (...documents: EntityAnnotation[][]): string[] =>
  comparableIn(gathered(documents).found, sortInMemory).groups.map(({ name }) => name)

const person = (name: string, more: Partial<EntityAnnotation> = {}) => entity(name, 'person', more)

test.each([
  [[person('Anna Tarn'), person('A. Tarn')]],
  [[person('Bill Tarn'), person('William Tarn')]],
  [[person('A. Mike Tarn'), person('Michael Tarn')]],
  [[person('Tarn Anna'), person('Anna Tarn')]],
  [[person('Anna Tarn'), person('Anna Tarn Olin')]],
  [[person('Anna Tarn'), person('Tarn')]],
  [[person('Anna Tarn', { aliases: ['Anna'] }), person('Anna Olin'), person('Anna')]],
  [[entity('Tarn Works Ltd', 'organization', { country_code: 'NO' }), entity('Tarn Works', 'organization')]],
  [[entity('Tarn Trade Group', 'organization', { aliases: ['TTG'] }), entity('TTG', 'organization')]],
  [[entity('Selt, Norland', 'place', { country_code: 'NO' }), entity('Selt', 'place')]],
  [[entity('Selt', 'place', { wikidata_id: 'Q1' }), entity('Selt', 'facility')]],
  [[entity('AT&T', 'product'), entity('AT T', 'product')]],
])('groups that may be one, or get one id, are held: %#', (documents) => {
  const found = documents.map((one) => [one])
  expect(heldOf(...found)).toHaveLength(documents.length)
})

test('groups that share nothing but a first name, a last name of other initials or a word of several are not held', () => {
  expect(
    heldOf(
      [person('Anna Tarn'), entity('Tarn Works', 'organization')],
      [person('Anna Olin')],
      [person('Peter Tarn'), entity('Selt Works', 'organization')],
      [person('Anna Maria Brek')],
      [person('Maria')],
    ),
  ).toEqual([])
})

test('a single word of two articles is held, of one alone it is not', () => {
  expect(heldOf([person('Tarn')], [person('Tarn')])).toHaveLength(2)
  expect(heldOf([person('Tarn')], [person('Olin')])).toEqual([])
})

test('what the list of the user gives is held', () => {
  expect(heldOf([person('Anna Tarn', { given_id: 'ent_at', given_everywhere: false })])).toEqual(['Anna Tarn'])
})

/** What is said of all values, and told of all entities by id. */
function linked({ sent, found }: ReturnType<typeof gathered>, { groups, numbers: compared }: typeof NOTHING_ALONE) {
  const told = new Map<string, GlobalLine>()
  const joined = new Joined()
  const ambiguous = joinPersons(groups, joined, () => {})
  joinThings(groups, joined)
  const own = groups.filter((group) => !ambiguous.has(group))
  const { place, finish } = placeEntities({ found, compared, groups: own, joined }, (id, line) => told.set(id, line))
  const said = sent.map(({ document_id, key, value }) => place(document_id, key, value))
  finish?.()
  return { said, told: new Map(Array.from(told).sort()) }
}

/** As if all groups had to do with each other. */
const NOTHING_ALONE = { groups: [] as Group[], numbers: { has: (_: number) => true } }

const GIVEN = ['Mike', 'Michael', 'M.', 'Anna', 'Ann Mary', 'A. Mike', 'Kai', 'Ole', 'Per', 'Liv']
const FAMILY = ['Tarn', 'Olin', 'Brek', 'Selt', 'Dahl', 'Moe', 'Vik', 'Lund', 'Tarn Olin', 'Moe Jr']
const BODIES = ['Tarn Works', 'Tarn Works Ltd', 'TW', 'Olin', 'Brek Union', 'Selt Bank', 'Vik Co', 'Lund Institute']
const PLACES = ['Selt', 'Selt, Norland', 'Brek', 'Dahl', 'Lund Bay', 'Moe']

/** An entity that hangs on a number. */
function drawn(seed: number): EntityAnnotation {
  const pick = <Item>(items: readonly Item[], of: string): Item =>
    items[(mix(seed, hashString(of)) >>> 0) % items.length] as Item
  const kind = pick(['full', 'full', 'single', 'body', 'body', 'place', 'thing'], 'kind')
  if (kind === 'full') {
    const first = pick(GIVEN, 'first')
    return person(
      `${first} ${pick(FAMILY, 'last')}`,
      pick([{}, {}, { aliases: [first.split(' ')[0] as string] }], 'alias'),
    )
  }
  if (kind === 'single') return person(pick([...FAMILY.slice(0, 8), 'Mike', 'Kai'], 'last'))
  if (kind === 'body') return entity(pick(BODIES, 'body'), 'organization', pick([{}, {}, { aliases: ['TW'] }], 'short'))
  const place = pick([{}, {}, { country_code: 'NO' }, { wikidata_id: 'Q1' }, { wikidata_id: 'Q2' }], 'place')
  return entity(pick(kind === 'place' ? PLACES : BODIES, 'name'), kind === 'place' ? 'place' : 'event', place)
}

test('what is not held makes no difference, whatever the names', () => {
  let [held, all] = [0, 0]
  for (let seed = 0; seed < 400; seed++) {
    const documents = Array.from({ length: 5 }, (_, i) => {
      const own = [0, 1, 2].map((k) => drawn(mix(mix(mix(0, seed), i), k)))
      return Array.from(new Map(own.map((one) => [one.id, one])).values())
    })
    const [made, again] = [gathered(documents), gathered(documents)]
    const comparable = comparableIn(made.found, sortInMemory)
    held += comparable.groups.length
    all += made.found.length
    expect(linked(made, comparable)).toEqual(linked(again, { ...NOTHING_ALONE, groups: again.found }))
  }
  expect(held).toBeLessThan(all)
})

test('an entity of which a local one is missing is told all the same', () => {
  const { sent, found } = gathered([[person('Anna Tarn')], [person('Anna Tarn')]])
  const told: string[] = []
  const none = { found, compared: { has: () => false }, groups: [], joined: new Joined() }
  const { place, finish } = placeEntities(none, (id) => told.push(id))
  const [first] = sent as [Sent, Sent]
  place(first.document_id, first.key, first.value)
  expect(told).toEqual([])
  finish?.()
  expect(told).toEqual(['ent_anna-tarn-person'])
})
