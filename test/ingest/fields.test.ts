import { describe, expect, test } from 'vitest'
import { itemOfFields, namesText, unwrap } from '../../pipeline/ingest/fields.ts'

const TEXT = { text: 'The bridge opened.' }
const of = (fields: object, textField: string | null = null) =>
  itemOfFields({ ...TEXT, ...fields }, 'json', textField)?.given

const BASE = '2021-05-06T10:00:00'

describe('a local time', () => {
  test.each([
    [BASE, '2021-05-06T08:00:00', '2021-05-06T10:00:00+02:00'],
    [BASE, '2021-05-06 14:30:00', '2021-05-06T10:00:00-04:30'],
    [BASE, BASE, '2021-05-06T10:00:00+00:00'],
    [BASE, '2021-05-05T20:00:00', '2021-05-06T10:00:00+14:00'],
    [BASE, '2021-05-05T19:45:00', BASE],
    [BASE, '2021-05-06T09:53:00', BASE],
    [BASE, 'yesterday', BASE],
    [`${BASE}+05:00`, '2021-05-06T08:00:00', `${BASE}+05:00`],
    [null, '2021-05-06T08:00:00', '2021-05-06T08:00:00Z'],
  ])('%j has the zone that the universal time %j beside it tells', (date, date_gmt, published) => {
    expect(of({ ...(date ? { date } : {}), date_gmt })?.published_date).toBe(published)
  })

  test('has none where no other stands beside it', () => {
    expect(of({ date: BASE })?.published_date).toBe(BASE)
  })
})

describe('names', () => {
  test.each([
    ['By Ann Lee and Bo Berg', ['Ann Lee', 'Bo Berg']],
    ['Ann Lee; Bo Berg, Cy Dale', ['Ann Lee', 'Bo Berg', 'Cy Dale']],
    [
      ['Ann Lee', { name: 'Bo Berg' }],
      ['Ann Lee', 'Bo Berg'],
    ],
    [{ name: ['Ann Lee', 'Ann Lee'] }, ['Ann Lee']],
    [{ first_name: 'Ann', last_name: 'Lee' }, ['Ann Lee']],
    [
      [{ familyName: 'Lee' }, { title: 'Bo Berg' }],
      ['Lee', 'Bo Berg'],
    ],
    [[{ id: 4 }], []],
    [17, []],
  ])('of authors %j are %j', (author, names) => {
    expect(of({ author })?.authors).toEqual(names)
  })

  test('that are a number stay what they were, and those of a blog stand in its embedded page', () => {
    const item = of({ author: 17, _embedded: { author: [{ name: 'Ann Lee' }] } })
    expect(item?.authors).toEqual(['Ann Lee'])
    expect(item?.extra).toMatchObject({ author: 17 })
  })
})

describe('the text', () => {
  test.each([
    [{ rendered: '<p>Hello there</p>' }, '<p>Hello there</p>'],
    [{ value: 7, '#text': 'Hello there' }, 'Hello there'],
    [['One.', 'Two.'], 'One.\n\nTwo.'],
    [42, '42'],
  ])('%j is %j', (text, read) => {
    expect(itemOfFields({ text }, 'json', null)?.body.toString()).toBe(read)
  })

  test.each([[{ rendered: 7 }], [[' ', '']], [['One.', 2]], [true], [null], ['  ']])('is not in %j', (text) => {
    expect(itemOfFields({ text }, 'json', null)).toBeNull()
  })

  test('is in the field that is named, by its whole name or by a path', () => {
    const record = { 'a.b': 'Whole', a: { b: 'Path', c: { d: 'Deep' } }, text: 'Usual' }
    const read = (field: string) => itemOfFields(record, 'json', field)?.body.toString()
    expect(['a.b', 'a.c.d', 'text'].map(read)).toEqual(['Whole', 'Deep', 'Usual'])
    expect(['a.c.x', 'a.b.c', 'none', 'a.toString', ''].map(read)).toEqual(Array(5).fill(undefined))
  })

  test('stands under names of one kind, however they are written', () => {
    expect(['text', 'Body', 'article-body', 'length'].map(namesText)).toEqual([true, true, true, false])
  })
})

test('a date is read from what a database makes of it, and one that cannot be read stays among the others', () => {
  expect(of({ date: { $date: '2021-05-06' } })?.published_date).toBe('2021-05-06')
  expect(of({ date: { value: '2021-05-06' } })?.published_date).toBe('2021-05-06')
  expect(of({ date: 'some day', mood: 'glad', note: '' })).toMatchObject({
    published_date: null,
    extra: { published_date: 'some day', mood: 'glad' },
  })
  expect(of({})?.extra).toBeNull()
})

test.each([
  ['en-GB', 'en'],
  ['PT_br', 'pt'],
  ['nds', 'nds'],
  ['English', null],
  [null, null],
])('the language %j is %j', (language, code) => {
  expect(of({ language })?.language).toBe(code)
})

test('the fields of a wrapper stand beside those around it, and go before them', () => {
  expect(unwrap({ _id: 1, title: 'a', _source: { title: 'b' } })).toEqual({ _id: 1, title: 'b' })
  expect(unwrap({ fields: 'none', attributes: { text: 'c' } })).toEqual({ fields: 'none', text: 'c' })
  expect(unwrap({ fields: [1], text: 'c' })).toEqual({ fields: [1], text: 'c' })
})
