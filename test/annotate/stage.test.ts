import { expect, test } from 'vitest'
import type { Annotator } from '../../pipeline/annotate/annotator.ts'
import { annotateWith } from '../../pipeline/annotate/index.ts'
import { toIssue } from '../../pipeline/record/issue.ts'
import { faultOf } from '../../pipeline/record/validate.ts'
import { DEFAULT_SETTINGS } from '../../pipeline/stage.ts'
import { annotate } from '../built_in.ts'
import { cleanText } from '../clean/clean_text.ts'

const context = { settings: DEFAULT_SETTINGS }

const annotateText = (text: string, language: string | null = 'en') => {
  const record = annotate.map(cleanText(text, { language }), context)
  if ('rejected' in record) throw new Error('rejected')
  return record
}

test('what was refused before passes unchanged', () => {
  const rejected = { rejected: toIssue('FILE_EMPTY', { stage: 'ingest', source_path: 'a.txt' }) }
  expect(annotate.map(rejected, context)).toBe(rejected)
})

test('a record is valid, keeps what earlier stages said, and its annotations lie in kept blocks', () => {
  const record = annotateText('Foreign Minister Anne Martin spoke in Paris.\n\nShe left.')
  expect(faultOf('records/annotate', record)).toBeNull()
  expect(record.blocks).toHaveLength(2)
  expect(record.annotations.filter(({ layer }) => layer === 'sentence')).toHaveLength(2)
})

test('an entity is described by the first title that the article gives it', () => {
  const { annotations } = annotateText(
    'The talks began. Foreign Minister Anne Martin met President Anne Martin in Paris.',
  )
  const described = annotations.filter((a) => a.layer === 'entity').map(({ description }) => description)
  expect(described).toContain('Foreign Minister')
})

test('annotators run in order and see what those before them found', () => {
  const seen: number[] = []
  const spy: Annotator = {
    name: 'spy',
    annotate: ({ annotations }) => {
      seen.push(annotations.length)
      return [{ layer: 'sentence', start: 0, end: 1 }]
    },
  }
  annotateWith([spy, spy], cleanText('A text.'), context)
  expect(seen).toEqual([0, 1])
})

test('nothing outside the kept blocks is annotated', () => {
  const cleaned = cleanText('Paris and Rome are old cities.')
  const removed = cleaned.blocks.map((block) => ({ ...block, kept: false, verdict: 'removed' as const }))
  const record = annotate.map({ ...cleaned, blocks: removed }, context)
  expect('annotations' in record && record.annotations).toEqual([])
})

test('a language without a reader is split into sentences, and an issue says so once', () => {
  const record = annotateText('Der Hund bellt. Die Katze schläft.', 'de')
  expect(record.annotations.map(({ layer }) => layer)).toEqual(['sentence', 'sentence'])
  expect(record.issues.filter(({ code }) => code === 'LANGUAGE_UNSUPPORTED')).toHaveLength(1)
  const told = { ...record, issues: record.issues }
  const again = annotate.map(told, context)
  expect('issues' in again && again.issues).toHaveLength(1)
})
