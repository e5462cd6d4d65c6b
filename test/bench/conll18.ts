import type { Sentence, Token } from '../../pipeline/language/reader.ts'
import type { GoldDocument } from '../../training/language/treebank.ts'

/**
 * Scoring of the CoNLL 2018 shared task (Zeman et al. 2018, conll18_ud_eval.py): words are aligned by their characters,
 * those of multi-word tokens by the longest common subsequence of forms; F1 of each column over the aligned words.
 * `las` counts universal relations, as the task did; `lasSubtypes` wants `nsubj:pass` in full.
 */
export const METRICS = ['words', 'sentences', 'upos', 'xpos', 'lemmas', 'uas', 'las', 'lasSubtypes'] as const
export type Scores = Record<(typeof METRICS)[number], number>

/** A word of either side. `range` marks words of one multi-word token, whose span they all share. */
interface Word {
  start: number
  end: number
  form: string
  multiword: boolean
  upos: string
  xpos: string
  lemma: string
  /** The head itself; null for the root. */
  head: Word | null
  deprel: string
}

type Counts = Record<keyof Scores, number>

const zero = (): Counts => Object.fromEntries(METRICS.map((metric) => [metric, 0])) as Counts

/** Scores of a reader's sentences against gold ones, in percent, over all documents. */
export function score(documents: GoldDocument[], read: (text: string) => Sentence[]): Scores {
  const right = zero()
  const size = { gold: 0, system: 0, goldSentences: 0, systemSentences: 0 }
  for (const document of documents) {
    const sentences = read(document.text)
    const [gold, system] = [goldWords(document), systemWords(sentences)]
    size.gold += gold.length
    size.system += system.length
    size.goldSentences += document.sentences.length
    size.systemSentences += sentences.length
    right.sentences += sameSentences(document, sentences)
    countRight(align(gold, system), right)
  }
  const f1 = (metric: keyof Scores): number =>
    metric === 'sentences'
      ? (200 * right.sentences) / (size.goldSentences + size.systemSentences)
      : (200 * right[metric]) / (size.gold + size.system)
  return Object.fromEntries(METRICS.map((metric) => [metric, f1(metric)])) as Scores
}

function goldWords({ sentences, ranges }: GoldDocument): Word[] {
  return sentences.flatMap(({ words }) => {
    const made: Word[] = words.map((word) => {
      const { start, end } = ranges[word.range] ?? word
      return { ...word, start, end, multiword: word.range >= 0, head: null }
    })
    words.forEach(({ head }, i) => {
      ;(made[i] as Word).head = made[head] ?? null
    })
    return made
  })
}

function systemWords(sentences: Sentence[]): Word[] {
  return sentences.flatMap(({ tokens }) => {
    const made: Word[] = tokens.map((token) => ({
      ...token,
      form: token.text,
      multiword: false,
      head: null,
      deprel: token.deprel ?? '',
    }))
    tokens.forEach(({ head }: Token, i) => {
      ;(made[i] as Word).head = made[head ?? -1] ?? null
    })
    return made
  })
}

function sameSentences(document: GoldDocument, sentences: Sentence[]): number {
  const spans = new Set(sentences.map(({ start, end }) => `${start} ${end}`))
  return document.sentences.filter(({ words }) => spans.has(`${words[0]?.start} ${words.at(-1)?.end}`)).length
}

function countRight(aligned: Map<Word, Word>, right: Counts): void {
  for (const [system, gold] of aligned) {
    right.words++
    if (system.upos === gold.upos) right.upos++
    if (system.xpos === gold.xpos) right.xpos++
    if (system.lemma === gold.lemma || gold.lemma === '_') right.lemmas++
    const head =
      system.head === null ? gold.head === null : aligned.get(system.head) === gold.head && gold.head !== null
    if (!head) continue
    right.uas++
    if (universal(system.deprel) === universal(gold.deprel)) right.las++
    if (system.deprel === gold.deprel) right.lasSubtypes++
  }
}

const universal = (deprel: string): string => deprel.split(':')[0] ?? ''

/** System words with the gold word each stands for. */
function align(gold: Word[], system: Word[]): Map<Word, Word> {
  const aligned = new Map<Word, Word>()
  let [g, s] = [0, 0]
  while (g < gold.length && s < system.length) {
    const [a, b] = [gold[g] as Word, system[s] as Word]
    if (a.multiword) {
      if (b.start < a.start) s++
      const ends = spanOfMultiword(gold, system, g, s)
      alignForms(gold.slice(g, ends[0]), system.slice(s, ends[1]), aligned)
      ;[g, s] = ends
    } else if (a.start === b.start && a.end === b.end) {
      aligned.set(b, a)
      g++
      s++
    } else if (a.start <= b.start) g++
    else s++
  }
  return aligned
}

/** Where the words that lie in the multi-word token at `g`, or in tokens that reach into it, end on both sides. */
function spanOfMultiword(gold: Word[], system: Word[], g: number, s: number): [number, number] {
  let end = (gold[g] as Word).end
  let [i, j] = [g, s]
  const within = (word: Word | undefined): boolean => word !== undefined && word.start < end
  while (within(gold[i]) || within(system[j])) {
    const word = gold[i]
    if (word && word.start <= (system[j]?.start ?? Number.POSITIVE_INFINITY)) {
      if (word.multiword && word.end > end) end = word.end
      i++
    } else j++
  }
  return [i, j]
}

/** Longest common subsequence of lower-cased forms. */
function alignForms(gold: Word[], system: Word[], aligned: Map<Word, Word>): void {
  const same = (i: number, j: number): boolean => gold[i]?.form.toLowerCase() === system[j]?.form.toLowerCase()
  const longest = Array.from({ length: gold.length + 1 }, () => new Array<number>(system.length + 1).fill(0))
  const at = (i: number, j: number): number => longest[i]?.[j] ?? 0
  for (let i = gold.length - 1; i >= 0; i--) {
    for (let j = system.length - 1; j >= 0; j--) {
      const row = longest[i] as number[]
      row[j] = Math.max(same(i, j) ? 1 + at(i + 1, j + 1) : 0, at(i + 1, j), at(i, j + 1))
    }
  }
  for (let [i, j] = [0, 0]; i < gold.length && j < system.length; ) {
    if (same(i, j)) aligned.set(system[j++] as Word, gold[i++] as Word)
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
}
