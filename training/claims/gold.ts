import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

/** A text whose claims were listed by hand. Offsets are UTF-16 code units of `text`. */
export interface GoldArticle {
  id: string
  text: string
  date: string | null
  /** Stretches of triggers. */
  claims: { start: number; end: number; must: boolean }[]
  /** Stretches where a predicate that is no listed claim is judged to be none. */
  judged: { start: number; end: number }[]
  /** Words that some would call claims. */
  either?: { start: number; end: number }[]
}

interface YamlGold {
  doc?: string
  file?: string
  date?: string
  header_date?: string
  chars?: number
  until?: number | string
  skip?: [number, number][]
  claims: { trigger: string; nth?: number; must?: boolean }[]
}

function locate(text: string, part: string, nth = 1): number {
  let at = -1
  for (let i = 0; i < nth; i++) at = text.indexOf(part, at + 1)
  return at
}

/** Articles of a folder of YAML files, their texts beside them or in `texts`. */
export function readYamlGold(folder: string, texts: string): GoldArticle[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml') && name !== 'corpus.yaml')
    .map((name) => {
      const gold = parse(readFileSync(join(folder, name), 'utf8')) as YamlGold
      const file = gold.file ?? `${gold.doc}.txt`
      const text = readFileSync(join(texts, file), 'utf8')
      const claims = gold.claims.map(({ trigger, nth, must }) => {
        const start = locate(text, trigger, nth)
        return { start, end: start + trigger.length, must: must === true }
      })
      const until = typeof gold.until === 'number' ? gold.until : text.length
      const skip = gold.skip ?? []
      const bounds = [0, ...skip.flat(), until]
      const judged = []
      for (let i = 0; i + 1 < bounds.length; i += 2)
        judged.push({ start: bounds[i] as number, end: Math.min(until, bounds[i + 1] as number) })
      return { id: name.replace('.yaml', ''), text, date: gold.date ?? gold.header_date ?? null, claims, judged }
    })
}

interface HardCase {
  id: string
  text: string
  date: string
  claims: { trigger: string }[]
  no_claim: string[]
}

/** Hard sentences: words that carry a claim, and words that carry none. */
export function readHardGold(file: string): GoldArticle[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const { id, text, date, claims, no_claim } = JSON.parse(line) as HardCase
      const spans = (parts: readonly string[]) =>
        parts.map((part) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length }))
      return {
        id,
        text,
        date,
        claims: spans(claims.map(({ trigger }) => trigger)).map((s) => ({ ...s, must: false })),
        judged: spans(no_claim),
      }
    })
}
