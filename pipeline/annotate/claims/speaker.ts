import type { ClaimParticipant } from '../../record/records.ts'
import { contains, overlaps, type Span } from '../../record/span.ts'
import type { CoreferenceGrammar } from '../coreference/grammar.ts'
import { headAmong } from '../coreference/syntax.ts'
import { indexAfter } from '../overlaps.ts'
import { tokensOf } from '../tokens.ts'
import type { Kind, Knowledge } from './grammar.ts'
import type { Scene } from './scene.ts'
import type { Voice } from './sources.ts'

/** Do the words of a source, wherever they stand, describe somebody who speaks for himself: no paper, and no pronoun? */
export type IsSomebody = (source: Span) => boolean

const SOMEBODY = new Set<Kind>(['person', 'body'])
export function somebodyIn(scenes: readonly Scene[], knowledge: readonly Knowledge[]): IsSomebody {
  const sentences = scenes.map(({ sentence }) => sentence)
  return (source) => {
    const i = indexAfter(sentences, source.start)
    const tokens = scenes[i]?.tree.tokens ?? []
    const { first, last } = tokensOf(tokens, source)
    if (first >= last) return false
    const head = headAmong(tokens, first, last)
    return tokens[head]?.upos !== 'PRON' && SOMEBODY.has(knowledge[i]?.kindAt(head) ?? 'thing')
  }
}

/** Participants who are called `I` or `we` in quoted words, by whoever says these. */
export function withSpeakers(
  { tree }: Scene,
  found: readonly ClaimParticipant[],
  voices: readonly Voice[],
  grammar: CoreferenceGrammar | null,
  isSomebody: IsSomebody,
): ClaimParticipant[] {
  return found.map((one) => {
    const token = one.entity === null ? tree.tokens.find(({ start }) => start === one.start) : undefined
    if (token?.end !== one.end || grammar?.pronoun(token)?.who !== 'speaker') return one
    const said = speakerOf(one, voices)
    const isKnown = said !== null && (said.entity !== null || isSomebody(said))
    if (!isKnown || found.some((other) => overlaps(other, said))) return one
    // Who has no name is shown in the words that describe him.
    return said.entity === null ? { ...one, ...said } : { ...one, entity: said.entity }
  })
}

/** Who says the words, quoted one by one, that a pronoun stands in; of several the innermost. */
function speakerOf(pronoun: Span, voices: readonly Voice[]): (Span & { entity: string | null }) | null {
  const voice = voices.findLast(
    ({ quote }) =>
      quote && quote.type !== 'indirect' && (quote.parts ?? [quote]).some((part) => contains(part, pronoun)),
  )
  const { start = null, end = null, entity = null } = voice?.source ?? {}
  return start === null || end === null ? null : { start, end, entity }
}
