import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { annotateWith } from '../../pipeline/annotate/index.ts'
import { runChain } from '../../pipeline/engine/chain.ts'
import { toRawRecord } from '../../pipeline/ingest/inputs.ts'
import { PIPELINE } from '../../pipeline/pipeline.ts'
import type { AnnotatedRecord } from '../../pipeline/record/records.ts'
import { faultOf } from '../../pipeline/record/validate.ts'
import { DEFAULT_SETTINGS } from '../../pipeline/stage.ts'
import { ANNOTATORS, annotate } from '../built_in.ts'
import { cleanText } from '../clean/clean_text.ts'

const CONTEXT = { settings: DEFAULT_SETTINGS }
const RUNS = { seed: 5, numRuns: 60 }

/** Words on which annotators act, and characters that offsets stumble over. */
const words = fc.constantFrom(
  ...['President', 'Anne', 'Martin', 'Paris', 'the ministry', 'he', 'said', 'told', 'according to', '“', '”', '"', ','],
  ...['.', '\n\n', '\n', '5', '5%', '$3m', 'million', 'two weeks ago', 'May 3', '2024', '-', '—', "'s", ':', '(', ')'],
  ...['constructor', '😀', 'e\u0301', '\u202e', '\u0000', '\ud800', '\udc00', '\u200b', 'İ', 'ﬃ', '½', '\ufeff', '٣'],
)
const anyText = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.array(words, { maxLength: 80 }).map((parts) => parts.join(' ')),
    fc.array(words, { maxLength: 80 }).map((parts) => parts.join('')),
  )
  .map((text) => text || '.')

const annotated = (text: string): AnnotatedRecord => {
  const record = annotate.map(cleanText(text, { language: 'en', published_date: '2024-05-01' }), CONTEXT)
  if ('rejected' in record) throw new Error('rejected')
  return record
}

/** Annotations that have a place in the text. */
const placed = ({ annotations }: AnnotatedRecord) => annotations.flatMap((a) => ('start' in a ? [a] : []))

describe('whatever the text', () => {
  test('every annotation lies within one kept block, and the record is as its schema says', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const record = annotated(text)
        expect(faultOf('records/annotate', record)).toBeNull()
        const kept = record.blocks.filter((block) => block.kept)
        for (const { start, end } of placed(record)) {
          expect(end).toBeGreaterThan(start)
          expect(kept.filter((block) => block.start <= start && end <= block.end)).toHaveLength(1)
        }
      }),
      RUNS,
    )
  })

  test('sentences, times and quantities come in order and do not overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const record = annotated(text)
        for (const layer of ['sentence', 'time', 'quantity']) {
          let last = 0
          for (const { start, end } of placed(record).filter((a) => a.layer === layer)) {
            expect(start).toBeGreaterThanOrEqual(last)
            last = end
          }
        }
      }),
      RUNS,
    )
  })

  test('what names an entity names one that is there, once each', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { annotations } = annotated(text)
        const ids = annotations.flatMap((a) => (a.layer === 'entity' ? [a.id] : []))
        expect(new Set(ids).size).toBe(ids.length)
        for (const a of annotations) if (a.layer === 'mention' || a.layer === 'role') expect(ids).toContain(a.entity)
      }),
      RUNS,
    )
  })

  test.each(ANNOTATORS.map((annotator) => annotator.name))(
    '%s alone, with nothing found before it, does not throw',
    (name) => {
      const alone = ANNOTATORS.filter((annotator) => annotator.name === name)
      fc.assert(
        fc.property(anyText, (text) => {
          const record = annotateWith(alone, cleanText(text, { language: 'en' }), CONTEXT)
          expect('rejected' in record).toBe(false)
        }),
        RUNS,
      )
    },
  )

  test('the whole chain gives a record or says what was wrong with the file, and never that a stage failed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const raw = { ...toRawRecord('/nowhere/a.txt', 'a.txt'), body: Buffer.from(text, 'utf8') }
        const { lines, issues } = runChain(raw, 'annotate', CONTEXT, PIPELINE)
        expect(lines.map(({ stage }) => stage)).toEqual(['ingest', 'clean', 'annotate'])
        for (const { code, message } of issues) expect(`${code} ${message}`).not.toMatch(/STAGE_FAILED|RECORD_INVALID/)
      }),
      RUNS,
    )
  })
})
