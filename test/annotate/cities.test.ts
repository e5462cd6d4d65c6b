import { expect, test } from 'vitest'
import { citiesOf } from '../../pipeline/annotate/entities/places/cities.ts'
import { readPackedLexicon } from '../../pipeline/lexicon.ts'

const named = citiesOf('en')
const lines = readPackedLexicon('en', 'cities').toString().trimEnd().split('\n')
const rows = lines.filter((line) => !line.startsWith('#'))

test('the list of cities names its sources and licences, and is sorted by bytes with none twice', () => {
  expect(lines.slice(0, 2)).toEqual([expect.stringMatching(/^# source: GeoNames/), '# licence: CC BY 4.0'])
  const sorted = Array.from(new Set(rows)).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
  expect(rows).toEqual(sorted)
  expect(rows.filter((row) => ![4, 8].includes(row.split('\t').length))).toEqual([])
})

test('every city is found by each of its names, the first and the last of the list as well', () => {
  const asked = [rows[0], rows.at(-1), ...rows.filter((_, i) => i % 997 === 0)] as string[]
  for (const row of asked) {
    const [key = '', , third, , , , , last] = row.split('\t')
    const id = Number(last ?? third)
    expect(
      named(key).map(({ geoname_id }) => geoname_id),
      row,
    ).toContain(id)
  }
})

test('a name is found whatever its marks, and in capitals', () => {
  const [bogota] = named('Bogota')
  expect(bogota).toMatchObject({ name: 'Bogotá', country_code: 'CO' })
  expect(named('BOGOTÁ')).toEqual(named('Bogotá'))
})

test('an older name finds the city under its own, and says that few use it unless English texts do', () => {
  expect(named('Bombay')).toEqual(named('Mumbai'))
  expect(named('Constantinople')).toMatchObject([{ name: 'Istanbul', isForeign: false }])
  expect(named('Leningrad')).toMatchObject([{ name: 'Saint Petersburg', isForeign: false }])
  expect(named('Lemberg')).toMatchObject([{ name: 'Lviv', isForeign: true }])
  expect(named('Ft. Worth')).toMatchObject([{ name: 'Fort Worth', admin1_code: 'TX' }])
})

test('what begins or goes on like a name is not it', () => {
  expect(named('Bogot')).toEqual([])
  expect(named('Zzyzzx')).toEqual([])
  expect(named('')).toEqual([])
  expect(named('San').map(({ name }) => name)).not.toContain('San Jose')
})
