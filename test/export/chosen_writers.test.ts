import { expect, it } from 'vitest'
import { chosenWriters, WriterUnknown } from '../../pipeline/export/chosen_writers.ts'

const WRITERS = [{ name: 'json' }, { name: 'csv' }, { name: 'xlsx' }]
const namesOf = (asked?: string | string[]) => chosenWriters(WRITERS, asked).map(({ name }) => name)

it('every writer is asked where none is named, and else those that are, in their own order', () => {
  expect(namesOf()).toEqual(['json', 'csv', 'xlsx'])
  expect(namesOf('csv, json')).toEqual(['json', 'csv'])
  expect(namesOf(['xlsx', 'json'])).toEqual(['json', 'xlsx'])
})

it('a writer that nobody has is refused with those that there are', () => {
  expect(() => namesOf('json,xml')).toThrow(WriterUnknown)
  expect(() => namesOf('json,xml')).toThrow('no writer is called xml; there are json, csv, xlsx')
  expect(() => namesOf('')).toThrow(WriterUnknown)
})
