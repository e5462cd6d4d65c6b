import { describe, expect, it } from 'vitest'
import { times } from '../../../../pipeline/annotate/times/index.ts'
import type { TimeAnnotation } from '../../../../pipeline/record/records.ts'
import type { Reason } from '../../../../pipeline/stage.ts'
import { CONTEXT, toDocument } from '../../document.ts'
import { findTimes, readTimes } from './read_times.ts'

const FAR_LATER = '2009-12-11'

/** `words = value anchor` of every time. */
const tell = (text: string, published: string | null = FAR_LATER): string[] =>
  findTimes(text, published).map(({ start, end, value, anchor }) => `${text.slice(start, end)} = ${value} ${anchor}`)

describe('a text that tells of the past goes on from its own dates', () => {
  it('through the days and months of a war', () => {
    const text =
      'The Orvan War began in March 1836, when the Duke of Selt crossed the river. On 2 April his army took Marn, and the next day ' +
      'it burned the bridge. Two weeks later the garrison gave up. In November the first snow fell. In January the Duke sent for ' +
      'more guns, which reached him that month. By May he had forty of them. A year later the treaty of Hale ended the war.'
    expect(tell(text)).toEqual([
      'March 1836 = 1836-03 none',
      '2 April = 1836-04-02 time',
      'the next day = 1836-04-03 time',
      'Two weeks later = 1836-04-17 time',
      'November = 1836-11 time',
      'January = 1837-01 time',
      'that month = 1837-01 time',
      'May = 1837-05 time',
      'A year later = 1838 time',
    ])
  })

  it('through the years of a life', () => {
    const text =
      'Elda Marsh was born on 5 May 1891 in Osterby. In October 1914 she was sent north. On 24 December her ship struck a mine. ' +
      'She was in hospital until March. In the spring of 1919 she came home, and in September she opened a school. ' +
      'She married on 14 July 1922; three years later her first book came out. She died on 1 January 1960. A statue was put up the next year.'
    expect(tell(text).filter((line) => !line.endsWith('none'))).toEqual([
      '24 December = 1914-12-24 time',
      'March = 1915-03 time',
      'September = 1919-09 time',
      'three years later = 1925 time',
      'the next year = 1961 time',
    ])
  })

  it('with weekdays, seasons, edges of the year, hours and holidays', () => {
    const text =
      'Fighting broke out on Tuesday, 18 June 1968. In May 1966 and June 1967 there had been warnings. On 18 June 1968 it was too late. ' +
      'By noon the post office was held. On 20 June 1968 the parliament was shut. That summer the camps filled. By the end of the year ' +
      'they were empty. At Christmas the general resigned. The following spring a president was chosen. In the summer he fled. ' +
      'The following March he was caught. The previous January he had been seen in Hale.'
    expect(tell(text).filter((line) => !line.endsWith('none'))).toEqual([
      'noon = 1968-06-18T12:00 time',
      'That summer = 1968-SU time',
      'the end of the year = 1968 time',
      'Christmas = 1968-12-25 time',
      'The following spring = 1969-SP time',
      'the summer = 1969-SU time',
      'The following March = 1970-03 time',
      'The previous January = 1970-01 time',
    ])
  })

  it('and weekdays are of the week that follows, where the story is at a day', () => {
    const past =
      'It began in May 1966. It went on in June 1967. It came back in July 1967 and August 1967. It ended in May 1968 or so. '
    const read = (text: string): string | undefined => tell(past + past + text).at(-1)
    expect(read('On 18 June 1968 he left. On Thursday he was back.')).toBe('Thursday = 1968-06-20 time')
    expect(read('On 18 June 1968 he left. On Tuesday he was back.')).toBe('Tuesday = 1968-06-25 time')
    expect(read('On 18 June 1968 he left. On Thursday night he was back.')).toBe('Thursday night = 1968-06-20TNI time')
    expect(read('On 18 June 1968 he left. The previous Sunday he had come.')).toBe(
      'The previous Sunday = 1968-06-16 time',
    )
    expect(read('In June 1968 he left. On Thursday he was back.')).toBe('Thursday = XXXX-WXX-4 time')
  })

  it('through a siege', () => {
    const text =
      'The siege began in April 1775. On the 19th shots were fired at Hale. In the spring of that year the colony had raised an army. ' +
      'By the middle of May ten thousand men had come. On June 17 the hill was taken. The next morning the guns were moved. Two days after, ' +
      'the general asked for terms. By the end of the following year the war had spread. In 1777 a second army came. It was beaten on October 7. ' +
      'Three months after that it gave up.'
    expect(tell(text)).toEqual([
      'April 1775 = 1775-04 none',
      'the 19th = 1775-04-19 time',
      'the spring of that year = 1775-SP time',
      'the middle of May = 1775-05 time',
      'June 17 = 1775-06-17 time',
      'The next morning = 1775-06-18TMO time',
      'Two days after = 1775-06-20 time',
      'the end of the following year = 1776 time',
      '1777 = 1777 none',
      'October 7 = 1777-10-07 time',
      'Three months after that = 1778-01 time',
    ])
  })

  it('through a campaign, whose look back leaves it where it is', () => {
    const text =
      'On 22 June 1941 three armies crossed the border. On 10 July the advance stopped. It was resumed on the 23rd. On 2 September a siege began; ' +
      'it was to last 900 days. By January 1942 the front was where it had been in October. The offensive started on 12 May. ' +
      'The army gave up on 2 February of the next year. The fleet had been sunk the previous November. The last battle began at dawn on 5 July 1943.'
    expect(tell(text)).toEqual([
      '22 June 1941 = 1941-06-22 none',
      '10 July = 1941-07-10 time',
      'the 23rd = 1941-07-23 time',
      '2 September = 1941-09-02 time',
      '900 days = P900D none',
      'January 1942 = 1942-01 none',
      'October = 1941-10 time',
      '12 May = 1942-05-12 time',
      '2 February of the next year = 1943-02-02 time',
      'the previous November = 1942-11 time',
      'dawn on 5 July 1943 = 1943-07-05TMO none',
    ])
  })

  it('through what became of a house, with a weekday beside its year', () => {
    const text =
      'On 1 May 1931 the tower was opened. Work had begun in January of the previous year. In 1945, on a foggy Saturday morning, it burned. ' +
      'The date was July 28. In September of the same year it was mended. In 1970 it was sold. Later that year the hall was shut. ' +
      'It went up again the following March. The next summer it was painted. During the next three years nothing was done.'
    expect(tell(text)).toEqual([
      '1 May 1931 = 1931-05-01 none',
      'January of the previous year = 1930-01 time',
      '1945 = 1945 none',
      'Saturday morning = XXXX-WXX-6TMO time',
      'July 28 = 1945-07-28 time',
      'September of the same year = 1945-09 time',
      '1970 = 1970 none',
      'Later that year = 1970 time',
      'the following March = 1971-03 time',
      'The next summer = 1971-SU time',
      'the next three years = P3Y time',
    ])
  })

  it('without a day of publication, too', () => {
    const text = 'In June 1756 war broke out. On 12 July the walls were stormed. Ten days later the citadel fell.'
    expect(tell(text, null)).toEqual([
      'June 1756 = 1756-06 none',
      '12 July = 1756-07-12 time',
      'Ten days later = 1756-07-22 time',
    ])
  })

  it('but not from a year in brackets, one that something is of, one that it lasts to, nor a look far back', () => {
    const past = 'It began in May 1836. It went on in June 1836. '
    const read = (text: string): string | undefined => tell(past + text).at(-1)
    expect(read('The treaty of 1839 was far. On 3 July they left.')).toBe('3 July = 1836-07-03 time')
    expect(read('The Duke (1851) wrote so. On 3 July they left.')).toBe('3 July = 1836-07-03 time')
    expect(read('He was away until 1841. On 3 July they left.')).toBe('3 July = 1836-07-03 time')
    expect(read('In 1790 it had been built. On 3 July they left.')).toBe('3 July = 1836-07-03 time')
    expect(read('In 1838 it was built. On 3 July they left.')).toBe('3 July = 1838-07-03 time')
    expect(read('In 1827 it had been built. On 3 July they left.')).toBe('3 July = 1827-07-03 time')
  })

  it('to the next year where the month would else lie half a year back', () => {
    const read = (text: string): string | undefined =>
      tell(`It began in May 1835. In June 1835 it grew. ${text}`).at(-1)
    expect(read('In October 1836 it ended. In April it came back.')).toBe('April = 1837-04 time')
    expect(read('In October 1836 it ended. In May it had come back.')).toBe('May = 1836-05 time')
    expect(read('In 1836 it ended. In January it came back.')).toBe('January = 1836-01 time')
  })
})

describe('news keeps to the day of publication', () => {
  it.each([
    [
      'words said from it',
      'It began in May 1836. It grew in June 1836. Last week it was told again. On 3 June there is a fair.',
    ],
    ['dates near it', 'It began in May 2009. It grew in June 2008. It was so in 1990. There was a fair on 3 June.'],
    ['a single date of the past', 'The fair of 3 June is old. It began in May 1836.'],
    ['years without months', 'It was so in 1836. It was so in 1840. It was so in 1850. There was a fair on 3 June.'],
  ])('where there are %s', (_, text) => {
    expect(tell(text).find((line) => line.startsWith('3 June'))).toMatch(/^3 June = 20(09|10)-06-03 document$/)
  })

  it('but for seven years without months and more', () => {
    const years = [1810, 1820, 1830, 1840, 1850, 1860, 1870, 1880]
    const text = `${years.map((year) => `In ${year} it was so.`).join(' ')} In May there was a fair.`
    expect(tell(text).at(-1)).toBe('May = 1880-05 time')
    expect(tell(text.replace('In 1880 it was so. ', '')).at(-1)).toBe('May = 2009-05 document')
  })

  it('and seasons with an article are near it', () => {
    expect(readTimes('It grew over the summer.', FAR_LATER)).toEqual(['the summer = 2009-SU'])
    expect(readTimes('It will grow in the spring.', FAR_LATER)).toEqual(['the spring = 2010-SP'])
    expect(readTimes('It grew in the winter.', '2009-11-02')).toEqual(['the winter = 2008-WI'])
    expect(readTimes('The summer fair was in spring.', FAR_LATER)).toEqual([])
    expect(readTimes('It was in the summer season.', FAR_LATER)).toEqual([])
  })
})

it('explain says why a text is a story, and where that was', () => {
  const reasons = new Map<string, readonly Reason[]>()
  const text = 'It began in May 1836. It grew in June 1836. On 3 July they left.'
  times.annotate(toDocument(text, { published_date: FAR_LATER }), CONTEXT, undefined, (annotation, because) => {
    const { start, end } = annotation as TimeAnnotation
    reasons.set(text.slice(start, end), because())
  })
  expect(reasons.get('3 July')).toContainEqual({
    name: 'the text tells of the past',
    value: '2 of 2 dates with a year lie behind, and 0 are said from the day of publication',
  })
  expect(reasons.get('3 July')).toContainEqual({ name: 'where the story is', value: '1836-06' })
})
