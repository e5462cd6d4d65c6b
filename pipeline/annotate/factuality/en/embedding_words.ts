import { type LexiconRow, readLexicon } from '../../../lexicon.ts'
import { once } from '../../../once.ts'
import type { Certainty, Status } from '../factuality.ts'

/** What a word says of the event that it takes; the lists `embedding_words` and `veridicality` say what the fields are. */
export interface Embedding {
  /** The list that it stands in. */
  list: 'embedding_words' | 'veridicality'
  affirmed: number
  negated: number
  status: Status | 'light' | null
  article: Certainty | null
  holds: Certainty | null
}

type Kind = 'v' | 'n' | 'a' | 'p'

const keyOf = (kind: string, word: string, takes: string): string => `${kind} ${word} ${takes}`

function toEmbedding(list: Embedding['list'], { affirmed, negated, status, article, holds }: LexiconRow): Embedding {
  return {
    list,
    affirmed: Number(affirmed),
    negated: Number(negated),
    status: (status || null) as Embedding['status'],
    article: (article || null) as Certainty | null,
    holds: (holds || null) as Certainty | null,
  }
}

const byHand = once(
  () =>
    new Map(
      readLexicon('en', 'embedding_words').map((row) => [
        keyOf(row.kind ?? '', row.word ?? '', row.takes ?? ''),
        toEmbedding('embedding_words', row),
      ]),
    ),
)

/** Which frames of the answers of speakers a construction is, the nearest first. */
const FRAMES = new Map([
  ['that', ['that', 'was that']],
  ['was that', ['was that', 'that']],
  ['to', ['to do', 'noun to do', 'to be', 'noun to be', 'was to do', 'was to be']],
  ['noun to', ['noun to do', 'noun to be', 'to do', 'to be', 'was to do']],
  ['was to', ['was to do', 'was to be', 'noun to do', 'noun to be']],
  ['for noun to', ['for noun to do']],
])

const byAnswers = once(() => {
  const table = new Map<string, Embedding>()
  for (const row of readLexicon('en', 'veridicality'))
    if (row.affirmed && row.negated) table.set(`${row.verb} ${row.frame}`, toEmbedding('veridicality', row))
  return table
})

/** What a word says of its complement: as the list has it, else for verbs as speakers answered; the first construction that is known. */
export const embeddingOf = (kind: Kind, word: string, takes: readonly string[]): Embedding | null =>
  listed(kind, word, takes) ?? (kind === 'v' ? answered(word, takes) : null)

/** As the list has it. */
export function listed(kind: Kind, word: string, takes: readonly string[]): Embedding | null {
  for (const one of takes) {
    const known = byHand().get(keyOf(kind, word, one))
    if (known) return known
  }
  return null
}

/** As speakers answered, whatever stands in the list by hand. */
export function answered(verb: string, takes: readonly string[]): Embedding | null {
  for (const one of takes)
    for (const frame of FRAMES.get(one) ?? []) {
      const known = byAnswers().get(`${verb} ${frame}`)
      if (known) return known
    }
  return null
}
