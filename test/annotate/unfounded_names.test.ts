import { expect, test } from 'vitest'
import { annotateNames, rolesIn } from './annotate_names.ts'

/** `name: type` of all entities. */
const typesIn = (marked: string): string[] =>
  annotateNames(marked)
    .annotations.filter((a) => a.layer === 'entity')
    .map(({ name, type }) => `${name}: ${type}`)

test('what the reader alone holds for a place, and nothing beside it does, is left out', () => {
  expect(typesIn('We tried [l Zorvella] and liked the software.')).toEqual([])
  expect(typesIn('Ministers debated the [l Budget] all night.')).toEqual([])
})

test('a place stays that a preposition, a hyphen, a word of its own or the short form of a state tells', () => {
  expect(typesIn('She lives in [l Zorvella].')).toEqual(['Zorvella: place'])
  expect(typesIn('They walked along the [l Zorvella].')).toEqual(['Zorvella: place'])
  expect(typesIn('A [l Zorvella]-based firm closed.')).toEqual(['Zorvella: place'])
  expect(typesIn('We saw [l Zorvella Estate] and [l Quarnshire].')).toEqual([
    'Zorvella Estate: place',
    'Quarnshire: place',
  ])
})

test('a place stays that is listed with one that is known', () => {
  expect(typesIn('They toured [l Zorvella], [l Berlin] and left.')).toContain('Zorvella: place')
})

test('a shop whose name ends with a possessive is one, and not the property of somebody', () => {
  expect(typesIn("The fast food giant [p McDonald]'s is listed there.")).toEqual(["McDonald's: organization"])
  expect(typesIn("Prices fell at [p Sainsbury]'s this week.")).toEqual(["Sainsbury's: organization"])
  expect(typesIn("[p Wendy]'s brother left.")).toEqual(['Wendy: person'])
  expect(typesIn("[p Ann McDonald] left. [p McDonald]'s are her books.")).toEqual(['Ann McDonald: person'])
})

test('what stands in quotation marks with large words is the title of a work, whatever part of it was read', () => {
  expect(typesIn('She said so on "Meet the [o Dockers]" last week.')).toEqual(['Meet the Dockers: product'])
  expect(typesIn('He wore a cap with "Make [l Belgium] Big" on it.')).toEqual(['Belgium: place'])
})

test('several of an acronym, and a number with a letter, name nobody', () => {
  expect(typesIn('Banks sold [o CDOs] in a [o 20D] cover with [l B12].')).toEqual([])
})

test('what has an article of its own is nobody', () => {
  expect(typesIn('Somebody had a [p Veltraman] with him.')).toEqual(['Veltraman: product'])
  expect(typesIn('The [p Pope] prayed.')).toEqual(['Pope: person'])
})

test('capitals stand for a name with the letter of its legal form, and for a name with capitals in it', () => {
  expect(typesIn('The [o Regional Deposit Insurance Corp.] met. The [o RDIC] agreed.')).toHaveLength(1)
  expect(typesIn('The [o D.C. Housing Council] met. [o DCHC] agreed.')).toHaveLength(1)
})

test('a short name of several words is the one that ends with it, though another begins so', () => {
  const named = typesIn(
    'The [o Quarn Housing Council] met. The [o Housing Council Bureau] met. The [o Housing Council] agreed.',
  )
  expect(named).toEqual(['Quarn Housing Council: organization', 'Housing Council Bureau: organization'])
})

test('whose a title is, is a body, where the reader took nothing for it', () => {
  expect(rolesIn('Zorvella founder [p Ann Low] met the press.')).toEqual(['Ann Low: Zorvella founder @ Zorvella'])
  expect(rolesIn('[p Ann Low], CEO of animal health company Zorvella, left.')).toEqual([
    'Ann Low: CEO of animal health company Zorvella @ Zorvella',
  ])
  expect(rolesIn('[p Ann Low], CEO of [l Malta]-based Zorvella, left.')).toEqual([
    'Ann Low: CEO of Malta-based Zorvella @ Zorvella',
  ])
  expect(rolesIn('German economist [p Ann Low] met the press.')).toEqual(['Ann Low: German economist'])
})

test('candidates in the plural run for it, each of them', () => {
  expect(rolesIn('Presidential candidates [p Ann Low] and [p Bob Quarn] met.')).toEqual([
    'Ann Low: Presidential candidate (candidate)',
    'Bob Quarn: Presidential candidate (candidate)',
  ])
})
