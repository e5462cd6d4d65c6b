import { expect, test } from 'vitest'
import { faultOf } from '../../pipeline/record/validate.ts'
import { linkRecords } from './link_records.ts'
import { documentsOf, entity, linkedEntities, record } from './local.ts'

test('one Wikidata item is one entity, whatever it is called', async () => {
  const found = await linkedEntities([
    record('a', [entity('Burma', 'place', { wikidata_id: 'Q836' })]),
    record('b', [entity('Myanmar', 'place', { wikidata_id: 'Q836', country_code: 'MM' })]),
  ])
  expect(found).toHaveLength(1)
  expect(found[0]?.entity).toMatchObject({ entity_id: 'ent_Q836', document_count: 2, mention_count: 2 })
})

/** What several articles are about. */
const TRIAL = entity('Tarn Trial', 'event')

/** The articles of persons alone. */
const personsOf = async (records: Parameters<typeof documentsOf>[0]): Promise<string[][]> =>
  (await documentsOf(records)).filter(([name]) => name !== TRIAL.name)

const byPublisher = (publisher: string, each: ReturnType<typeof record>): ReturnType<typeof record> => ({
  ...each,
  document: { ...each.document, publisher },
})

test('a family name alone is nobody’s of another publisher, nor on another topic', async () => {
  const full = record('a', [entity('Anne Martin', 'person'), TRIAL])
  const same = record('b', [entity('Martin', 'person'), TRIAL])
  expect(await personsOf([byPublisher('X', full), byPublisher('X', same)])).toEqual([['Anne Martin', 'a', 'b']])
  expect(await personsOf([byPublisher('X', full), byPublisher('Y', same)])).toHaveLength(2)
  const other = record('b', [entity('Martin', 'person'), entity('Lowe Works', 'organization')])
  expect(await personsOf([byPublisher('X', full), byPublisher('X', other)])).toHaveLength(3)
  const place = entity('France', 'place')
  const placed = [
    record('a', [entity('Anne Martin', 'person'), place]),
    record('b', [entity('Martin', 'person'), place]),
  ]
  expect((await documentsOf(placed)).filter(([name]) => name !== 'France')).toHaveLength(2)
})

test('without a publisher the host of the address tells whose an article is', async () => {
  const at = (url: string, each: ReturnType<typeof record>) => ({ ...each, document: { ...each.document, url } })
  const full = record('a', [entity('Anne Martin', 'person'), TRIAL])
  const short = record('b', [entity('Martin', 'person'), TRIAL])
  expect(await personsOf([at('https://x.example/1', full), at('https://x.example/2', short)])).toHaveLength(1)
  expect(await personsOf([at('https://x.example/1', full), at('https://y.example/2', short)])).toHaveLength(2)
})

test('a family name alone is whom several other articles name in full, unless others are called so, or it is a woman', async () => {
  const full = ['a', 'b', 'c'].map((path) => byPublisher(path, record(path, [entity('Anne Martin', 'person')])))
  const alone = byPublisher('X', record('z', [entity('Martin', 'person')]))
  expect(await documentsOf([...full, alone])).toEqual([['Anne Martin', 'a', 'b', 'c', 'z']])
  expect(await documentsOf([...full.slice(1), alone])).toHaveLength(2)
  const other = byPublisher('Y', record('y', [entity('Otto Martin', 'person')]))
  expect(await documentsOf([...full, other, alone])).toHaveLength(3)
  const women = full.map((each) => ({
    ...each,
    annotations: each.annotations.map((a) => (a.layer === 'entity' ? { ...a, gender: 'female' as const } : a)),
  }))
  const man = byPublisher('X', record('z', [entity('Martin', 'person', { gender: 'male' })]))
  expect(await documentsOf([...women, man])).toHaveLength(2)
})

test('a family name alone in several articles on one topic is one person, on two topics two', async () => {
  const short = (path: string, topic: string) => record(path, [entity('Martin', 'person'), entity(topic, 'event')])
  const found = await documentsOf([short('a', 'Tarn Trial'), short('b', 'Tarn Trial'), short('c', 'Lowe Cup')])
  expect(found.filter(([name]) => name === 'Martin')).toEqual([
    ['Martin', 'a', 'b'],
    ['Martin', 'c'],
  ])
})

test('a person named in full is one person in all documents, and so is his family name alone on one topic', async () => {
  expect(
    await personsOf([
      record('a', [entity('Anne Martin', 'person', { aliases: ['Martin'] })]),
      record('b', [entity('Anne Martin', 'person'), TRIAL]),
      record('c', [entity('Martin', 'person'), TRIAL]),
    ]),
  ).toEqual([['Anne Martin', 'a', 'b', 'c']])
})

test('a family name that fits two persons of one topic is neither’s', async () => {
  expect(
    await personsOf([
      record('a', [entity('Anne Martin', 'person'), TRIAL]),
      record('b', [entity('Tom Martin', 'person'), TRIAL]),
      record('c', [entity('Martin', 'person'), TRIAL]),
      record('d', [entity('Martin', 'person'), TRIAL]),
    ]),
  ).toEqual([
    ['Anne Martin', 'a'],
    ['Tom Martin', 'b'],
    ['Martin', 'c'],
    ['Martin', 'd'],
  ])
})

test('a family name that comes first is known by the documents that use it alone', async () => {
  const full = entity('Xi Jinping', 'person', { aliases: ['Xi'] })
  expect(await personsOf([record('a', [full, TRIAL]), record('b', [entity('Xi', 'person'), TRIAL])])).toEqual([
    ['Xi Jinping', 'a', 'b'],
  ])
  const other = entity('Xi Mingze', 'person')
  expect(
    await personsOf([record('a', [full, other, TRIAL]), record('b', [entity('Xi', 'person'), TRIAL])]),
  ).toHaveLength(3)
})

test('conflicting given names and initials are two persons, a middle name more is one', async () => {
  expect(
    await documentsOf([record('a', [entity('Kim Jong Un', 'person')]), record('b', [entity('Kim Jong-il', 'person')])]),
  ).toHaveLength(2)
  expect(
    await documentsOf([
      record('a', [entity('John Kerry', 'person')]),
      record('b', [entity('John F. Kerry', 'person')]),
    ]),
  ).toHaveLength(1)
  const bushes = [
    entity('George W. Bush', 'person'),
    entity('George H. W. Bush', 'person'),
    entity('George Bush', 'person'),
  ]
  expect(await documentsOf(bushes.map((bush, i) => record(`${i}`, [bush])))).toHaveLength(3)
})

test('hyphens, accents and transliterations of a name are one person', async () => {
  const names = ['Volodymyr Zelensky', 'Volodymyr Zelenskyy', 'Volodymyr Zelenskiy']
  expect(await documentsOf(names.map((name, i) => record(`${i}`, [entity(name, 'person')])))).toHaveLength(1)
  const spellings = ['José García-López', 'Jose Garcia Lopez']
  expect(await documentsOf(spellings.map((name, i) => record(`${i}`, [entity(name, 'person')])))).toHaveLength(1)
})

test('an acronym joins the only organisation that a document writes out for it', async () => {
  const council = entity('Global Widget Council', 'organization', { aliases: ['GWC'] })
  expect(await documentsOf([record('a', [council]), record('b', [entity('GWC', 'organization')])])).toHaveLength(1)
  const other = entity('Great Western Club', 'organization', { aliases: ['GWC'] })
  expect(
    await documentsOf([record('a', [council]), record('b', [other]), record('c', [entity('GWC', 'organization')])]),
  ).toHaveLength(3)
})

test('the same word for a person and for a place is two entities with ids of their own', async () => {
  const found = await linkedEntities([
    record('a', [entity('Paris', 'person')]),
    record('b', [entity('Paris', 'place')]),
  ])
  expect(found.map((linked) => linked.entity.entity_id)).toEqual(['ent_paris-person', 'ent_paris-place'])
})

test('every local entity has one global entity, ids are unique and records valid', async () => {
  const records = Array.from({ length: 12 }, (_, i) =>
    record(`${i}`, [
      entity(['Anne Martin', 'Martin', 'Tom Martin', 'A. Martin'][i % 4] as string, 'person'),
      entity(['GWC', 'Global Widget Council', '世界 会议'][i % 3] as string, 'organization'),
      entity('Lyon', i % 2 ? 'place' : 'facility'),
    ]),
  )
  const found = await linkedEntities(records)
  for (const line of (await linkRecords(records)).lines) expect(faultOf('records/link', line)).toBeNull()
  const ids = found.map((linked) => linked.entity.entity_id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(id).toMatch(/^ent_[A-Za-z0-9-]+$/)
  const members = found.flatMap((linked) => linked.members.map(({ document_id, entity }) => `${document_id} ${entity}`))
  expect(new Set(members).size).toBe(36)
  expect(members).toHaveLength(36)
})

test('a shorter name of several words joins the full one that a document gives beside it, also in a chain', async () => {
  const office = entity('Widget Office of Ruritania', 'organization', { aliases: ['Widget Office'] })
  const short = entity('Widget Office', 'organization', { aliases: ['WOX'] })
  expect(
    await documentsOf([record('a', [entity('WOX', 'organization')]), record('b', [short]), record('c', [office])]),
  ).toEqual([['Widget Office of Ruritania', 'a', 'b', 'c']])
})

test('one word that is short for an organisation in one document may be another elsewhere', async () => {
  const times = entity('New Town Times', 'organization', { aliases: ['Times'] })
  expect(await documentsOf([record('a', [times]), record('b', [entity('Times', 'organization')])])).toHaveLength(2)
})

test('thousands of documents that spell out one acronym differently are all kept, and the acronym joins none of them', async () => {
  const wordOf = (i: number): string =>
    Array.from(i.toString(26), (digit) => 'abcdefghijklmnopqrstuvwxyz'[Number.parseInt(digit, 26)]).join('')
  const owners = Array.from({ length: 4_000 }, (_, i) =>
    record(`d${String(i).padStart(5, '0')}`, [entity(`Tarn ${wordOf(i)} Group`, 'organization', { aliases: ['TRG'] })]),
  )
  const found = await linkedEntities([...owners, record('z', [entity('TRG', 'organization')])])
  expect(found).toHaveLength(owners.length + 1)
  expect(found.at(-1)?.members).toEqual([
    expect.objectContaining({ document_id: 'doc_z', entity: expect.any(String), entity_id: expect.any(String) }),
  ])
})

test('a row of short forms, each that of the next, is one thing, and counts every document once', async () => {
  const names = ['Tarn', 'Tarn Trade', 'Tarn Trade Group', 'Tarn Trade Group North']
  const found = await linkedEntities(
    names.map((name, i) =>
      record(`d${i}`, [
        entity(name, 'organization', {
          aliases: i > 1 ? [names[i - 1] as string] : [],
          description: i === 1 ? 'a shop' : null,
        }),
      ]),
    ),
  )
  expect(found.map(({ entity: { name, description }, members }) => [name, description, members.length])).toEqual([
    ['Tarn', null, 1],
    ['Tarn Trade Group North', 'a shop', 3],
  ])
})

test('thousands of short forms in a row end', async () => {
  const nameOf = (i: number): string =>
    `Group ${Array.from(String(i), (digit) => 'abcdefghij'[Number(digit)]).join('')}`
  const row = Array.from({ length: 4_000 }, (_, i) =>
    record(`d${String(i).padStart(5, '0')}`, [
      entity(nameOf(i), 'organization', { aliases: i > 0 ? [nameOf(i - 1)] : [] }),
    ]),
  )
  const found = await linkedEntities(row)
  expect(found).toHaveLength(1)
  expect(found[0]?.members).toHaveLength(row.length)
})

test('an id is made of the letters and digits of a name, and of a hash of what ASCII cannot write', async () => {
  const idOf = async (name: string) =>
    (await linkedEntities([record('a', [entity(name, 'organization')])]))[0]?.entity.entity_id
  expect(await idOf('-Acme!')).toBe('ent_acme-organization')
  expect(await idOf('A  & B.')).toBe('ent_a-b-organization')
  expect(await idOf('Zoë Ähm')).toBe('ent_zoe-ahm-organization')
  expect(await idOf('世界')).toMatch(/^ent_[0-9a-f]{6}-organization$/)
  expect(await idOf('世 界')).not.toBe(await idOf('世界'))
})

test('two Wikidata items of one name are two, and neither takes what has no item', async () => {
  const items = ['Q1', 'Q2'].map((wikidata_id, i) =>
    record(`${i}`, [entity('Acme Works', 'organization', { wikidata_id })]),
  )
  const found = await linkedEntities([...items, record('c', [entity('Acme Works', 'organization')])])
  expect(found.map(({ entity: { entity_id } }) => entity_id).sort()).toEqual([
    'ent_Q1',
    'ent_Q2',
    'ent_acme-works-organization',
  ])
})

test('an item stays itself though another calls it by a short form', async () => {
  const found = await linkedEntities([
    record('a', [entity('Acme Works of Ruritania', 'organization', { aliases: ['Acme Works'] })]),
    record('b', [entity('Acme Works', 'organization', { wikidata_id: 'Q1' })]),
  ])
  expect(found).toHaveLength(2)
})

test('a document that calls an entity by two names counts once for it, and all its mentions do', async () => {
  const council = entity('Global Widget Council', 'organization', { aliases: ['GWC'] })
  const found = await linkedEntities([
    record('a', [council, entity('GWC', 'organization')]),
    record('b', [entity('GWC', 'organization')]),
  ])
  expect(
    found.map(({ entity: { name, aliases, mention_count, document_count } }) => [
      name,
      aliases,
      mention_count,
      document_count,
    ]),
  ).toEqual([['GWC', ['Global Widget Council'], 3, 2]])
})

test('what fits two persons is numbered within its document alone, and others of one name and type in the order of documents', async () => {
  const pair = [entity('Anne Martin', 'person'), entity('Tom Martin', 'person')]
  const twice = [entity('Martin', 'person'), entity('MARTIN', 'person', { id: 'e9' })]
  const found = await linkedEntities([
    record('a', pair),
    record('b', twice),
    record('c', [entity('Martin', 'person')]),
    record('d', [entity('A. Lee', 'person')]),
    record('e', [entity('A Lee', 'person')]),
    record('f', [entity('A Lee', 'organization', { wikidata_id: 'Q5' })]),
    record('g', [entity('Acm', 'organization'), entity('ACM', 'organization')]),
  ])
  const ids = found.map(({ entity: { entity_id } }) => entity_id.replace(/[0-9a-f]{12}/, 'HASH'))
  expect(ids).toEqual([
    ...['ent_anne-martin-person', 'ent_tom-martin-person'],
    ...['ent_martin-person-HASH', 'ent_martin-person-HASH-2', 'ent_martin-person-HASH'],
    ...['ent_a-lee-person', 'ent_Q5', 'ent_acm-organization', 'ent_acm-organization-2'],
  ])
  expect(new Set(found.map(({ entity: { entity_id } }) => entity_id)).size).toBe(found.length)
})

test('a person keeps the description and the place of the first that has one', async () => {
  const [found] = await linkedEntities([
    record('a', [entity('Ann Lee', 'person'), TRIAL]),
    record('b', [entity('Ann B. Lee', 'person', { description: 'mayor', wikidata_id: 'Q7' })]),
    record('c', [entity('Lee', 'person', { description: 'poet' }), TRIAL]),
  ])
  expect(found?.entity).toMatchObject({ entity_id: 'ent_Q7', description: 'mayor', document_count: 3 })
})

test('a person has the gender that nearly all documents tell, and none where they contradict each other', async () => {
  const told = (...genders: ('female' | 'male' | undefined)[]) =>
    linkedEntities(
      genders.map((gender, i) =>
        record(`d${i}`, [entity('Ann Lee', 'person', gender === undefined ? {} : { gender })]),
      ),
    )
  expect((await told('female', undefined, 'female'))[0]?.entity.gender).toBe('female')
  expect((await told('male', 'male', 'male', 'male', 'female'))[0]?.entity.gender).toBe('male')
  expect((await told('female', 'male'))[0]?.entity.gender).toBeNull()
  expect((await told(undefined))[0]?.entity.gender).toBeNull()
})

/** Says that an article of a day calls its first entity by an office. */
const holding = (
  title: string,
  published_date: string,
  each: ReturnType<typeof record>,
): ReturnType<typeof record> => ({
  ...each,
  document: { ...each.document, published_date },
  annotations: [
    ...each.annotations,
    {
      ...{ layer: 'role', start: 0, end: 3, entity: (each.annotations[0] as { id: string }).id, title },
      ...{ standing: 'current', organization: null },
    } as const,
  ],
})

test('an office that only one has and a family name are one person in the articles of a year, whoever publishes them', async () => {
  const full = (title: string) => holding(title, '2020-03-01', record('a', [entity('Anne Martin', 'person')]))
  const short = (title: string, day: string) => holding(title, day, record('b', [entity('Martin', 'person')]))
  expect(await documentsOf([full('President'), short('French President', '2020-11-05')])).toHaveLength(1)
  expect(await documentsOf([full('President'), short('President', '2021-11-05')])).toHaveLength(2)
  expect(await documentsOf([full('President'), short('Vice President', '2020-11-05')])).toHaveLength(2)
  expect(await documentsOf([full('Acme president'), short('Acme president', '2020-11-05')])).toHaveLength(2)
  expect(await documentsOf([full('mayor'), short('mayor', '2020-11-05')])).toHaveLength(2)
})

test('a company is one with and without its legal form, and a name in capitals one with the same in small letters', async () => {
  const named = (a: string, b: string) =>
    documentsOf([record('a', [entity(a, 'organization')]), record('b', [entity(b, 'organization')])])
  expect(await named('Lowe Tarn Corp.', 'Lowe Tarn')).toEqual([['Lowe Tarn Corp.', 'a', 'b']])
  expect(await named('Lowe Inc.', 'Lowe')).toHaveLength(1)
  expect(await named('Lowe Co.', 'Lowe')).toHaveLength(2)
  expect(await named('LOWE TARN', 'Lowe Tarn')).toHaveLength(1)
  expect(await named('LOT', 'Lot')).toHaveLength(2)
})

test('a place that no list knows is the organisation of that name of other articles, and a known place is not', async () => {
  const body = record('a', [entity('Lowe', 'organization'), entity('Lowe', 'person')])
  expect(await documentsOf([body, record('b', [entity('Lowe', 'place')])])).toContainEqual(['Lowe', 'a', 'b'])
  const known = record('b', [entity('Lowe', 'place', { country_code: 'GB' })])
  expect(await documentsOf([body, known])).not.toContainEqual(['Lowe', 'a', 'b'])
})
