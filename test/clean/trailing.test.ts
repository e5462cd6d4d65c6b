import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findTrailingItems } from '../../pipeline/clean/trailing/index.ts'

const ARTICLES = new URL('../../seeds/articles/', import.meta.url)

function readSample(prefix: string): string[] {
  const name = readdirSync(ARTICLES).find((file) => file.startsWith(prefix))
  const text = readFileSync(new URL(name as string, ARTICLES), 'utf8')
  return text.split('\n').filter((line) => line.trim() !== '')
}

const summarise = (paragraphs: readonly string[], language: string | null = 'en') =>
  findTrailingItems(paragraphs, language).map(({ first, related, verdict }) => ({ first, related, verdict }))

const HARBOUR = [
  'The harbour of Lindmouth will close to cargo ships for two years while its quays are rebuilt, the port authority said on Tuesday.',
  'Work on the eastern quay starts in March and will cost 40 million pounds, according to the plans, which the town council approved last week.',
  'The quays were built in 1911 and have been sinking into the mud for decades. Divers found holes as large as a car in the wall last autumn, and the port authority has kept heavy cargo away from it since.',
  'Harbour master Ellen Strand told reporters that fishing boats could still land their catch. "Nobody loses a berth," she said. "But the big ships have to go elsewhere for a while."',
  'Shipping companies criticised the plan, saying that the nearest port with cranes of that size lies 200 miles away and that rates for cargo would rise.',
  'Strand said that the port would be stronger in the end, and that the council had no choice after the report of the divers.',
]
const ELSEWHERE = [
  'A bakery in Trondheim has won the European bread prize for the third time in a row, the jury announced on Sunday.',
  'Scientists in Chile have discovered a frog that sings underwater, in a cold lake high in the Andes, a journal reported on Wednesday.',
  'The national cricket team lost its opening match against Zimbabwe by seven wickets after a collapse of the batting order on Saturday.',
]

describe('other stories behind an article', () => {
  it('takes the five other stories from the fourth sample and leaves its last real paragraph', () => {
    expect(summarise(readSample('004'))).toEqual([
      { first: 6, related: false, verdict: 'removed' },
      { first: 7, related: false, verdict: 'removed' },
      { first: 8, related: false, verdict: 'removed' },
      { first: 9, related: false, verdict: 'removed' },
      { first: 10, related: true, verdict: 'removed' },
    ])
  })

  it.each(['000', '001', '002', '003'])('leaves sample %s whole', (prefix) => {
    expect(findTrailingItems(readSample(prefix), 'en').filter(({ verdict }) => verdict === 'removed')).toEqual([])
  })

  it('finds three leads about other subjects', () => {
    const found = summarise([...HARBOUR, ...ELSEWHERE])
    expect(found).toEqual([6, 7, 8].map((first) => ({ first, related: false, verdict: 'removed' })))
  })

  it('finds a run of headlines', () => {
    const headlines = [
      'Norwegian bakery wins European bread prize again',
      'Frog that sings underwater found in Chile',
      'Cricket: Zimbabwe win by seven wickets',
    ]
    expect(summarise([...HARBOUR, ...headlines]).map(({ first }) => first)).toEqual([6, 7, 8])
  })

  it('does not touch the article itself, at whatever paragraph it ends', () => {
    for (let size = 3; size <= HARBOUR.length; size += 1) expect(summarise(HARBOUR.slice(0, size))).toEqual([])
  })

  it('finds other stories where the language is unknown', () => {
    const found = summarise([...HARBOUR, ...ELSEWHERE], null)
    expect(found.map(({ first }) => first)).toEqual([6, 7, 8])
  })

  it('gives items in order, each within the text, with a score from 0 to 1', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 20 }),
        fc.constantFrom('en', 'de', 'ja', null),
        (paragraphs, language) => {
          const found = findTrailingItems(paragraphs, language)
          expect(found.map(({ last }) => last)).toEqual(found.map((_, at) => paragraphs.length - found.length + at))
          for (const { first, last, score } of found) expect(first <= last && score >= 0 && score <= 1).toBe(true)
        },
      ),
    )
  })

  it.each([[[]], [['']], [['One paragraph.']], [['One.', 'Two.']]])(
    'finds nothing where there is no body to compare: %j',
    (paragraphs) => {
      expect(findTrailingItems(paragraphs, 'en')).toEqual([])
    },
  )
})
