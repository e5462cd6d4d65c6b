import { describe, expect, it } from 'vitest'
import type { Annotation, MentionAnnotation, QuoteAnnotation } from '../../../../pipeline/record/records.ts'
import { ANNOTATORS } from '../../../built_in.ts'
import { annotateNames } from '../../annotate_names.ts'
import { CONTEXT, toDocument } from '../../document.ts'

const STEPS = new Set(['coreference', 'quotes'])

/** Quotes of a text whose names are marked (`[p Ada Stone]`), and the name of an entity. */
function quotesIn(marked: string) {
  const { text, annotations } = annotateNames(marked)
  const all: Annotation[] = [...annotations]
  for (const annotator of ANNOTATORS.filter(({ name }) => STEPS.has(name)))
    all.push(...annotator.annotate(toDocument(text, { annotations: [...all] }), CONTEXT))
  const nameOf = (id: string | null) => all.flatMap((a) => (a.layer === 'entity' && a.id === id ? [a.name] : []))[0]
  const mentions = all.filter((a): a is MentionAnnotation => a.layer === 'mention' && a.form === 'pronoun')
  return { text, nameOf, mentions, quotes: all.filter((a): a is QuoteAnnotation => a.layer === 'quote') }
}

/** `basis: who` of every quote, its words in parentheses where it is nobody who is named. */
function sourcesOf(marked: string): string[] {
  const { text, nameOf, quotes } = quotesIn(marked)
  return quotes.map(
    ({ source, basis, source_start, source_end }) =>
      `${basis}: ${nameOf(source) ?? `(${text.slice(source_start ?? 0, source_end ?? 0)})`}`,
  )
}

describe('who says it', () => {
  it.each([
    ['by name', '[p Ada Stone] said the shop was shut.', ['name: Ada Stone']],
    ['by a relative clause', '[p Ada Stone], who said the shop was shut, left.', ['relative: Ada Stone']],
    [
      'by what is his',
      '“We lost,” replied [p Ada Stone], whose claim that [p Peter Orm] lied has spread.',
      ['name: Ada Stone', 'relative: Ada Stone'],
    ],
    ['by apposition', 'The town’s mayor, [p Ada Stone], said the shop was shut.', ['role: Ada Stone']],
    [
      'by apposition behind the body that he is of',
      'The acting head of [o Corrow Bank], [p Ada Stone], said the shop was shut.',
      ['role: Ada Stone'],
    ],
    ['by title', 'Mayor [p Ada Stone] left. The mayor said the shop was shut.', ['role: Ada Stone']],
    ['by pronoun', '[p Ada Stone] left. She said the shop was shut.', ['pronoun: Ada Stone']],
    ['by a noun', 'The [o Corrow Bank] closed. The bank said the shop was shut.', ['nominal: Corrow Bank']],
    [
      'by who speaks for it, and goes on to',
      'A spokesman for the [o Corrow Bank] said the shop was shut. The spokesman said it was old. He said it would be sold.',
      ['nominal: Corrow Bank', 'nominal: Corrow Bank', 'pronoun: Corrow Bank'],
    ],
    [
      'by the spokesman of a body that spoke',
      'The [o Corrow Bank] said the shop was shut. The spokesman added that it was old.',
      ['name: Corrow Bank', 'nominal: Corrow Bank'],
    ],
    ['by whose statement it is', 'A tweet from [p Ada Stone] said the shop was shut.', ['nominal: Ada Stone']],
    ['by whose report it is', 'A [o Veltrano] report said the shop was shut.', ['nominal: Veltrano']],
    ['by whose website it is', '[o Veltrano] has two shops, according to its website.', ['nominal: Veltrano']],
    [
      'by no name beside a profile that is somebody’s',
      'The shop was shut, according to his [o Veltrano] profile.',
      ['none: (his Veltrano profile)'],
    ],
    [
      'by no place where persons are',
      'It was likely to placate nervous members in [l Ohio], who said the shop was shut.',
      ['none: (nervous members in Ohio)'],
    ],
    [
      'by the statement in which it was said',
      '“We are shut,” the [o Corrow Bank] said in a statement. The statement said it was old.',
      ['name: Corrow Bank', 'nominal: Corrow Bank'],
    ],
    [
      'by the name before what he is called and one of',
      '“It is old,” [p Peter Orm], the attorney general of [l Ohio], one of the states at the meeting, said on Monday.',
      ['name: Peter Orm'],
    ],
    [
      'by the name behind whom he works for',
      'A lawyer for the newspapers, [p Peter Orm], said the shop was shut.',
      ['role: Peter Orm'],
    ],
    [
      'by the name behind whom he worked with',
      'His former business partner in [l Ohio], [p Peter Orm], said the shop was shut.',
      ['nominal: Peter Orm'],
    ],
    [
      'by no name of two who say it together',
      '[p Ada Stone] and [p Peter Orm] said the shop was shut.',
      ['none: (Ada Stone and Peter Orm)'],
    ],
    [
      'by all that stand in a row',
      'Friends, neighbors and former rivals say that the shop was shut.',
      ['none: (Friends, neighbors and former rivals)'],
    ],
    ['by no day before it', 'On Monday, neighbors and rivals said it was old.', ['none: (neighbors and rivals)']],
    [
      'by whose name stands before a clause that tells more of him',
      'The deputy editor [p Peter Orm], who met the board, called the shop a disgrace.',
      ['name: Peter Orm'],
    ],
    [
      'by who was advised to',
      '[p Peter Orm] left. He was advised to exercise judgement and said that the shop was shut.',
      ['none: ()', 'pronoun: Peter Orm'],
    ],
    [
      'by whom the clause turns on, not what stands before it',
      'It was awkward for [p Ada Stone], since his attorney, [p Peter Orm], told the press that the shop was shut.',
      ['role: Peter Orm'],
    ],
    [
      'by the body that a relative clause tells of',
      'The president of the [o Corrow Bank], which has endorsed the shop, left.',
      ['relative: Corrow Bank'],
    ],
    [
      'by nobody whom the words name as the hearer',
      '[p Ada Stone] helped her friend. She told [p Ada Stone] that the shop was shut.',
      ['none: (She)'],
    ],
    [
      'by the name that stands right behind a paper’s',
      'In a meeting with the board of the [o Veltrano Post] [p Orm] said that the shop was shut.',
      ['name: Orm'],
    ],
  ])('%s', (_, text, expected) => {
    expect(sourcesOf(text)).toEqual(expected)
  })
})

describe('nobody who is named says it', () => {
  it.each([
    ['where it is somebody’s wife', '[p Peter Orm]’s wife said the shop was shut.', ['none: ([p Peter Orm]’s wife)']],
    [
      'where a ministry has only a news agency before it',
      '[o Reuters] came. The interior ministry said the shop was shut.',
      ['none: (The interior ministry)'],
    ],
    [
      'where a daily stands behind a country',
      'The influential [l French] daily wrote that the shop was shut.',
      ['none: (The influential French daily)'],
    ],
    [
      'where a spokesman is a person’s, no body’s',
      'A spokesman for [p Peter Orm] said the shop was shut.',
      ['none: (A spokesman for [p Peter Orm])'],
    ],
    [
      'where a statement was only spoken of',
      '“We got a written statement,” [p Ada Stone] said. The statement said it was old.',
      ['name: Ada Stone', 'none: (The statement)'],
    ],
    [
      'where a statement is nobody’s',
      '[p Ada Stone] said the shop was shut. The statement said it was old.',
      ['name: Ada Stone', 'none: (The statement)'],
    ],
  ])('%s', (_, text, expected) => {
    expect(sourcesOf(text)).toEqual(expected.map((line) => line.replace(/\[. ([^\]]*)\]/g, '$1')))
  })
})

describe('in words that are quoted', () => {
  const own = (marked: string) => {
    const { text, nameOf, mentions } = quotesIn(marked)
    return mentions.map(({ start, end, entity }) => `${text.slice(start, end)} = ${nameOf(entity)}`)
  }
  it('“I” is the person who says them, and “we” the body', () => {
    expect(own('“I lost my keys,” said [p Ada Stone]. “They left me.”')).toEqual([
      ...['I = Ada Stone', 'my = Ada Stone', 'me = Ada Stone'],
    ])
    expect(own('“We lost our keys,” the [o Corrow Bank] said.')).toEqual(['We = Corrow Bank', 'our = Corrow Bank'])
  })

  it('nobody is “I” whom it is not clear who that is, and a person is not “we”', () => {
    expect(own('“I lost my keys,” a woman said.')).toEqual([])
    expect(own('“We lost our keys,” said [p Ada Stone].')).toEqual([])
    expect(own('“They say ‘I lost my keys’ every day,” said [p Ada Stone].')).toEqual([])
    expect(own('[p Ada Stone] said that I lost my keys.')).toEqual([])
  })
})

describe('whom it is said to', () => {
  const toWhom = (marked: string) => {
    const { text, nameOf, quotes } = quotesIn(marked)
    return quotes.map(({ addressee, addressee_start: start, addressee_end: end }) =>
      start === null ? null : `${text.slice(start, end ?? 0)} = ${nameOf(addressee)}`,
    )
  }
  it.each([
    ['[p Ada Stone] told [o Reuters] that the shop was shut.', ['Reuters = Reuters']],
    ['[p Ada Stone] told reporters that the shop was shut.', ['reporters = undefined']],
    ['“We are shut,” [p Ada Stone] said to [o Reuters].', ['Reuters = Reuters']],
    ['“We are shut,” [p Ada Stone] said in an interview with [o Reuters].', ['Reuters = Reuters']],
    ['[p Ada Stone] told them they were late.', ['them = undefined']],
    ['[p Ada Stone] said the shop was shut.', [null]],
    ['The shop was shut, according to [p Ada Stone].', [null]],
    ['“We are shut,” [p Ada Stone] said in a shop.', [null]],
  ])('%s', (text, expected) => {
    expect(toWhom(text)).toEqual(expected)
  })
})
