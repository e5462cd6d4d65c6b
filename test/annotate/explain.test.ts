import { beforeAll, describe, expect, test } from 'vitest'
import { annotateWith, type Explained, explainWith } from '../../pipeline/annotate/index.ts'
import type { Annotation, CleanedRecord } from '../../pipeline/record/records.ts'
import { ANNOTATORS } from '../built_in.ts'
import { NOTHING_FOUND, toBlock, toDocument } from '../document.ts'
import { CONTEXT } from './document.ts'

const TEXT = [
  'Prime Minister Ada Brinkworth opened the new harbour in Aldmoor on Tuesday. "We waited for six years," she said.',
  'Brinkworth told reporters that the ferry would carry about 300 tons of grain. Talks with Moscow went on.',
  'Tom Castellane, the director of the Aldmoor Port Authority, said on March 5 that it was late. Castellane declined to comment. He continued:',
  '"Nobody asked us about the price of it."',
  'According to the ministry, half of the $5 million was spent.',
].join('\n\n')

const toRecord = (text: string): CleanedRecord => {
  const document = toDocument(text, { published_date: '2024-03-08', published_basis: 'metadata' })
  const spans = Array.from(text.matchAll(/[^\n]+/g), ({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }))
  return { document, blocks: spans.map((span) => toBlock(span)), found: NOTHING_FOUND, issues: [] }
}

const record = toRecord(TEXT)
let explained: Explained[]

beforeAll(() => {
  explained = explainWith(ANNOTATORS, record, CONTEXT)
})

/** The reasons of the first annotation of a layer whose characters, or name, these are. */
function reasonsOf(layer: Annotation['layer'], words: string): Record<string, string> {
  const wordsOf = (a: Annotation) => ('start' in a ? TEXT.slice(a.start, a.end) : 'name' in a ? a.name : '')
  const found = explained.find(({ annotation }) => annotation.layer === layer && wordsOf(annotation) === words)
  expect(found, `${layer} "${words}"`).toBeDefined()
  return Object.fromEntries(found?.reasons.map(({ name, value }) => [name, value]) ?? [])
}

test('what is explained is what is annotated, annotation by annotation, and each has its reasons', () => {
  const annotated = annotateWith(ANNOTATORS, record, CONTEXT)
  expect(explained.map(({ annotation }) => annotation)).toEqual('annotations' in annotated && annotated.annotations)
  expect(explained.filter(({ reasons }) => reasons.length === 0)).toEqual([])
  expect(new Set(explained.map(({ annotation }) => annotation.layer)).size).toBe(8)
})

describe('the reasons of', () => {
  test('a mention tell who took it for a name, its votes and what joins it to its entity', () => {
    expect(reasonsOf('mention', 'Ada Brinkworth')).toMatchObject({
      recogniser: expect.stringContaining('model'),
      'votes of its namings': expect.stringContaining('person'),
    })
    expect(reasonsOf('mention', 'Brinkworth').joined).toBe('family name of the only one that it fits')
    expect(reasonsOf('mention', 'Moscow')).toMatchObject({ 'list places': expect.stringContaining('capital') })
  })

  test('a capital that stands for its government tell by which words', () => {
    expect(reasonsOf('mention', 'Moscow').metonym).toContain('"with" stands before it')
    expect(reasonsOf('mention', 'Aldmoor').metonym).toBeUndefined()
  })

  test('an entity tell its forms, how often each stands and what joined them', () => {
    expect(reasonsOf('entity', 'Tom Castellane').form).toBe('Castellane ×1: family name of the only one that it fits')
  })

  test('a time tell rule, words, and the date that it was reckoned from', () => {
    expect(reasonsOf('time', 'Tuesday')).toMatchObject({
      rule: 'weekday',
      words: expect.stringContaining('Tuesday (weekday)'),
      'day of publication': '2024-03-08 (metadata)',
      'the verb looks': 'past',
    })
    expect(reasonsOf('time', 'March 5')).toMatchObject({
      rule: 'month-day',
      'other rule': expect.stringMatching(/^month/),
    })
    expect(reasonsOf('time', 'six years')['day of publication']).toBeUndefined()
  })

  test('a quantity tell rule, number words, unit and modifier', () => {
    expect(reasonsOf('quantity', '300 tons')).toMatchObject({
      rule: expect.stringContaining('unit'),
      'written as': 'digits: 300 tons',
      modifier: expect.stringContaining('"about"'),
    })
    expect(reasonsOf('quantity', '$5 million').rule).toContain('sign of a currency')
  })

  test('a role tell where the title stands and how its organisation was found', () => {
    expect(reasonsOf('role', 'Prime Minister').rule).toContain('right before the name')
    expect(reasonsOf('role', 'director of the Aldmoor Port Authority')).toMatchObject({
      rule: expect.stringContaining('behind the name'),
      organization: 'the title names it',
    })
  })

  test('a quote tell its shape, its cue with the list, and how the source was found', () => {
    expect(reasonsOf('quote', '"We waited for six years,"')).toMatchObject({
      rule: 'the content stands before its source and cue',
      cue: 'say (list reporting_verbs)',
      source: expect.stringMatching(/^"she": the pronoun/),
    })
    expect(reasonsOf('quote', '"Nobody asked us about the price of it."').rule).toContain('ends in a colon')
    expect(reasonsOf('quote', 'comment').rule).toBe('somebody does not answer')
    expect(reasonsOf('quote', 'half of the $5 million was spent').cue).toContain('(list attribution_phrases)')
  })

  test('a pronoun tell who else was considered, and who was ruled out', () => {
    const text = 'Mr. Castellane and Ada Brinkworth met in the harbour. "We waited for six years," she said.'
    const pronoun = explainWith(ANNOTATORS, toRecord(text), CONTEXT).find(
      ({ annotation }) => annotation.layer === 'mention' && annotation.form === 'pronoun',
    )
    expect(pronoun?.reasons).toContainEqual({
      name: 'ruled out',
      value: expect.stringMatching(/^Castellane: the gender/),
    })
  })

  test('a sentence tell its block and how sure the splitter was of both ends', () => {
    const reasons = reasonsOf('sentence', 'Talks with Moscow went on.')
    expect(reasons['begins where']).toMatch(/^the sentence before it ends: the splitter ends a sentence \(by \d+\)$/)
    expect(reasons['ends where']).toMatch(/^the block does; /)
    expect(reasons.block).toBe('body (rule test)')
  })
})

test('a place tells which of its name it is, and why, or why none', () => {
  const reasonsIn = (text: string, name: string) => {
    const found = explainWith(ANNOTATORS, toRecord(text), CONTEXT)
    const own = found.filter(({ annotation }) => annotation.layer === 'entity' && annotation.name === name)
    return Object.fromEntries(own.flatMap(({ reasons }) => reasons.map((reason) => [reason.name, reason.value])))
  }
  expect(reasonsIn('A fire broke out in Birmingham, Alabama, on Monday.', 'Birmingham, Alabama')).toMatchObject({
    'list places': 'Birmingham (city)',
    GeoNames: '4049979',
    'which place': 'Alabama is named beside it',
  })
  expect(reasonsIn('A fire broke out in Springfield on Monday.', 'Springfield')['which place']).toMatch(
    /may be meant: Springfield \(US\.MO\), Springfield \(US\.MA\)/,
  )
})
