import { expect, test } from 'vitest'
import { namesIn } from './annotate_names.ts'

test('a surname, with or without courtesy, is the person named in full before', () => {
  expect(namesIn('[p Maria Lopez] spoke. [p Lopez] then left, and Ms. [p Lopez] slept.')).toEqual({
    'Maria Lopez': ['Maria Lopez', 'Lopez', 'Ms. Lopez'],
  })
})

test('of a family, Mr. is whom the text has named so far, whomever a heading with the surname alone went to', () => {
  const text =
    '[p Brandt] steps back. [p Otto Brandt] leaves. Mr. [p Brandt] is old. [p Karl Brandt] stays. [p Karl Brandt] and [p Karl Brandt] agree.'
  expect(namesIn(text)).toMatchObject({ 'Otto Brandt': ['Otto Brandt', 'Mr. Brandt'] })
})

test('a family name that comes first is found by its short form', () => {
  expect(namesIn('[p Kim Jong Un] came. Mr. [p Kim] spoke.')).toEqual({ 'Kim Jong Un': ['Kim Jong Un', 'Mr. Kim'] })
})

test('the capitals of a listed body are nobody’s family name', () => {
  expect(namesIn('[p Ho Min Un] came. The [o U.N.] met. [p Un] left the [o UN].')).toEqual({
    'Ho Min Un': ['Ho Min Un', 'Un'],
    'United Nations': ['U.N.', 'UN'],
  })
})

test('two persons of one family are never one', () => {
  expect(namesIn('[p Kim Jong Un] came. [p Kim] used the train of [p Kim Jong-il].')).toEqual({
    'Kim Jong Un': ['Kim Jong Un', 'Kim'],
    'Kim Jong-il': ['Kim Jong-il'],
  })
})

test('a middle name or initial more is the same person, another initial is not', () => {
  expect(namesIn('[p John Kerry] spoke. [p John F. Kerry] left.')).toEqual({
    'John F. Kerry': ['John Kerry', 'John F. Kerry'],
  })
  expect(Object.keys(namesIn('[p George W. Bush] followed [p George H. W. Bush].'))).toEqual([
    'George W. Bush',
    'George H. W. Bush',
  ])
})

test('a first name that is a profession too is a first name', () => {
  const found = namesIn('[p Joe Reed] came. [p Hunter Reed] spoke.')
  expect(found).toEqual({ 'Joe Reed': ['Joe Reed'], 'Hunter Reed': ['Hunter Reed'] })
})

test('a junior is not his father', () => {
  expect(Object.keys(namesIn('[p Robert Kennedy Jr.] spoke of [p Robert Kennedy Sr.] again.'))).toHaveLength(2)
})

test('Mr. and Mrs. of one surname are two', () => {
  expect(
    namesIn('Mr. [p Bill Adams] and Mrs. [p Jane Adams] came. Mrs. [p Adams] spoke, and Mr. [p Adams] too.'),
  ).toEqual({
    'Bill Adams': ['Mr. Bill Adams', 'Mr. Adams'],
    'Jane Adams': ['Mrs. Jane Adams', 'Mrs. Adams'],
  })
})

test('a title tells which of two of one surname is meant', () => {
  const found = namesIn('Senator [p Ann Reed] met [p Tom Reed]. [p Tom Reed] spoke. Senator [p Reed] left.')
  expect(found['Ann Reed']).toEqual(['Ann Reed', 'Reed'])
})

test('a title that neither of two has leaves the surname to itself', () => {
  const found = namesIn('[p Ann Reed] met [p Tom Reed]. President [p Reed] left.')
  expect(found.Reed).toEqual(['Reed'])
})

test('titles and demonyms before a name are not part of it, a first name that is a trade is', () => {
  expect(Object.keys(namesIn('[p French President Anne Martin] met [p Dean Phillips].'))).toEqual([
    'Anne Martin',
    'Dean Phillips',
  ])
})

test('a possessive is outside the span', () => {
  expect(namesIn('[p Anne Martin’s] plan pleased [p Martin].')).toEqual({ 'Anne Martin': ['Anne Martin', 'Martin'] })
})

test('a name that the reader missed is found where it stands again', () => {
  expect(namesIn('What Anne Martin Said About Taxes\n[p Anne Martin] spoke. Then Martin left.')).toEqual({
    'Anne Martin': ['Anne Martin', 'Anne Martin', 'Martin'],
  })
})

test('a surname inside another name, after an article or in a compound is not a repeat', () => {
  const found = namesIn('[p Anne West] spoke of the West, of West Point Academy and of a West-backed plan.')
  expect(found['Anne West']).toEqual(['Anne West'])
})

test('a name read as two types is one entity of the commoner type', () => {
  expect(namesIn('[o Acme] grew. [p Acme] fell. [o Acme] rose.')).toEqual({ Acme: ['Acme', 'Acme', 'Acme'] })
})

test('who has only a rank and one name keeps the rank in the name', () => {
  expect(Object.keys(namesIn('Pope [p Francis] prayed.'))).toEqual(['Pope Francis'])
  expect(Object.keys(namesIn('Mr. [p Francis] prayed.'))).toEqual(['Francis'])
})

test('a king is not the man whose family name is his first name', () => {
  expect(Object.keys(namesIn('[p Saddam Hussein] met King [p Hussein].'))).toEqual(['Saddam Hussein', 'King Hussein'])
  expect(namesIn('Prince [p Norodom Ranariddh] came. Prince [p Ranariddh] left.')).toEqual({
    'Norodom Ranariddh': ['Norodom Ranariddh', 'Ranariddh'],
  })
})

test('a rank or a job is no part of a name, nor of the characters that name somebody', () => {
  const found = namesIn(
    '[p Sgt Tom Field] met [p Fr. Ian Bell], Cllr [p Jane Cole] and [p Army Marshal Pak Jong Chon].',
  )
  expect(found).toEqual({
    'Tom Field': ['Tom Field'],
    'Ian Bell': ['Ian Bell'],
    'Jane Cole': ['Jane Cole'],
    'Pak Jong Chon': ['Pak Jong Chon'],
  })
})

test('a word before a rank that is somebody’s first name stays', () => {
  expect(Object.keys(namesIn('[p James Major Reed] came.'))).toEqual(['James Major Reed'])
})

test('a nickname inside a name is not part of it, and is another first name', () => {
  expect(namesIn('[p William "Buzz" Harwood] met [p Robert] ([p Bobby]) Lane. [p Buzz Harwood] left.')).toEqual({
    'William Harwood': ['William "Buzz" Harwood', 'Buzz Harwood'],
    'Robert Lane': ['Robert (Bobby) Lane'],
  })
})

test('a short form of a first name is the same person, another first name is not', () => {
  expect(namesIn('[p Mike Dolan] spoke. [p Michael Dolan] left. [p Mark Dolan] stayed.')).toEqual({
    'Mike Dolan': ['Mike Dolan', 'Michael Dolan'],
    'Mark Dolan': ['Mark Dolan'],
  })
})

test('a title before a surname is not the wife’s who is introduced after it', () => {
  const found = namesIn(
    'President [p Tolland] came. His wife, [p Edna Tolland], spoke. [p Tolland] left. Mrs [p Tolland] stayed.',
  )
  expect(found).toEqual({ Tolland: ['Tolland', 'Tolland'], 'Edna Tolland': ['Edna Tolland', 'Mrs Tolland'] })
})

test('a title that comes after the full name is that person’s', () => {
  expect(Object.keys(namesIn('[p Anne Reed] came. President [p Reed] left.'))).toEqual(['Anne Reed'])
})

test('Mr. and Ms. of one surname are told by first names', () => {
  const found = namesIn(
    '[p Neil Marrow] and his sister [p Dorothy Marrow] came. Ms [p Marrow] sat. Mr [p Marrow] stood. Mr [p Marrow] spoke.',
  )
  expect(found['Neil Marrow']).toEqual(['Neil Marrow', 'Mr Marrow', 'Mr Marrow'])
  expect(found['Dorothy Marrow']).toEqual(['Dorothy Marrow', 'Ms Marrow'])
})

test('a surname that is a city is the person named in full, and the city after a word of place', () => {
  expect(namesIn('[p Ella Houston] quit. [l Houston] sang. She was born in [l Houston].')).toEqual({
    'Ella Houston': ['Ella Houston', 'Houston'],
    Houston: ['Houston'],
  })
})

test('small words inside a family name join its parts, and it is known without the first name', () => {
  expect(namesIn('[p Vincent] van der [l Berg] came. Then Van der [l Berg] left.')).toEqual({
    'Vincent van der Berg': ['Vincent van der Berg', 'Van der Berg'],
  })
})

test('whom a name says to be of a place or party is a name of its own', () => {
  const found = namesIn('[p Julian Frost of Augusta] met [p Ann Lee of NWQ] and [p Joan of Tarn].')
  expect(Object.keys(found)).toEqual(['Julian Frost', 'Augusta', 'Ann Lee', 'NWQ', 'Joan of Tarn'])
})

test('a first word that came out small behind a title is part of the name, a word for a job is not', () => {
  expect(Object.keys(namesIn('Then Marshal pak [p Jong Chon] met President spokeswoman [p Ann Lowe].'))).toEqual([
    'Pak Jong Chon',
    'Ann Lowe',
  ])
})

test('initials before a name are of the name', () => {
  expect(namesIn('The writer L. [p Ron Zorble] came.')).toEqual({ 'L. Ron Zorble': ['L. Ron Zorble'] })
})

test('what comes only later makes nobody the likelier owner of a surname', () => {
  const text =
    '[p Clara Zorble] spoke. [p Zorble] will win. [p Bill Zorble] slept. President [p Zorble] woke. President [p Zorble] left.'
  expect(namesIn(text)['Clara Zorble']).toEqual(['Clara Zorble', 'Zorble'])
})

test('a pronoun right behind the verb of a surname tells whose it is', () => {
  const both = '[p Clara Zorble] met [p Bill Zorble]. [p Bill Zorble] slept.'
  expect(namesIn(`${both} [p Zorble] said she was tired.`)['Clara Zorble']).toContain('Zorble')
  expect(namesIn(`${both} [p Zorble] said he was tired.`)['Bill Zorble']).toContain('Zorble')
  expect(namesIn(`${both} [p Zorble] said it was late.`)['Bill Zorble']).toContain('Zorble')
})

test('a first name before a surname that somebody is called by again and again makes it a person, whatever the reader took it for', () => {
  const again = '[p Zorble] spoke. [p Zorble] slept.'
  expect(namesIn(`The host [o Jane Zorble] came. ${again}`)).toEqual({
    'Jane Zorble': ['Jane Zorble', 'Zorble', 'Zorble'],
  })
  expect(Object.keys(namesIn(`[o Wurble Zorble] came. ${again}`))).toEqual(['Wurble Zorble', 'Zorble'])
})

test('a first name that is a month’s before one name more is somebody', () => {
  expect(namesIn('[p Joan Reed] beat June Marlow there.')).toEqual({
    'Joan Reed': ['Joan Reed'],
    'June Marlow': ['June Marlow'],
  })
})

test.each(['It was in June Marlow left.', 'May Day came.', 'The April Conference met.', 'They kept April Fools’ Day.'])(
  'a month stays one: %s',
  (text) => {
    expect(namesIn(text)).toEqual({})
  },
)

test('Mr. is whom the article has named so far before whose first name tells a man and who comes later', () => {
  expect(
    namesIn('[p Reedo Bush] left. [p Mr. Bush] said so. [p George Bush] came. [p Mr. Bush] left again.'),
  ).toMatchObject({
    'Reedo Bush': ['Reedo Bush', 'Mr. Bush', 'Mr. Bush'],
  })
})

test('who has a spokesman is the person named in full, and what has shares is not', () => {
  expect(namesIn('[p Ann Lowetarn] left. [o Lowetarn] spokesman [p Tom Reed] left.')).toMatchObject({
    'Ann Lowetarn': ['Ann Lowetarn', 'Lowetarn'],
  })
  expect(namesIn('[p Ann Lowetarn] left. [o Lowetarn] shares fell.')).toMatchObject({
    'Ann Lowetarn': ['Ann Lowetarn'],
  })
})
