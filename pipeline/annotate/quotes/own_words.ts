import type { Document, MentionAnnotation, QuoteAnnotation } from '../../record/records.ts'
import { contains, type Span } from '../../record/span.ts'
import type { BlockSentence } from '../annotator.ts'
import { coreferenceGrammarOf } from '../coreference/grammars.ts'
import type { Known } from './known.ts'
import { findQuoted } from './marks.ts'

/** Where nobody is told to be many, `we` is a body's; `I` is a person's. */
const SPEAKERS: ReadonlyMap<string, 'one' | 'many'> = new Map([
  ['person', 'one'],
  ['organization', 'many'],
])

/** In words that are quoted directly, `I` is the person who says them, and `we` the body. */
export function ownWords(
  quotes: readonly QuoteAnnotation[],
  sentences: readonly BlockSentence[],
  { text, language }: Pick<Document, 'text' | 'language'>,
  { entities }: Known,
): MentionAnnotation[] {
  const grammar = coreferenceGrammarOf(language)
  const spoken = quotes.flatMap((quote) => spokenBy(text, quote)).sort((a, b) => a.start - b.start)
  let passed = 0
  return sentences.flatMap(({ tokens }) =>
    tokens.flatMap((token): MentionAnnotation[] => {
      while ((spoken[passed]?.end ?? Number.POSITIVE_INFINITY) <= token.start) passed++
      const speech = spoken[passed]
      if (!speech || speech.start > token.start || speech.others.some((other) => contains(other, token))) return []
      const pronoun = grammar?.pronoun(token)
      const number = SPEAKERS.get(entities.get(speech.entity)?.type ?? '')
      if (pronoun?.who !== 'speaker' || pronoun.number !== number) return []
      const { start, end } = token
      return [{ layer: 'mention', start, end, entity: speech.entity, form: 'pronoun', metonym: false }]
    }),
  )
}

interface Speech extends Span {
  entity: string
  /** What others say in it. */
  others: readonly Span[]
}

/** What a quote gives in quotation marks, by whom; quotes inside others are their own. */
function spokenBy(text: string, { type, source, parts, start, end, parent, basis }: QuoteAnnotation): Speech[] {
  if (type !== 'direct' || source === null || parent !== null || basis === 'none') return []
  return (parts ?? [{ start, end }]).map((part) => ({
    start: part.start,
    end: part.end,
    entity: source,
    others: findQuoted(text, { start: part.start + 1, end: part.end - 1 }),
  }))
}
