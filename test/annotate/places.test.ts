import { describe, expect, test } from 'vitest'
import { annotateNames } from './annotate_names.ts'

/** Places as `name country.unit`, in order of first mention, without a state behind the name; `?` where no country is known. */
function placesIn(marked: string): string[] {
  return annotateNames(marked)
    .annotations.filter((a) => a.layer === 'entity')
    .map(({ name, country_code, admin1_code }) => {
      const codes = [country_code, admin1_code].filter((code) => code !== null)
      return `${name.replace(/, \p{Lu}\p{Ll}.*$/u, '')} ${codes.join('.') || '?'}`
    })
}

describe('which of several places of one name is meant', () => {
  test.each([
    ['behind a comma', 'It rained in [l Paris], [l Texas], on Monday.', 'Paris US.TX'],
    ['as a short form', 'It rained in [l San Jose], [l Calif.], on Monday.', 'San Jose US.CA'],
    ['as letters of the post', 'It rained in [l Portland], ME, on Monday.', 'Portland US.ME'],
    ['in brackets', 'It rained in [l London] ([l Ontario]) on Monday.', 'London CA.08'],
    ['behind a preposition', '[l Springfield] in [l Illinois] will pay.', 'Springfield US.IL'],
    ['with a direction', 'It rained in [l Birmingham], in northern [l Alabama].', 'Birmingham US.AL'],
    ['in an apposition', 'It rained in [l Athens], a small town in [l Georgia].', 'Athens US.GA'],
    ['before it, as an owner', "[l Texas]'s [l Paris] will pay.", 'Paris US.TX'],
    ['before it, with what it is', 'The [l Texas] town of [l Paris] will pay.', 'Paris US.TX'],
    ['as an adjective', 'The southern Canadian city of [l London] will pay.', 'London CA.08'],
    ['in a dateline', '[l SAN JOSE], [l Calif.] (AP) — It rained.', 'San Jose US.CA'],
  ])('the state or country that is named beside it tells: %s', (_, text, place) => {
    expect(placesIn(text)).toContain(place)
  })

  test('the name behind the comma is the state, also where a country or city is called so', () => {
    expect(placesIn('It rained in [l Atlanta], [l Georgia].')).toEqual(['Atlanta US.GA', 'Georgia US.GA'])
    expect(placesIn('It rained in [l Tbilisi], [l Georgia].')).toEqual(['Tbilisi GE.51', 'Georgia GE'])
    expect(placesIn('It rained in [l Buffalo], [l New York], not in [l New York].')).toEqual([
      'Buffalo US.NY',
      'New York US.NY',
      'New York City US.NY',
    ])
  })

  test('a capital with a district of its own is no state of that name', () => {
    expect(placesIn('It rained in [l Washington], [l D.C.] on Monday.')).toContain('Washington, D.C. US.DC')
    expect(placesIn('It rained in [l Washington], [l D.C.] on Monday.')).not.toContain('Washington US.WA')
  })

  test('between states a name is a state, and so it is before what a state alone has', () => {
    expect(placesIn('It rained in [l Ohio], [l New York] and [l Kentucky].')).toContain('New York US.NY')
    expect(placesIn('The [l New York] senator met voters.')).toEqual(['New York US.NY'])
    expect(placesIn('It rained in [l Chicago], [l New York] and [l Boston].')).toContain('New York City US.NY')
  })

  test('words in apposition say that the state is meant', () => {
    expect(placesIn('He left [l New York], the state of his youth.')).toEqual(['New York US.NY'])
    expect(placesIn('He left [l New York], a city of many.')).toEqual(['New York City US.NY'])
  })

  test('a short form behind a place is its state, whether the reader saw a name or not', () => {
    expect(placesIn('It rained in [l Portland], ME, on Monday.')).toEqual(['Portland US.ME', 'Maine US.ME'])
    expect(placesIn('It rained in [l Portland], [p Ore.], on Monday.')).toEqual(['Portland US.OR', 'Oregon US.OR'])
    expect(placesIn('It rained in [l Portland], and ME was read.')).toHaveLength(1)
  })

  test('a day behind the state does not make it one of a list', () => {
    expect(placesIn('It rained in [l Zorbleton], [l Ohio] Tuesday night.')).toContain('Zorbleton US.OH')
  })

  test('a name that few use is not meant unless it is said where it lies', () => {
    expect(placesIn('It rained in all of [l Massachusetts], and in [l Redding].')).not.toContain('Reading US.MA')
  })

  test('a list of countries says of none that it lies in the next', () => {
    expect(placesIn('Envoys of [l Lebanon], [l Israel], and [l Jordan] met.')).toEqual([
      'Lebanon LB',
      'Israel IL',
      'Jordan JO',
    ])
    expect(placesIn('It rained in [l Zorbleton], [l Texas] and [l Ohio].')).toContain('Zorbleton ?')
  })

  test('what stands beside it once tells for the whole document', () => {
    const text = '[l Paris] was calm. The [l Texas] town of [l Paris] has one school. [l Paris] will pay.'
    expect(placesIn(text)).toEqual(['Paris US.TX', 'Texas US.TX'])
  })

  test('two places of one name in one document are two', () => {
    const text = 'Trains go from [l Springfield], [l Ill.], to [l Springfield], [l Mo.], by night.'
    expect(placesIn(text)).toEqual(['Springfield US.IL', 'Illinois US.IL', 'Springfield US.MO', 'Missouri US.MO'])
  })

  test('a place that no list has lies where the words beside it say', () => {
    expect(placesIn('It rained in [l Zorbleton], [l Conn.], on Monday.')).toContain('Zorbleton US.CT')
    expect(placesIn('The Iraqi village of [l Zorbleton] was calm.')).toContain('Zorbleton IQ')
  })

  test('without a word beside it, the other places of the document tell', () => {
    const south = 'Crews came from [l Montgomery], [l Alabama]. The fire in [l Birmingham] is out.'
    expect(placesIn(south)).toContain('Birmingham US.AL')
    const north = 'Crews came from [l Leeds] and [l Coventry]. The fire in [l Birmingham] is out.'
    expect(placesIn(north)).toContain('Birmingham GB.ENG')
  })

  test('adjectives of countries are words of where the document plays', () => {
    expect(placesIn('It rained in [l San Jose].')).toEqual(['San Jose ?'])
    const text = 'American police, American judges and American voters met. It rained in [l San Jose].'
    expect(placesIn(text)).toContain('San Jose US.CA')
  })

  test('without any of them, the one that has far more inhabitants', () => {
    expect(placesIn('It rained in [l London] and in [l Houston].')).toEqual(['London GB.ENG', 'Houston US.TX'])
  })

  test('among equals none is chosen, and what they share is said', () => {
    expect(placesIn('It rained in [l Springfield].')).toEqual(['Springfield US'])
  })

  test('a small place is not meant where nothing says where it lies', () => {
    expect(placesIn('It rained in [l Paramus].')).toEqual(['Paramus ?'])
    expect(placesIn('It rained in [l Paramus], and in all of [l New Jersey].')).toContain('Paramus US.NJ')
  })

  test('a country is one, but a state of its name is meant where a city of that state is named', () => {
    expect(placesIn('It rained in [l Georgia].')).toEqual(['Georgia GE'])
    expect(placesIn('Officials in [l Atlanta] said that [l Georgia] would pay.')).toContain('Georgia US.GA')
  })

  test('the word behind a name says that the state is meant', () => {
    expect(placesIn('Voters of [l Washington] state met.')).toEqual(['Washington US.WA'])
    expect(placesIn('Voters of [l Washington] met.')).toEqual(['Washington, D.C. US.DC'])
  })
})

test('a city in several spellings is one, with its number, state and coordinates', () => {
  const { annotations } = annotateNames('[l Odessa] and [l Odesa] in [l Ukraine], not [l ODESA].')
  const cities = annotations.filter((a) => a.layer === 'entity' && a.name === 'Odesa')
  expect(cities).toMatchObject([
    { country_code: 'UA', admin1_code: '17', geoname_id: 698740, latitude: 46.49, longitude: 30.74 },
  ])
  expect(cities[0]).toMatchObject({ aliases: ['Odessa'], name: 'Odesa' })
})

test('a state has its number and code, by whatever name', () => {
  const { annotations } = annotateNames('Voters of [l Calif.] and [l California] met.')
  expect(annotations.filter((a) => a.layer === 'entity')).toMatchObject([
    { name: 'California', country_code: 'US', admin1_code: 'CA', geoname_id: 5332921, wikidata_id: 'Q99' },
  ])
})

test('a large city that the reader took for a person is a place, unless it is a name of persons', () => {
  const typesOf = (marked: string) =>
    annotateNames(marked).annotations.flatMap((a) => (a.layer === 'entity' ? [`${a.type} ${a.name}`] : []))
  expect(typesOf('[p Kyiv] was calm.')).toEqual(['place Kyiv'])
  expect(typesOf('[p Jackson] was calm.')).toEqual(['person Jackson'])
  expect(typesOf('Mr. [p Kyiv] was calm.')).toEqual(['person Kyiv'])
  expect(typesOf('[p Zorble Kyiv] left. [p Kyiv] was calm.')).toEqual(['person Zorble Kyiv'])
  expect(typesOf('[p Paramus] was calm.')).toEqual(['person Paramus'])
})

test('a first name and a place that no list has together are a person, unless they stand where a place does', () => {
  const typesOf = (marked: string) =>
    annotateNames(marked).annotations.flatMap((a) => (a.layer === 'entity' ? [`${a.type} ${a.name}`] : []))
  expect(typesOf('[l Sydney Chad] left. [l Chad] said so.')).toEqual(['person Sydney Chad'])
  expect(typesOf('It rained in [l Sydney Chad].')).toEqual(['place Sydney Chad'])
  expect(typesOf('She replaced him with [l Sydney Chad].')).toEqual(['person Sydney Chad'])
  expect(typesOf('[l Victoria Falls] was calm.')[0]).toMatch(/^place/)
  expect(typesOf('[l Victoria County] was calm.')).not.toContain('person Victoria County')
})

test('an American city is called with its state, save those that everybody knows without', () => {
  const nameOf = (marked: string) =>
    annotateNames(marked).annotations.flatMap((a) => (a.layer === 'entity' ? [a.name] : []))[0]
  expect(nameOf('It rained in [l Springfield], [l Ill.], on Monday.')).toBe('Springfield, Illinois')
  expect(nameOf('It rained in [l Zorbleton], [l Conn.], on Monday.')).toBe('Zorbleton, Connecticut')
  expect(nameOf('It rained in [l Seattle], [l Washington], on Monday.')).toBe('Seattle')
  expect(nameOf('It rained in [l London] ([l Ontario]) on Monday.')).toBe('London')
  expect(nameOf('It rained in [l Springfield].')).toBe('Springfield')
})
