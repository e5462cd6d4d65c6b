import { expect, test } from 'vitest'
import type { EntityAnnotation } from '../../pipeline/record/records.ts'
import { entity, linkedEntities, record } from './local.ts'

const place = (name: string, country_code: string | null, more: Partial<EntityAnnotation> = {}): EntityAnnotation =>
  entity(name, 'place', { country_code, ...more })

const idsOf = async (places: readonly EntityAnnotation[]): Promise<string[]> =>
  (await linkedEntities(places.map((one, i) => record(`${i}`, [one]))))
    .map(({ entity: { entity_id } }) => entity_id)
    .sort()

test('two cities of one name are two entities, whose ids hold their numbers', async () => {
  const cities = [place('Foo', 'US', { geoname_id: 11 }), place('Foo', 'CR', { geoname_id: 22 })]
  expect(await idsOf(cities)).toEqual(['ent_foo-place-11', 'ent_foo-place-22'])
})

test('one city in two spellings is one entity', async () => {
  const cities = [place('Foo', 'UA', { geoname_id: 11 }), place('Fou', 'UA', { geoname_id: 11 })]
  expect(await idsOf(cities)).toHaveLength(1)
})

test('a name of which no more is known joins the only city of its name that may be it', async () => {
  const city = place('Foo', 'US', { geoname_id: 11, admin1_code: 'TX' })
  expect(await idsOf([city, place('Foo', null)])).toEqual(['ent_foo-place-11'])
  expect(await idsOf([city, place('Foo', 'US')])).toEqual(['ent_foo-place-11'])
  expect(await idsOf([city, place('Foo', 'FR')])).toHaveLength(2)
  expect(await idsOf([city, place('Foo', 'US', { admin1_code: 'OH' })])).toHaveLength(2)
  expect(await idsOf([city, place('Foo', 'CR', { geoname_id: 22 }), place('Foo', null)])).toHaveLength(3)
})

test('what is known to lie in two countries is two, and takes a name of which nothing is known only where it is one', async () => {
  expect(await idsOf([place('Foo', 'US'), place('Foo', 'FR')])).toHaveLength(2)
  expect(await idsOf([place('Foo', 'US'), place('Foo', null)])).toHaveLength(1)
  expect(await idsOf([place('Foo', 'US'), place('Foo', 'FR'), place('Foo', null)])).toHaveLength(3)
})

test('an entity keeps where it lies, whichever document says so', async () => {
  const city = place('Foo', 'US', { geoname_id: 11, admin1_code: 'TX', latitude: 1, longitude: 2 })
  const [linked] = await linkedEntities([record('a', [place('Foo', null)]), record('b', [city])])
  expect(linked?.entity).toMatchObject({ country_code: 'US', admin1_code: 'TX', geoname_id: 11, latitude: 1 })
})

test('a city that is called with its state is the one that others call without', async () => {
  const city = place('Foo, Xland', 'US', { geoname_id: 11, admin1_code: 'TX' })
  expect(await idsOf([city, place('Foo', null)])).toEqual(['ent_foo-xland-place-11'])
  expect(await idsOf([city, place('Xland', null)])).toHaveLength(2)
})
