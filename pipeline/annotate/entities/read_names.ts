import type { NameType } from '../../language/reader.ts'
import type { BlockSentence } from '../annotator.ts'
import { tokensOf } from '../tokens.ts'
import type { Gazetteer } from './gazetteer.ts'
import { type Mention, toMention } from './mention.ts'

/** The reader's names, cut to size, in the order of the text. */
export function readNames(sentences: readonly BlockSentence[], gazetteer: Gazetteer): Mention[] {
  return sentences.flatMap((sentence) =>
    sentence.names.flatMap(
      (name) => toMention(sentence, tokensOf(sentence.tokens, name), { type: name.type, by: 'model' }, gazetteer) ?? [],
    ),
  )
}

/** One string is one type in one document: the one most often read, the first read of equals. */
export function agreeOnTypes(mentions: readonly Mention[]): Mention[] {
  const votes = countTypes(mentions)
  const elected = new Map(Array.from(votes, ([key, counts]) => [key, mostVoted(counts)]))
  return mentions.map((mention) => {
    const key = mention.words.join(' ')
    return { ...mention, type: elected.get(key) ?? mention.type, votes: mention.votes ?? votes.get(key) ?? null }
  })
}

type Votes = Map<string, Map<NameType, number>>

/** How often each string, folded, was read as each type. */
function countTypes(mentions: readonly Mention[]): Votes {
  const votes: Votes = new Map()
  for (const { words, type } of mentions) {
    const key = words.join(' ')
    const held = votes.get(key) ?? new Map<NameType, number>()
    votes.set(key, held.set(type, (held.get(type) ?? 0) + 1))
  }
  return votes
}

const mostVoted = (counts: ReadonlyMap<NameType, number>): NameType | undefined =>
  Array.from(counts).reduce((best, vote) => (vote[1] > best[1] ? vote : best))[0]
