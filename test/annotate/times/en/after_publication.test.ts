import { describe, expect, it } from 'vitest'
import { times } from '../../../../pipeline/annotate/times/index.ts'
import type { Issue } from '../../../../pipeline/record/records.ts'
import { CONTEXT, toDocument } from '../../document.ts'

const WEDNESDAY = '2023-05-10'

function issuesOf(text: string, published_date: string | null = WEDNESDAY): Issue[] {
  const issues: Issue[] = []
  times.annotate(toDocument(text, { published_date }), CONTEXT, (issue) => issues.push(issue))
  return issues
}

describe('a time after publication that is told as past', () => {
  it('is a warning at its place that names the day of publication and says how many there are', () => {
    const text = 'They met on May 20. The bridge fell on 3 June 2024.'
    expect(issuesOf(text)).toMatchObject([
      {
        code: 'TIME_AFTER_PUBLICATION',
        severity: 'warning',
        stage: 'annotate',
        document_id: toDocument(text).document.document_id,
        start: text.indexOf('May 20'),
        end: text.indexOf('May 20') + 6,
      },
    ])
    expect(issuesOf(text)[0]?.message).toMatch(
      /after the day of publication, 2023-05-10: "May 20" is 2023-05-20 \(2 in all\)/,
    )
  })

  it.each([
    'They met in June 2024.',
    'She was born on 12 May 2023.',
    'They met May 20 in Hale.',
    'They had met in 2025.',
  ])('is noticed: %s', (text) => {
    expect(issuesOf(text)).toHaveLength(1)
  })

  it.each([
    ['it may be the next day of another zone', 'They met on 11 May 2023.'],
    ['it lies before', 'They met on 9 May 2023.'],
    ['it will be', 'They will meet on 20 May 2023.'],
    ['it should be', 'It should be allowed to expire on 20 May 2023.'],
    ['it lies where it is said to', 'They met this weekend.'],
    ['it is planned', 'They were expected on 20 May 2023.'],
    ['it was fixed for that day', 'They scheduled a fair for 20 May 2023.'],
    ['it was put off to that day', 'It was postponed until 20 May 2023.'],
    ['another verb stands between', 'They said they will redeem shares on 20 May 2023.'],
    ['the year has begun', 'They met in 2023.'],
    ['it is a length of time', 'They met in two years.'],
  ])('is none where %s', (_, text) => {
    expect(issuesOf(text)).toEqual([])
  })

  it('is none where no day of publication is known', () => {
    expect(issuesOf('They met in June 2024.', null)).toEqual([])
  })
})
