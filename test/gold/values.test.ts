import { describe, expect, it } from 'vitest'
import { ANNOTATORS, annotateWith } from '../../pipeline/annotate/index.ts'
import { quantities } from '../../pipeline/annotate/quantities/index.ts'
import { quotes } from '../../pipeline/annotate/quotes/index.ts'
import { times } from '../../pipeline/annotate/times/index.ts'
import type { Annotation } from '../../pipeline/records.ts'
import { CONTEXT } from '../annotate/document.ts'
import { GOLD_CASES, type Gold, goldRecord, readGold } from './annotated.ts'
import { type GoldQuantity, scoreQuantities } from './quantities.ts'
import { type GoldQuote, scoreQuotes } from './quotes.ts'
import { type GoldTime, type Score, scoreTimes } from './times.ts'

type GoldValues = Gold & {
  header_date?: string
  anchor?: string
  times: GoldTime[]
  quantities?: GoldQuantity[]
  quotes: GoldQuote[]
}

const VALUES = [times, quantities, quotes]
const LIST = [...ANNOTATORS.filter(({ name }) => !VALUES.some((own) => own.name === name)), ...VALUES]

/** Annotated over the gold's own blocks, so that no other stage has a say in the figures. */
function annotated(gold: GoldValues): { text: string; annotations: Annotation[] } {
  const { document, ...rest } = goldRecord(gold)
  const record = annotateWith(
    LIST,
    {
      ...rest,
      document: { ...document, published_date: gold.anchor ?? null },
      found: { ...rest.found, header_date: gold.header_date ?? null },
    },
    CONTEXT,
  )
  if ('rejected' in record) throw new Error('a gold article was rejected')
  return { text: document.text, annotations: record.annotations }
}

const sum = (scores: readonly Score[]): Score => ({
  found: scores.reduce((n, s) => n + s.found, 0),
  expected: scores.reduce((n, s) => n + s.expected, 0),
  missed: scores.flatMap((s) => s.missed),
  extras: scores.flatMap((s) => s.extras),
})

describe('the gold of the samples, over its own blocks', () => {
  const all = GOLD_CASES.map((number) => {
    const gold = readGold(number) as GoldValues
    return { gold, ...annotated(gold) }
  })

  it('has all its times', () => {
    const score = sum(all.map(({ text, gold, annotations }) => scoreTimes(text, gold.times, annotations)))
    expect(score).toEqual({ found: 9, expected: 9, missed: [], extras: [] })
  })

  it('has all its quantities', () => {
    const score = sum(
      all.map(({ text, gold, annotations }) => scoreQuantities(text, gold.quantities ?? [], annotations)),
    )
    expect(score.missed).toEqual([])
    expect(score.extras).toEqual([])
  })

  it('has its direct and mixed quotes with their sources', () => {
    const score = sum(all.map(({ text, gold, annotations }) => scoreQuotes(text, gold.quotes, annotations)))
    expect(score).toEqual({ found: 5, expected: 5, missed: [], extras: [] })
  })

  it('has indirect quotes where the pattern is sure', () => {
    const score = sum(
      all.map(({ text, gold, annotations }) => scoreQuotes(text, gold.quotes, annotations, ['indirect'])),
    )
    expect(score).toEqual({})
  })
})
