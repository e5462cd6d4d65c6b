import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { givenEntities } from '../../pipeline/annotate/entities/given/given_list.ts'
import { readEntitiesFile } from '../../pipeline/entities_file/index.ts'
import { EntitiesInvalid } from '../../pipeline/entities_file/invalid.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'newsledger-entities-'))
const HEADER = 'id,name,type,aliases,wikidata_id,only_in'

function write(name: string, content: string): string {
  const file = path.join(folder, name)
  writeFileSync(file, content)
  return file
}

const readCsv = (...rows: string[]) => readEntitiesFile(write('list.csv', [HEADER, ...rows, ''].join('\n')))

/** What the list says, without the numbers of its rows. */
const saidBy = async (file: string): Promise<unknown> => givenEntities.decides?.(await readEntitiesFile(file))

test('a row is an entity with its names', async () => {
  expect(await readCsv('zorble,Zorble Works,organization,Quib;  Zorble ,Q42,')).toEqual({
    file: 'list.csv',
    entities: [
      {
        ...{ entity_id: 'ent_zorble', name: 'Zorble Works', type: 'organization', wikidata_id: 'Q42' },
        forms: ['Quib', 'Zorble', 'Zorble Works'].map((text) => ({ text, only_in: null, row: 1 })),
      },
    ],
  })
})

test('CSV, JSON and YAML say the same', async () => {
  const rows = [
    { id: 'ent_a', name: 'Foo', type: 'place', aliases: ['Fou', 'Fu'], only_in: 'x/**' },
    { id: 'b', name: 'Bar', type: 'person' },
  ]
  const csv = write('a.csv', `${HEADER}\nent_a,Foo,place,Fou; Fu,,x/**\nb,Bar,person,,,\n`)
  const yaml =
    '- id: a\n  name: Foo\n  type: place\n  aliases: [Fou, Fu]\n  only_in: x/**\n- {id: b, name: Bar, type: person}\n'
  expect(await saidBy(write('a.json', JSON.stringify(rows)))).toEqual(await saidBy(csv))
  expect(await saidBy(write('a.yaml', yaml))).toEqual(await saidBy(csv))
})

test('the order of rows changes nothing, and rows of one id are one entity with the name of the row for all documents', async () => {
  const rows = [
    'z,Foo Limited,organization,,,x/*',
    'z,Foo,organization,,Q1,',
    'y,Bar,person,,,',
    'z,Fooo,organization,,,',
  ]
  const csv = (all: string[]) => write('order.csv', [HEADER, ...all].join('\n'))
  const said = await saidBy(csv(rows))
  expect(await saidBy(csv(rows.toReversed()))).toEqual(said)
  expect(said).toMatchObject([{ entity_id: 'ent_y' }, { entity_id: 'ent_z', name: 'Fooo', wikidata_id: 'Q1' }])
})

test('without an id the entity has the one of its item, or of its name and type', async () => {
  const { entities } = await readCsv(',Foo Bar,place,,,', ',Baz,person,,Q7,')
  expect(entities.map(({ entity_id }) => entity_id)).toEqual(['ent_Q7', 'ent_foo-bar-place'])
})

test('a list as spreadsheets save it is read: semicolons, a byte order mark, empty rows, columns in any order', async () => {
  const { entities } = await readEntitiesFile(write('s.csv', '\ufeffType;Name;Wikidata ID\r\nplace;Foo;Q5\r\n;;\r\n'))
  expect(entities).toMatchObject([{ name: 'Foo', type: 'place', wikidata_id: 'Q5' }])
})

test('two documents sets may share a name, and so may a row for some and one for all', async () => {
  const { entities } = await readCsv('a,Foo,place,,,x/**', 'b,Foo,person,,,y/**', 'c,Foo,event,,,')
  expect(entities).toHaveLength(3)
})

test.each([
  [
    'an unknown column',
    `${HEADER},colour\na,Foo,place,,,,red`,
    "row 1: no column is called 'colour'; there are id, name, type",
  ],
  ['no name', `${HEADER}\na,,place,,,`, 'row 1: it has no name; give one in the column name'],
  ['a name of signs', `${HEADER}\na,--,place,,,`, 'row 1: it has no name; give one in the column name'],
  ['a bad type', `${HEADER}\na,Foo,place,,,\nb,Bar,firm,,,`, "row 2: type is 'firm'; give one of person, organization"],
  ['no type', `${HEADER}\na,Foo,,,,`, "row 1: type is ''; give one of person, organization"],
  ['a bad id', `${HEADER}\na b,Foo,place,,,`, "row 1: id is 'a b'; give letters, figures"],
  ['a bad item', `${HEADER}\na,Foo,place,,42,`, "row 1: wikidata_id is '42'; give a Q and a number"],
  [
    'an alias of signs',
    `${HEADER}\na,Foo,place,--,,`,
    "row 1: the alias '--' has no letter and no figure; leave it out",
  ],
  [
    'a path that is no glob below the input',
    `${HEADER}\na,Foo,place,,,/x/*`,
    "row 1: only_in is '/x/*'; give a glob of paths below the input",
  ],
  [
    'one id of two types',
    `${HEADER}\na,Foo,place,,,\na,Fou,person,,,`,
    'row 2: id a has the type place in row 1 and person here; give both rows the same, or another id to one of them',
  ],
  [
    'one id of two items',
    `${HEADER}\na,Foo,place,,Q1,\na,Fou,place,,Q2,`,
    'row 2: id a has the wikidata_id Q1 in row 1 and Q2 here; give both rows the same, or another id to one of them',
  ],
  [
    'a name of two entities',
    `${HEADER}\na,Foo,place,,,\nb,Bar,person,FOO-; foo,,`,
    'row 2: "foo" names ent_b here and ent_a in row 1; give both rows one id if they are one, or limit one of them with only_in',
  ],
  [
    'too many cells',
    `${HEADER}\na,Foo,place,,,,,`,
    'row 1: it has 8 cells for 6 columns; quote cells that hold the delimiter',
  ],
  ['nothing', '', 'it is empty; begin it with the line id,name,type,aliases,wikidata_id,only_in'],
  ['bytes that are no text', Buffer.from([0x69, 0x64, 0x0a, 0xff, 0xfe, 0x81]).toString('latin1'), ''],
])('a list with %s is refused, with file, row, reason and next step in one line', async (_, content, message) => {
  const file = write('bad.csv', content)
  const failed = await readEntitiesFile(file).catch((error) => error)
  expect(failed).toBeInstanceOf(EntitiesInvalid)
  expect(failed.message).toContain(`${file}: ${message}`)
  expect(failed.message).not.toContain('\n')
})

test.each([
  ['a.json', '{"id": "a"}', 'it is not a list of entities'],
  ['a.json', '[1]', 'row 1: it is no entity'],
  ['a.json', '[{"name": {"en": "Foo"}, "type": "place"}]', "row 1: name is { en: 'Foo' }; give a text"],
  ['a.yaml', '- [', 'it cannot be read as YAML or JSON'],
])('%s with %s is refused: %s', async (name, content, message) => {
  await expect(readEntitiesFile(write(name, content))).rejects.toThrow(`${path.join(folder, name)}: ${message}`)
})

test('a file that is not there is refused', async () => {
  await expect(readEntitiesFile(path.join(folder, 'none.csv'))).rejects.toThrow(
    /none\.csv: it cannot be read \(.*\); give a file/,
  )
})
