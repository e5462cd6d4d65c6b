import { expect, test } from 'vitest'
import { annotateNames, namesIn } from './annotate_names.ts'

/** The entities of a text with their types. */
const typed = (text: string): string[] =>
  annotateNames(text).annotations.flatMap((a) => (a.layer === 'entity' ? [`${a.name}: ${a.type}`] : []))

test('a maker of games is a body as read, games with an article and a championship are events', () => {
  expect(typed('The box was made by [o Tin Whistle Games].')).toEqual(['Tin Whistle Games: organization'])
  expect(typed('They won at the [o Island Games].')).toEqual(['Island Games: event'])
  expect(typed('They won the [o Tarn Championship].')).toEqual(['Tarn Championship: event'])
})

test('a firm called by its partners is one name, and persons in a row are several', () => {
  expect(namesIn('The report was drawn up by [p Hask], Orrin, [p Velk] & [p Dunmore] in May.')).toEqual({
    'Hask, Orrin, Velk & Dunmore': ['Hask, Orrin, Velk & Dunmore'],
  })
  expect(namesIn('The Roads, [o Water & Energy Office] was late.')).toEqual({
    'Roads, Water & Energy Office': ['Roads, Water & Energy Office'],
  })
  expect(Object.keys(namesIn('With [p Jane Hask], [p Velk] & [p Dunmore] it was late.'))).toContain('Jane Hask')
  expect(Object.keys(namesIn('In [l Paris], [l London] & [l Berlin] it was late.'))).not.toContain(
    'Paris, London & Berlin',
  )
  expect(Object.keys(namesIn('It ran on [o Velkvision], [o QTV] & [o Orrin].'))).toEqual(['Velkvision', 'QTV', 'Orrin'])
})

test('a possessive right before a legal form belongs to the company, and so it does where the company stands again', () => {
  expect(namesIn("[p Tolly]'s Inc. grew. [p Tolly]'s shops were full. A clerk of [p Tolly]'s agreed.")).toEqual({
    "Tolly's Inc.": ["Tolly's Inc.", "Tolly's", "Tolly's"],
  })
  expect(Object.keys(namesIn("[l Britain]'s [o Velk Plc] grew."))).toEqual(['United Kingdom', 'Velk Plc'])
})

test('a company that is named before a part of it is not called by the part’s name', () => {
  const parted = '[o Velk] will close the [o Velk Tubes] works. [o Velk] said so.'
  expect(namesIn(parted)).toEqual({ Velk: ['Velk', 'Velk'], 'Velk Tubes': ['Velk Tubes'] })
  const later = '[o Velk] will close. [o Velk] said so. The [o Velk Tubes] works stay.'
  expect(Object.keys(namesIn(later))).toEqual(['Velk', 'Velk Tubes'])
  expect(Object.keys(namesIn('[o Velk] will close. [o Velk] said so. [o Velk Industries] is old.'))).toEqual([
    'Velk Industries',
  ])
  expect(Object.keys(namesIn('[o Velk] closes. The works of [o Velk Tubes] are old. [o Velk] said so.'))).toEqual([
    'Velk Tubes',
  ])
})

test('a father who is named before his son is another, and one word means him', () => {
  expect(namesIn('[p Otto J. Hask] came. [p Otto Hask Jr.] spoke. Mr. [p Hask] left.')).toEqual({
    'Otto J. Hask': ['Otto J. Hask', 'Mr. Hask'],
    'Otto Hask Jr.': ['Otto Hask Jr.'],
  })
  expect(Object.keys(namesIn('[p Otto Hask Jr.] came. [p Otto Hask] spoke.'))).toEqual(['Otto Hask Jr.'])
})

test('one of a party or a people by where he is from is no body', () => {
  expect(namesIn('The [o Ohio Democrat] left. The [o Xish Democrat Union] stayed.')).toEqual({
    'Xish Democrat Union': ['Xish Democrat Union'],
  })
})

test('initials that a party goes by are the party', () => {
  expect(namesIn('The [o GOP] lost. The [o Republican Party] met.')).toEqual({
    'Republican Party': ['GOP', 'Republican Party'],
  })
})

test('a first name that is a faith’s too is part of a name, one of a party before a name is none', () => {
  expect(namesIn('It was late, said Christian [p Hask], a nurse. [p Hask] left.')).toEqual({
    'Christian Hask': ['Christian Hask', 'Hask'],
  })
  expect(Object.keys(namesIn('It was late, said German [p Hask].'))).toEqual(['Hask'])
  expect(Object.keys(namesIn('The seat fell to [p Democrat Hask], who left.'))).toEqual(['Hask'])
  expect(Object.keys(namesIn('The seat fell to [p Roman Hask], who left.'))).toEqual(['Roman Hask'])
})

test('whom supporters stand behind may be a person', () => {
  expect(typed('Many [p Hask] supporters came.')).toEqual(['Hask: person'])
  expect(typed('Many [p Hask] shareholders came.')).toEqual(['Hask: organization'])
})

test('a small word at the head of a sentence is nobody, though somebody is called so', () => {
  expect(namesIn('[p Jane So] left. [p So] what was left to do? The works of Ms. [p So] were sold.')).toEqual({
    'Jane So': ['Jane So', 'Ms. So'],
  })
  expect(namesIn('[p Jane May] left. [p May] said so.')).toEqual({ 'Jane May': ['Jane May', 'May'] })
})
