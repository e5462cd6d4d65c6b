import { describe, expect, it } from 'vitest'
import { times } from '../../../../pipeline/annotate/times/index.ts'
import { CONTEXT, toDocument } from '../../document.ts'
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
    'At the end of the day, taste decides.',
    'They live in the here and now.',
    'They used Workforce Now there.',
    'He told BBC Radio’s Today programme so.',
    'They joined the 52 Week Photography Project.',
    'They do 6 homework hours.',
    'It costs €23/month there.',
    'Speeds are 300, 600, 1200, 2400 and 9600 baud.',
    'They lost the first half of the match.',
    'They left as soon as they could.',
    'They talked about the future of the mine.',
    'It gets warm in the summer.',
    'He left that day.',
    'He hoped one day he was right.',
  ])('%s', (text) => {
    expect(read(text)).toEqual([])
  })

  it('stands beside what is one', () => {
    expect(read('They met on Christmas.')).toEqual(['Christmas = 2022-12-25'])
    expect(read('It began in 1984.')).toEqual(['1984 = 1984'])
    expect(read('In 1884, 43 people came.')).toEqual(['1884 = 1884'])
    expect(read('The law is 45 years in the making.')).toEqual(['45 years = P45Y'])
    expect(read('The law is an 8-month-old one.')).toEqual(['8-month-old = P8M'])
    expect(read('Voters Recall 1998 Storm In City')).toEqual(['1998 = 1998'])
  })
})

describe('names that are words of the calendar', () => {
  it.each([
    'April Hale won.',
    'She beat June Castle there.',
    'They saw Julian March there.',
    'It is where Theodora May lives.',
    'They met, and August Brandt won.',
    'The March on the capital was long.',
    'The March for Life was long.',
    'People sat in the sun and may march.',
  ])('are no times: %s', (text) => {
    expect(read(text)).toEqual([])
  })

  it.each([
    ['It will end in June.', 'June = 2023-06'],
    ['By June Castle Road will be shut.', 'June = 2023-06'],
    ['The May meeting was long.', 'May = 2023-05'],
    ['In the March quarter it fell.', 'March = 2023-03'],
    ['Reports of last May Hale never read.', 'last May = 2022-05'],
  ])('but are months where they stand as such: %s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })

  it('are short for a person of the text, unless a word before them says that a time follows', () => {
    const text = 'June Castle won. “June was superb,” she said, in June.'
    const entity = { layer: 'entity', id: 'e1', name: 'June Castle', type: 'person' } as never
    const given = { ...toDocument(text, { published_date: WEDNESDAY }), annotations: [entity] }
    const found = times
      .annotate(given, CONTEXT)
      .map((time) => ('start' in time ? text.slice(time.start - 3, time.end) : ''))
    expect(found).toEqual(['in June'])
  })

  it('stand apart from a name before them, but for one that they end', () => {
    const read = (text: string, name: string): string[] => {
      const mention = {
        layer: 'mention',
        entity: 'e1',
        form: 'name',
        start: text.indexOf(name),
        end: text.indexOf(name) + name.length,
      }
      const given = { ...toDocument(text, { published_date: WEDNESDAY }), annotations: [mention as never] }
      const entity = { layer: 'entity', id: 'e1', name, type: 'organization' } as never
      return times
        .annotate({ ...given, annotations: [entity, mention as never] }, CONTEXT)
        .map((time) => ('start' in time ? text.slice(time.start, time.end) : ''))
    }
    expect(read('It opened on Marnflix Friday.', 'Marnflix Friday')).toEqual(['Friday'])
    expect(read('He wrote in The Post on Sunday.', 'The Post on Sunday')).toEqual([])
    expect(read('He wrote in The Sunday Post then.', 'The Sunday Post')).toEqual([])
  })
})
