import { describe, expect, it } from 'vitest'
import { readTimes } from './read_times.ts'

const WEDNESDAY = '2023-05-10'
const read = (text: string) => readTimes(text, WEDNESDAY)

describe('what looks like a time and is none', () => {
  it.each([
    'Flight 1984 was late.',
    'They sold the Model 2000 there.',
    'The Christmas cactus bloomed.',
    'They lost the quarter-final there.',
    'The mayor, 45 years old, left.',
    'A 45-year-old man was held.',
    'He was 45 years of age.',
    'The score was 3-2 there.',
    'It met ISO 9001 there.',
    'They flew the Boeing 737 there.',
    'The law came after 9/11 there.',
  ])('%s', (text) => {
    expect(read(text)).toEqual([])
  })

  it('stands beside what is one', () => {
    expect(read('They met on Christmas.')).toEqual(['Christmas = 2022-12-25'])
    expect(read('It began in 1984.')).toEqual(['1984 = 1984'])
    expect(read('The law is 45 years in the making.')).toEqual(['45 years = P45Y'])
    expect(read('The law is an 8-month-old one.')).toEqual(['8-month-old = P8M'])
    expect(read('Voters Recall 1998 Storm In City')).toEqual(['1998 = 1998'])
  })
})
