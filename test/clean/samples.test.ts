import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { scoreBlocks } from '../gold/blocks.ts'
import { cleanText } from './clean_text.ts'

const ARTICLES = new URL('../../seeds/articles/', import.meta.url)
const files = readdirSync(ARTICLES).sort()
const scores = files.map((file) => scoreBlocks(file, cleanText(readFileSync(new URL(file, ARTICLES), 'utf8')).blocks))
const sum = (count: (score: (typeof scores)[number]) => number): number =>
  scores.reduce((all, score) => all + count(score), 0)

test('the blocks of the five sample articles are as the gold says, and there is none besides', () => {
  expect(scores.flatMap((score) => score.missed)).toEqual([])
  expect(sum((score) => score.found)).toBe(54)
  expect(sum((score) => score.expected)).toBe(54)
  expect(sum((score) => score.extras)).toBe(0)
})
