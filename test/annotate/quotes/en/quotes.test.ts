import { describe, expect, it } from 'vitest'
import { coreference } from '../../../../pipeline/annotate/coreference/index.ts'
import { quotes } from '../../../../pipeline/annotate/quotes/index.ts'
import type { Annotation, QuoteAnnotation } from '../../../../pipeline/record/records.ts'
import { toEntity } from '../../../document.ts'
import { CONTEXT, toDocument } from '../../document.ts'

const find = (text: string, annotations: readonly Annotation[] = []): QuoteAnnotation[] =>
  quotes
    .annotate(toDocument(text, { annotations: referring(text, annotations) }), CONTEXT)
    .filter((a) => a.layer === 'quote')

/** With what stands for them. */
const referring = (text: string, annotations: readonly Annotation[]): Annotation[] => [
  ...annotations,
  ...coreference.annotate(toDocument(text, { annotations }), CONTEXT),
]

const part = (text: string, start: number | null, end: number | null): string | null =>
  start === null || end === null ? null : text.slice(start, end)

/** `type <source|cue> content` of every quote found; parts of broken content joined by `…`. */
const read = (text: string): string[] =>
  find(text).map((q) => {
    const content = (q.parts ?? [q]).map((span) => text.slice(span.start, span.end)).join(' … ')
    return `${q.type} <${part(text, q.source_start, q.source_end)}|${q.cue}> ${content}`
  })

const named = (text: string, id: string, name: string): Annotation[] =>
  Array.from(text.matchAll(new RegExp(name, 'g')), ({ index }) => ({
    layer: 'mention',
    start: index,
    end: index + name.length,
    entity: id,
    form: 'name',
    metonym: false,
  }))

describe('direct quotes', () => {
  it.each([
    ['“We will stay,” Ada Stone said on Monday.', 'direct <Ada Stone|say> “We will stay,”'],
    ['“We will stay,” said Ada Stone.', 'direct <Ada Stone|say> “We will stay,”'],
    ['Ada Stone said: "We will stay."', 'direct <Ada Stone|say> "We will stay."'],
    ['Ada Stone remarked that, “We will stay in town”.', 'direct <Ada Stone|remark> “We will stay in town”'],
    ['“Will they stay?” the minister asked.', 'direct <the minister|ask> “Will they stay?”'],
    [
      '“We will stay. We have to,” said a man who gave no name.',
      'direct <a man who gave no name|say> “We will stay. We have to,”',
    ],
    ['“We will stay in this town.” — Ada Stone', 'direct <Ada Stone|null> “We will stay in this town.”'],
  ])('are read in: %s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })

  it('broken by their source have parts', () => {
    const text = '“We will stay,” Ada Stone said, “and we will fight.”'
    expect(read(text)).toEqual(['direct <Ada Stone|say> “We will stay,” … “and we will fight.”'])
    expect(find(text)[0]).toMatchObject({ start: 0, end: text.length })
  })

  it('go on with the same source in the next sentence', () => {
    expect(read('“We will stay,” said Ada Stone. “We always have.”')).toEqual([
      'direct <Ada Stone|say> “We will stay,”',
      'direct <Ada Stone|say> “We always have.”',
    ])
  })

  it('run over paragraphs whose marks do not close', () => {
    expect(read('Ada Stone said: “We will stay in this town.\n“We always have,” she added.')).toEqual([
      'direct <Ada Stone|say> “We will stay in this town.',
      'direct <she|add> “We always have,”',
    ])
  })

  it('are ascribed by a colon at the end of the paragraph before', () => {
    expect(read('Ada Stone went on and added:\n“We will stay in this town.”')).toEqual([
      'direct <Ada Stone|add> “We will stay in this town.”',
    ])
  })
})

describe('mixed quotes', () => {
  it('span the clause around the quoted words', () => {
    expect(read('The ministry has warned that the country will “pay the price” if it stays.')).toEqual([
      'mixed <The ministry|warn> the country will “pay the price” if it stays',
    ])
  })

  it('may name their source with according to', () => {
    expect(read('According to Ada Stone, the two “isolated” leaders will meet soon.')).toEqual([
      'mixed <Ada Stone|according to> the two “isolated” leaders will meet soon',
    ])
  })

  it('may be the words that somebody uses for a thing', () => {
    expect(read('The ministry calls it a “special operation.”')).toEqual([
      'mixed <The ministry|call> a “special operation.”',
    ])
  })
})

describe('what is no quote', () => {
  it.each([
    'She wrote the book “The Long Road to the North” in a year.',
    'The so-called “free” market was closed.',
    'People”s Army marshals came along.',
    'The officials’ plan failed.',
  ])('gives none in: %s', (text) => {
    expect(read(text)).toEqual([])
  })

  it('keeps titles of works out of what is quoted', () => {
    expect(find('Stone claims that her favourite book is “The Long Road”.').every((q) => q.type === 'indirect')).toBe(
      true,
    )
  })
})

describe('indirect quotes where the pattern is sure', () => {
  it('take the clause after that', () => {
    expect(read('The minister said that the talks had failed.')).toEqual([
      'indirect <The minister|say> the talks had failed',
    ])
  })

  it('take the clause before the source that closes the sentence', () => {
    expect(read('The talks had failed, the minister said.')).toEqual([
      'indirect <the minister|say> The talks had failed',
    ])
  })

  it('mark a refusal to comment', () => {
    const [quote] = find('The office did not immediately respond to a request for comment.')
    expect(quote).toMatchObject({ type: 'indirect', no_comment: true })
  })
})

describe('sources', () => {
  const person = toEntity('e1', 'Ada Stone', 'person')

  it('are the entity that their words name, also after a title', () => {
    const text = '“We will stay,” spokeswoman Ada Stone said.'
    expect(find(text, [person, ...named(text, 'e1', 'Ada Stone')])[0]).toMatchObject({ source: 'e1', unnamed: false })
  })

  it('by pronoun are the person last named', () => {
    const text = 'Ada Stone came home. “We will stay,” she said.'
    expect(find(text, [person, ...named(text, 'e1', 'Ada Stone')])[0]).toMatchObject({ source: 'e1', unnamed: false })
  })

  it('by a noun for organisations are the one last named', () => {
    const paper = toEntity('e2', 'Daily Post', 'organization')
    const text = 'The Daily Post broke the story. He would leave the city, the newspaper said.'
    expect(find(text, [paper, ...named(text, 'e2', 'Daily Post')])[0]).toMatchObject({ source: 'e2' })
  })

  it('that nobody names are their words, and hearsay alone is unnamed', () => {
    const [official] = find('“We will stay,” an official said.')
    expect(official).toMatchObject({ source: null, unnamed: false, basis: 'none', source_start: 16 })
    expect(find('Reports said that the talks had failed.')[0]).toMatchObject({ source: null, unnamed: true })
  })

  it('in plural are not the person last named', () => {
    const text = 'Ada Stone came home. “We will stay,” they said.'
    expect(find(text, [person, ...named(text, 'e1', 'Ada Stone')])[0]).toMatchObject({ source: null, unnamed: false })
  })
})

describe('what is no source', () => {
  it('is a time', () => {
    const text = 'The hearing comes after his uncle, the elder brother, testified last week.'
    const time = { layer: 'time', start: 64, end: 73, type: 'DATE', value: null, mod: null } as const
    expect(find(text, [{ ...time, earliest: null, latest: null, anchor: 'document' }])).toEqual([])
  })

  it.each([
    ['The sides came as the town, which owns the site, has threatened the company.', []],
    [
      'The network knew of it, according to a leaked recording of the call.',
      ['indirect <a leaked recording of the call|according to> The network knew of it'],
    ],
    [
      'The minister said that debts ($3.2bn; £1.7bn) would be frozen.',
      ['indirect <The minister|say> debts ($3.2bn; £1.7bn) would be frozen'],
    ],
  ])('is left out in: %s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})
