import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { annotate } from '../../pipeline/annotate/index.ts'
import { DEFAULT_SETTINGS } from '../../pipeline/stage.ts'
import { cleanText } from '../clean/clean_text.ts'
import { scoreEntities, scoreRoles } from '../gold/entities.ts'
import { layer, textOf } from '../gold/layers.ts'
import { scoreSentences } from '../gold/sentences.ts'

const ARTICLES = new URL('../../seeds/articles/', import.meta.url)
const files = readdirSync(ARTICLES).sort()

const annotated = files.map((file) => {
  const cleaned = cleanText(readFileSync(new URL(file, ARTICLES), 'utf8'))
  const record = annotate.map(cleaned, { settings: DEFAULT_SETTINGS })
  if ('rejected' in record) throw new Error('rejected')
  return { file, annotations: record.annotations }
})

const sum = (counts: number[]): number => counts.reduce((all, count) => all + count, 0)

test('the sentences of the five sample articles are as the gold says, and there is none besides', () => {
  const scores = annotated.map(({ file, annotations }) => scoreSentences(file, annotations))
  expect(scores.flatMap(({ missed }) => missed)).toEqual([])
  expect(scores.flatMap(({ unlisted }) => unlisted)).toEqual([])
})

test('at least 85 of 100 names of the sample articles are on the right entity, with few besides', () => {
  const scores = annotated.map(({ file, annotations }) => scoreEntities(file, annotations))
  const expected = sum(scores.map((score) => score.expected))
  expect(expected).toBe(72)
  expect(sum(scores.map(({ found }) => found)) / expected).toBeGreaterThanOrEqual(0.85)
  expect(sum(scores.map(({ extras }) => extras))).toBeLessThanOrEqual(8)
})

test('no two persons of the sample articles are one entity', () => {
  const merged = annotated.flatMap(({ file, annotations }) => {
    const names = layer(annotations, 'mention').map((mention) => ({ id: mention.entity, text: textOf(file, mention) }))
    const father = names.find(({ text }) => text === 'Kim Jong-il')
    return names.filter(({ id, text }) => father && id === father.id && text !== father.text)
  })
  expect(merged).toEqual([])
})

test('most titles of the sample articles are found', () => {
  const scores = annotated.map(({ file, annotations }) => scoreRoles(file, annotations))
  const expected = sum(scores.map((score) => score.expected))
  expect(sum(scores.map(({ found }) => found)) / expected).toBeGreaterThanOrEqual(0.8)
})
