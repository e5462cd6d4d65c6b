import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { seeded } from '../../training/random.ts'

const ARTICLES = new URL('../../seeds/articles/', import.meta.url)
const OPEN_TEXT = new URL('texts/gum_news.txt', import.meta.url)

/** Shares of the articles that repeat an earlier one. */
const EXACT_DUPLICATES = 0.02
const NEAR_DUPLICATES = 0.03
/** Files a folder, so that listing one stays quick. */
const PER_FOLDER = 1000

type Random = () => number

const pick = <T>(random: Random, items: readonly T[]): T => items[Math.floor(random() * items.length)] as T

function readSentences(): string[] {
  const samples = readdirSync(ARTICLES).map((name) => readFileSync(new URL(name, ARTICLES), 'utf8'))
  const open = readFileSync(OPEN_TEXT, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  return [...samples.flatMap((text) => text.split(/(?<=[.!?])\s+(?=[A-Z])/)), ...open]
    .map((line) => line.trim())
    .filter(Boolean)
}

/** Capitalised pairs of the sentences: exchanged at random, they make names that no article had. */
const readNames = (sentences: readonly string[]): string[] => [
  ...new Set(sentences.flatMap((line) => line.match(/(?<=[a-z,] )[A-Z][a-z]+ [A-Z][a-z]+/g) ?? [])),
]

function makeArticle(random: Random, sentences: readonly string[], names: readonly string[]): string {
  const [from, to] = [pick(random, names), `${pick(random, names).split(' ')[0]} ${pick(random, names).split(' ')[1]}`]
  const paragraph = (): string =>
    Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(random, sentences))
      .join(' ')
      .replaceAll(from, to)
  const header = random() < 0.3 ? ` date 2023-${10 + Math.floor(random() * 3)}-${10 + Math.floor(random() * 18)} ` : ''
  const credit = random() < 0.3 ? ['With inputs from agencies.'] : []
  return header + [...Array.from({ length: 4 + Math.floor(random() * 6) }, paragraph), ...credit].join('\n\n')
}

/** Writes `count` articles of about 2.4 KB below a folder; the same ones for the same seed. Returns their size in bytes. */
export function writeArticles(folder: string, count: number, seed = 1): number {
  const random = seeded(seed)
  const sentences = readSentences()
  const names = readNames(sentences)
  const recent: string[] = []
  let bytes = 0
  for (let i = 0; i < count; i++) {
    const article = nextArticle(random, recent, () => makeArticle(random, sentences, names))
    const file = path.join(folder, String(Math.floor(i / PER_FOLDER)), `${String(i).padStart(6, '0')}.txt`)
    if (i % PER_FOLDER === 0) mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, article)
    bytes += Buffer.byteLength(article)
  }
  return bytes
}

function nextArticle(random: Random, recent: string[], make: () => string): string {
  const roll = random()
  if (recent.length > 0 && roll < EXACT_DUPLICATES) return pick(random, recent)
  if (recent.length > 0 && roll < EXACT_DUPLICATES + NEAR_DUPLICATES)
    return `${pick(random, recent)}\n\nThis story was updated.`
  const article = make()
  recent.push(article)
  if (recent.length > 200) recent.shift()
  return article
}
