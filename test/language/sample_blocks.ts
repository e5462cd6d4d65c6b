import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'

interface GoldBlock {
  starts: string
  kept: boolean
  nth?: number
}

const gold = new URL('../gold/', import.meta.url)
const articles = new URL('../../seeds/articles/', import.meta.url)

/** Text of the kept blocks of each sample article, as the gold annotation cuts them: a block ends where the next begins. */
export function keptBlocks(): Map<string, string[]> {
  const files = readdirSync(gold).filter((name) => /^\d+\.yaml$/.test(name))
  return new Map(
    files.map((name) => {
      const { file, blocks } = parse(readFileSync(new URL(name, gold), 'utf8')) as { file: string; blocks: GoldBlock[] }
      const text = readFileSync(new URL(file, articles), 'utf8')
      const starts = blocks.map(({ starts, nth = 1 }) => placeOf(text, starts, nth))
      const kept = blocks.map((_, i) => text.slice(starts[i], starts[i + 1]).trim()).filter((_, i) => blocks[i]?.kept)
      return [file, kept]
    }),
  )
}

function placeOf(text: string, part: string, nth: number): number {
  let at = -1
  for (let i = 0; i < nth; i++) at = text.indexOf(part, at + 1)
  return at
}
