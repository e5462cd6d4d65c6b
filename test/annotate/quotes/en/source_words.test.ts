import { describe, expect, it } from 'vitest'
import { quotes } from '../../../../pipeline/annotate/quotes/index.ts'
import { times } from '../../../../pipeline/annotate/times/index.ts'
import { toEntity } from '../../../document.ts'
import { CONTEXT, toDocument } from '../../document.ts'

/** `<source|cue> content` of each quote, times known. */
const read = (text: string): string[] => {
  const annotations = times.annotate(toDocument(text), CONTEXT)
  return quotes.annotate(toDocument(text, { annotations }), CONTEXT).flatMap((quote) => {
    if (quote.layer !== 'quote') return []
    const { source_start, source_end, cue_start, cue_end } = quote
    const source = source_start === null ? '-' : text.slice(source_start, source_end ?? 0)
    const content = (quote.parts ?? [quote]).map(({ start, end }) => text.slice(start, end)).join(' … ')
    return [`<${source}|${text.slice(cue_start ?? 0, cue_end ?? 0)}> ${content}`]
  })
}

describe('the words of a source', () => {
  it.each([
    ['Mr Okoye on Tuesday hinted at a cut in fares.', '<Mr Okoye|hinted at> a cut in fares'],
    [
      'The free-market Institute of Trade said the tax was too high.',
      '<The free-market Institute of Trade|said> the tax was too high',
    ],
    [
      'The more cautious Okoye argued that the plan would fail.',
      '<The more cautious Okoye|argued> the plan would fail',
    ],
    [
      'The Riverton, Ohio, company said profit fell last year.',
      '<The Riverton, Ohio, company|said> profit fell last year',
    ],
    [
      'The Riverton, N.J.-based maker of pumps said profit fell last year.',
      '<The Riverton, N.J.-based maker of pumps|said> profit fell last year',
    ],
    [
      'Her team has 300 offices in the states, according to her campaign’s weekend memo.',
      '<her campaign’s weekend memo|according to> Her team has 300 offices in the states',
    ],
    ['The Riverton-based maker said profit fell last year.', '<The Riverton-based maker|said> profit fell last year'],
  ])('are all of them, and no day: %s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })

  it('turn on what it is, not on where', () => {
    const text = 'The Riverton, N.Y., maker of spoons and knives also declared a dividend of 12 cents.'
    const [town, company] = ['town', 'company']
    const annotations = [
      toEntity(town, 'Riverton', 'place'),
      toEntity(company, 'Spoons Ltd.', 'organization'),
      { layer: 'mention' as const, start: 4, end: 12, entity: town, form: 'name' as const, metonym: false },
      { layer: 'mention' as const, start: 20, end: 25, entity: company, form: 'nominal' as const, metonym: false },
    ]
    const [quote] = quotes.annotate(toDocument(text, { annotations }), CONTEXT)
    expect(quote).toMatchObject({ layer: 'quote', source: company })
  })

  it('keep a day that tells of somebody', () => {
    const [quote] = read('“We knew nothing,” said the clerk who worked at the port in the spring.')
    expect(quote).toBe('<the clerk who worked at the port in the spring|said> “We knew nothing,”')
  })
})

describe('who says it', () => {
  it.each([
    [
      'is not whoever was asked',
      'Asked whether the bridge would open in May, the mayor said: “We hope so.”',
      ['<-|Asked> whether the bridge would open in May', '<the mayor|said> “We hope so.”'],
    ],
    [
      'is nobody where something became clear',
      'Only after it became clear that the dam had cracked did his critics try another plan.',
      [],
    ],
    [
      'is whose sentence it is, where a form in -ing was read as a noun',
      'The chairman told the clubs they risked a ban if they left the league, warning that the league had the power to fine them.',
      [
        '<The chairman|told> they risked a ban if they left the league',
        '<The chairman|warning> the league had the power to fine them',
      ],
    ],
    [
      'is not the day before the subject',
      'However, late Wednesday, the lawyer seemed to cast doubt on that, saying in a statement, “The clerk will be called to court.”',
      expect.arrayContaining(['<the lawyer|saying> “The clerk will be called to court.”']),
    ],
    ['is no greeting', 'Put your child down in bed, say goodnight, and leave the room.', []],
    ['is no relative word', 'The theft was large, according to which reports one reads.', []],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})
