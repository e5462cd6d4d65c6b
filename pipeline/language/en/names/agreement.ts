import type { NameType } from '../../reader.ts'
import type { TokenSpan } from './labels.ts'

const spellingOf = (tokens: readonly string[], { start, end }: TokenSpan): string => tokens.slice(start, end).join(' ')

/** One spelling, one type in a document: the type that most of its mentions have; between equals each mention keeps its own. */
export function agreeOnTypes(sentences: readonly (readonly string[])[], spans: readonly TokenSpan[][]): TokenSpan[][] {
  const votes = new Map<string, Map<NameType, number>>()
  spans.forEach((found, i) => {
    for (const span of found) {
      const spelling = spellingOf(sentences[i] ?? [], span)
      const vote = votes.get(spelling) ?? new Map<NameType, number>()
      votes.set(spelling, vote.set(span.type, (vote.get(span.type) ?? 0) + 1))
    }
  })
  return spans.map((found, i) =>
    found.map((span) => ({ ...span, type: winner(votes.get(spellingOf(sentences[i] ?? [], span)), span.type) })),
  )
}

function winner(vote: ReadonlyMap<NameType, number> | undefined, own: NameType): NameType {
  let best = own
  for (const [type, count] of vote ?? []) if (count > (vote?.get(best) ?? 0)) best = type
  return best
}
