import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Annotator } from '../../pipeline/annotate/annotator.ts'
import { quantities } from '../../pipeline/annotate/quantities/index.ts'
import { quotes } from '../../pipeline/annotate/quotes/index.ts'
import { times } from '../../pipeline/annotate/times/index.ts'
import type { Annotation, Block } from '../../pipeline/records.ts'
import { body, CONTEXT, fromBlocks } from '../annotate/document.ts'
import { type GoldQuantity, scoreQuantities } from './quantities.ts'
import { type GoldQuote, scoreQuotes } from './quotes.ts'
import { type GoldTime, place, type Score, scoreTimes } from './times.ts'

interface Gold {
  file: string
  header_date?: string
  anchor?: string
  blocks: { starts: string; kind: Block['kind']; kept: boolean; nth?: number }[]
  entities: { name: string; type: string | string[]; mentions: string[] }[]
  times: GoldTime[]
  quantities?: GoldQuantity[]
  quotes: GoldQuote[]
}

const HERE = new URL('./', import.meta.url)
const golds = readdirSync(HERE)
  .filter((name) => /^\d{3}\.yaml$/.test(name))
  .map((name) => parse(readFileSync(new URL(name, HERE), 'utf8')) as Gold)

/** Blocks as the gold cuts them, so that no other stage has a say in the figures. */
function blocksOf(text: string, gold: Gold): Block[] {
  const starts = gold.blocks.map((block) => place(text, block.starts, block.nth).start)
  return gold.blocks.map((block, i) => ({
    ...body(starts[i] ?? 0, starts[i + 1] ?? text.length),
    kind: block.kind,
    kept: block.kept,
  }))
}

/** The gold's own entities, so that sources can be resolved. A title before a name is part of the mention's neighbourhood only. */
function entitiesOf(text: string, gold: Gold, blocks: readonly Block[]): Annotation[] {
  return gold.entities.flatMap((entity, i): Annotation[] => [
    {
      layer: 'entity',
      id: `e${i}`,
      name: entity.name,
      type: (Array.isArray(entity.type) ? entity.type[0] : entity.type) as 'person',
      aliases: [],
      description: null,
      wikidata_id: null,
      country_code: null,
      latitude: null,
      longitude: null,
    },
    ...entity.mentions.flatMap((name) => mentionsOf(text, name, `e${i}`, blocks)),
  ])
}

function mentionsOf(text: string, name: string, entity: string, blocks: readonly Block[]): Annotation[] {
  return blocks
    .filter((block) => block.kept)
    .flatMap((block) => {
      const at = text
        .slice(block.start, block.end)
        .matchAll(new RegExp(`(?<!\\p{L})${RegExp.escape?.(name) ?? name}(?!\\p{L})`, 'gu'))
      return Array.from(at, (match) => {
        const start = block.start + match.index
        return {
          layer: 'mention' as const,
          start,
          end: start + name.length,
          entity,
          form: 'name' as const,
          metonym: false,
        }
      })
    })
}

function annotated(gold: Gold): { text: string; annotations: Annotation[] } {
  const text = readFileSync(new URL(`../../seeds/articles/${gold.file}`, HERE), 'utf8')
  const blocks = blocksOf(text, gold)
  let annotations = entitiesOf(text, gold, blocks)
  const given = { published_date: gold.anchor ?? null, header_date: gold.header_date ?? null }
  for (const annotator of [times, quantities, quotes] satisfies Annotator[])
    annotations = [...annotations, ...annotator.annotate(fromBlocks(text, blocks, { ...given, annotations }), CONTEXT)]
  return { text, annotations }
}

const sum = (scores: readonly Score[]): Score => ({
  found: scores.reduce((n, s) => n + s.found, 0),
  expected: scores.reduce((n, s) => n + s.expected, 0),
  missed: scores.flatMap((s) => s.missed),
  extras: scores.flatMap((s) => s.extras),
})

describe('the gold of the samples, with its own blocks and entities', () => {
  const all = golds.map((gold) => ({ gold, ...annotated(gold) }))

  it('has all its times', () => {
    const score = sum(all.map(({ text, gold, annotations }) => scoreTimes(text, gold.times, annotations)))
    expect(score).toEqual({ found: 8, expected: 8, missed: [], extras: [] })
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
