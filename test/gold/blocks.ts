import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Block } from '../../pipeline/record/records.ts'

interface GoldBlock {
  starts: string
  kind: string
  kept: boolean
  item?: number
  unrelated?: boolean
  /** Which occurrence of `starts` is meant, from 1. */
  nth?: number
}

export interface BlockScore {
  /** Gold blocks that a block matches by start, kind, kept, item and related. */
  found: number
  expected: number
  /** Blocks that start where no gold block starts. */
  extras: number
  /** What was not found, for the reader. */
  missed: string[]
}

const GOLD = new URL('./', import.meta.url)
const ARTICLES = new URL('../../seeds/articles/', import.meta.url)
/** UTF-16 code units by which a start may be off. */
const SLACK = 1

/** Scores the blocks of a sample article (its file name) against the gold, as README.md says. Throws where there is no gold. */
export function scoreBlocks(file: string, blocks: readonly Block[]): BlockScore {
  const text = readFileSync(new URL(file, ARTICLES), 'utf8')
  const gold = (parse(readFileSync(new URL(`${file.slice(0, 3)}.yaml`, GOLD), 'utf8')) as { blocks: GoldBlock[] })
    .blocks
  const free = new Set(blocks)
  const missed: string[] = []
  for (const expected of gold) {
    const at = offsetOf(text, expected)
    const match = [...free].find((block) => Math.abs(block.start - at) <= SLACK)
    if (match) free.delete(match)
    if (!match || !agrees(match, expected)) missed.push(`${expected.kind}: ${expected.starts}`)
  }
  return { found: gold.length - missed.length, expected: gold.length, extras: free.size, missed }
}

function offsetOf(text: string, { starts, nth = 1 }: GoldBlock): number {
  let at = -1
  for (let seen = 0; seen < nth; seen++) at = text.indexOf(starts, at + 1)
  return at
}

const agrees = (block: Block, gold: GoldBlock): boolean =>
  block.kind === gold.kind &&
  block.kept === gold.kept &&
  (gold.item === undefined || block.item === gold.item) &&
  block.related === (gold.kind === 'teaser' ? !gold.unrelated : null)
