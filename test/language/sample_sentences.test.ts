import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readerFor } from '../../pipeline/language/index.ts'
import type { Reader } from '../../pipeline/language/reader.ts'
import { keptBlocks } from './sample_blocks.ts'

const gold = JSON.parse(readFileSync(new URL('../gold/sentences.json', import.meta.url), 'utf8')) as Record<
  string,
  string[]
>
const reader = readerFor('en') as Reader

function missed(): string[] {
  const blocks = keptBlocks()
  return Object.entries(gold).flatMap(([file, sentences]) => {
    const found = (blocks.get(file) ?? []).flatMap((block) =>
      reader.analyse(block).map(({ start, end }) => block.slice(start, end)),
    )
    return sentences.filter((sentence) => !found.includes(sentence))
  })
}

test('all but one sentence of the sample articles are found from where they begin to where they end', () => {
  expect(missed().length).toBeLessThanOrEqual(1)
})
