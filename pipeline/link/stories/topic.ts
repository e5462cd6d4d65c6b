import type { AnnotatedRecord, LinkedLocal, MentionAnnotation } from '../../record/records.ts'
import { contentWords } from './content_words.ts'
import { rarityOf } from './rarity.ts'
import type { StoryClaim } from './story_claim.ts'

/** Words and names that are kept of what a document is about. */
const MOST_WORDS = 24
const MOST_NAMES = 4

type Topic = Pick<StoryClaim, 'topic' | 'topics' | 'topic_names'>

/** What a document says and names most; `entities` are the global ones by local id. */
export function topicOf(
  { document, blocks }: AnnotatedRecord,
  mentions: readonly MentionAnnotation[],
  entities: ReadonlyMap<string, LinkedLocal>,
): Topic {
  const kept = blocks.filter((block) => block.kept).map(({ start, end }) => document.text.slice(start, end))
  const topics = mostFrequent(
    mentions.flatMap(({ entity }) => entities.get(entity)?.entity_id ?? []),
    MOST_NAMES,
  )
  const known = new Map(Array.from(entities.values(), (one) => [one.entity_id, one]))
  const named = topics.flatMap((id) => known.get(id) ?? []).filter(({ type }) => type !== 'place')
  return {
    topic: mostFrequent(contentWords(kept.join(' ')), MOST_WORDS, rarityOf),
    topics,
    topic_names: Array.from(new Set(named.flatMap(({ name }) => contentWords(name)))),
  }
}

/** The most frequent first, each occurrence weighed; of equals the first. */
function mostFrequent(items: readonly string[], most: number, weigh: (item: string) => number = () => 1): string[] {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return Array.from(counts, ([item, count]) => ({ item, weight: count * weigh(item) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most)
    .map(({ item }) => item)
}
