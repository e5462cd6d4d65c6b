import { readLexicon } from '../../../lexicon.ts'
import { once } from '../../../once.ts'
import type { BlockFacts } from './block_facts.ts'

/** Characters of a paragraph that no article says twice in the same words. */
const PARAGRAPH = 80
/** What elements that ask for leave to set cookies are called. */
const CONSENT = new Set(['consent', 'gdpr'])
const headings = once(() => new Set(readLexicon('und', 'comment_headings').map(({ heading = '' }) => heading)))
/** Characters of the longest heading of comments. */
const LONGEST = 40
const COUNT = /[\d.,()[\]:\s]+/g

/** Why a block is none of the article's whatever its words are like; null where nothing is said. */
export type Beside = 'said before' | 'consent' | 'comments' | null

/** For each block: copies for other media, requests for consent, and what readers wrote under a heading that says so. Only what is `likely` text counts as said. */
export function besideOf(blocks: readonly BlockFacts[], headline: number, likely: readonly boolean[]): Beside[] {
  const seen = new Set<string>()
  const threads = new Set<number>()
  return blocks.map((block, i) => {
    const thread = i > headline ? threadOf(blocks, i) : null
    if (thread !== null) threads.add(thread)
    if (block.ancestors.some((ordinal) => threads.has(ordinal))) return 'comments'
    if (isConsent(block)) return 'consent'
    if (block.chars < PARAGRAPH || !likely[i]) return null
    if (seen.has(block.text) && isHushed(block)) return 'said before'
    seen.add(block.text)
    return null
  })
}

/** Not for every reader: what is said twice in sight may be meant so. */
const isHushed = ({ mark: { inside } }: BlockFacts): boolean => inside.includes('hushed') || inside.includes('hidden')

const isConsent = ({ mark: { tokens, near } }: BlockFacts): boolean =>
  tokens.slice(0, near).some((token) => CONSENT.has(token))

/** The element that a heading of comments opens, by its ordinal: nothing of it stands before the heading. */
function threadOf(blocks: readonly BlockFacts[], i: number): number | null {
  const { text, ancestors, mark } = blocks[i] as BlockFacts
  if (mark.heading === undefined || text.length > LONGEST) return null
  if (!headings().has(text.toLowerCase().replace(COUNT, ' ').trim())) return null
  const around = ancestors[1]
  return around === undefined || blocks[i - 1]?.ancestors.includes(around) ? null : around
}
