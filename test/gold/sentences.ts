import { readFileSync } from 'node:fs'
import type { Annotation } from '../../pipeline/records.ts'
import { layer, textOf } from './layers.ts'

export interface SentenceScore {
  found: number
  expected: number
  extras: number
  missed: string[]
  unlisted: string[]
}

const GOLD = new URL('sentences.json', import.meta.url)

/** Scores the sentences of the kept blocks of a sample article (its file name), each as an exact string. */
export function scoreSentences(file: string, annotations: readonly Annotation[]): SentenceScore {
  const wanted = (JSON.parse(readFileSync(GOLD, 'utf8')) as Record<string, string[]>)[file] ?? []
  const found = layer(annotations, 'sentence').map((sentence) => textOf(file, sentence))
  const missed = wanted.filter((sentence) => !found.includes(sentence))
  const unlisted = found.filter((sentence) => !wanted.includes(sentence))
  const expected = wanted.length
  return { found: expected - missed.length, expected, extras: unlisted.length, missed, unlisted }
}
