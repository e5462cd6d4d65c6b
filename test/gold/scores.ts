import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { ingest } from '../../pipeline/ingest/index.ts'
import { findInputs } from '../../pipeline/ingest/inputs.ts'
import type { AnnotatedRecord, CleanedRecord } from '../../pipeline/record/records.ts'
import { DEFAULT_SETTINGS } from '../../pipeline/stage.ts'
import { annotate, clean } from '../built_in.ts'
import { type Gold, readGold } from './annotated.ts'
import { scoreBlocks } from './blocks.ts'
import { tablesOf } from './claim_tables.ts'
import { type ClaimScore, type GoldClaims, scoreClaims } from './claims.ts'
import { scoreEntities } from './entities.ts'
import { type GoldQuantity, scoreQuantities } from './quantities.ts'
import { type GoldQuote, scoreQuotes } from './quotes.ts'
import { type GoldTime, scoreTimes } from './times.ts'

export interface LayerScore {
  found: number
  expected: number
  missed: string[]
  /** What the gold does not list. */
  extras: string[]
}

type PlainLayer = 'blocks' | 'sentences' | 'entities' | 'times' | 'quantities' | 'quotes' | 'indirect quotes'
export type Layer = PlainLayer | 'claims'
export type Scores = Record<PlainLayer, LayerScore> & { claims: ClaimScore }

type FullGold = Gold & GoldClaims & { times?: GoldTime[]; quantities?: GoldQuantity[]; quotes?: GoldQuote[] }

/** The sample articles, as `make` takes them through the stages, against their gold: a score for each layer of each article. */
export async function scoreSamples(): Promise<Map<string, Scores>> {
  const { raws } = await findInputs(['seeds/articles'], null)
  const context = { settings: DEFAULT_SETTINGS }
  const scores = new Map<string, Scores>()
  for (const raw of raws) {
    const record = annotate.map(clean.map(ingest.map(raw, context), context), context)
    if ('rejected' in record) throw new Error(record.rejected.message)
    scores.set(raw.source_path, scoreRecord(readGold(raw.source_path.slice(0, 3)) as FullGold, record))
  }
  return scores
}

function scoreRecord(gold: FullGold, record: AnnotatedRecord): Scores {
  const { text } = record.document
  const { annotations } = record
  const indirect = ['indirect']
  return {
    blocks: blocksOf(gold, record),
    sentences: sentencesOf(gold, record),
    entities: scoreEntities(gold.entities, record),
    times: scoreTimes(text, gold.times ?? [], annotations),
    quantities: scoreQuantities(text, gold.quantities ?? [], annotations),
    quotes: scoreQuotes(text, gold.quotes ?? [], annotations),
    'indirect quotes': scoreQuotes(text, gold.quotes ?? [], annotations, indirect),
    claims: claimsOf(gold, record),
  }
}

function claimsOf(gold: FullGold, record: AnnotatedRecord): ClaimScore {
  const score = scoreClaims(gold, tablesOf(record))
  if (!score) throw new Error(`the gold of ${gold.file} is of another file than ${record.document.source_path}`)
  return score
}

function blocksOf(gold: FullGold, record: CleanedRecord): LayerScore {
  const score = scoreBlocks(gold.file, record.blocks)
  return { ...score, extras: Array.from({ length: score.extras }, () => 'a block') }
}

function sentencesOf(gold: FullGold, { document, annotations }: AnnotatedRecord): LayerScore {
  const expected = SENTENCES[gold.file] ?? []
  const found = annotations
    .filter((a) => a.layer === 'sentence')
    .map(({ start, end }) => document.text.slice(start, end))
  const missed = expected.filter((sentence) => !found.includes(sentence))
  const extras = found.filter((sentence) => !expected.includes(sentence))
  return { found: expected.length - missed.length, expected: expected.length, missed, extras }
}

const SENTENCES: Record<string, string[]> = parse(readFileSync(new URL('sentences.json', import.meta.url), 'utf8'))

/** Sums over the articles. */
export const totalOf = (scores: Iterable<Scores>, layer: Layer): LayerScore => {
  const all = Array.from(scores, (score) => score[layer])
  return {
    found: all.reduce((sum, { found }) => sum + found, 0),
    expected: all.reduce((sum, { expected }) => sum + expected, 0),
    missed: all.flatMap(({ missed }) => missed),
    extras: all.flatMap(({ extras }) => extras),
  }
}
