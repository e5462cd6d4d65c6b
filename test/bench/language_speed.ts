import { createEnglishReader, createTreeReader, type FindNames } from '../../pipeline/language/en/index.ts'
import type { EnglishModels } from '../../pipeline/language/en/models.ts'
import { createParser } from '../../pipeline/language/en/parser.ts'
import { createSplitter, type TokenSpans } from '../../pipeline/language/en/splitter.ts'
import { createTagger } from '../../pipeline/language/en/tagger.ts'
import { createWords, readWords } from '../../pipeline/language/en/words.ts'
import type { Reader } from '../../pipeline/language/reader.ts'

const ROUNDS = 3
const LENGTHS = [2 ** 16, 2 ** 19, 2 ** 23]

/** Best of a few rounds, after one to warm up, in seconds. */
function time(work: () => void): number {
  work()
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now()
    work()
    best = Math.min(best, performance.now() - started)
  }
  return best / 1000
}

/** Tokens a second of each stage alone, and of everything. */
export function timeStages(models: EnglishModels, findNames: FindNames, texts: string[]): void {
  const split = createSplitter(models.splitter)
  const tag = createTagger(models.tagger.model, models.tagger.classes)
  const parse = createParser(models.parser)
  const { analyse } = createEnglishReader(findNames, models)
  const read = createTreeReader(models)
  const spans = texts.map((text) => split(text))
  const tokens = spans.flat().reduce((sum, each) => sum + each.length / 2, 0)
  const sentences = texts.flatMap((text, i) =>
    (spans[i] as TokenSpans[]).map((each) => ({ words: wordsOf(text, each), tags: new Uint8Array(each.length / 2) })),
  )
  const trees = texts.map((text, i) => (spans[i] as TokenSpans[]).map((each) => read(text, each)))
  const stages: Record<string, () => void> = {
    split: () => {
      for (const text of texts) split(text)
    },
    tag: () => {
      for (const { words, tags } of sentences) tag(words, tags)
    },
    parse: () => {
      for (const { words, tags } of sentences) parse(words, tags)
    },
    names: () => {
      for (const [i, text] of texts.entries()) findNames(text, trees[i] ?? [])
    },
    all: () => {
      for (const text of texts) analyse(text)
    },
  }
  for (const [name, work] of Object.entries(stages)) console.log(`${name}: ${Math.round(tokens / time(work))} tokens/s`)
}

function wordsOf(text: string, spans: TokenSpans): ReturnType<typeof createWords> {
  const words = createWords()
  readWords(words, text, spans)
  return words
}

/** Time for ever longer texts: it should grow as they do. */
export function timeLengths(reader: Reader, split: (text: string) => TokenSpans[], news: string): void {
  const kinds: Record<string, (length: number) => string> = {
    news: (length) => news.repeat(Math.ceil(length / news.length)).slice(0, length),
    'one letter': (length) => 'a'.repeat(length),
    'no spaces': (length) =>
      news
        .replace(/\s+/g, '')
        .repeat(Math.ceil(length / news.length) + 1)
        .slice(0, length),
  }
  for (const [kind, make] of Object.entries(kinds)) {
    for (const length of LENGTHS) {
      const text = make(length)
      const started = performance.now()
      const sentences = reader.analyse(text).length
      const all = performance.now() - started
      const splitting = performance.now()
      split(text)
      const parted = performance.now() - splitting
      const perKilobyte = (ms: number): string => ((1000 * ms) / (length / 1024)).toFixed(0)
      console.log(
        `${kind}, ${length / 1024} KiB: ${sentences} sentences, ${perKilobyte(all)} µs/KiB, of which splitting ${perKilobyte(parted)}`,
      )
    }
  }
}
