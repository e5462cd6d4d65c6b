import type { Block } from '../../../record/records.ts'
import type { BlockFacts } from './block_facts.ts'
import { ROLE_BITS, type Role } from './named.ts'

export type BlockKind = Block['kind']

export interface KindRule {
  kind: BlockKind
  rule: string
  holds(block: BlockFacts, sinceHeadline: number): boolean
}

const named =
  (role: Role) =>
  ({ named: bits }: BlockFacts): boolean =>
    (bits & ROLE_BITS[role]) !== 0

const inside =
  (...landmarks: string[]) =>
  ({ mark }: BlockFacts): boolean =>
    landmarks.some((landmark) => mark.inside.includes(landmark))

const NEAR_HEADLINE = 8
const SHORT = 25
const COPYRIGHT = 1

const isNear = (since: number): boolean => Math.abs(since) <= NEAR_HEADLINE

/** Kinds of what is removed, the first rule that holds. */
export const REMOVED_RULES: readonly KindRule[] = [
  { kind: 'caption', rule: 'figcaption', holds: inside('figcaption') },
  { kind: 'navigation', rule: 'nav element', holds: inside('nav') },
  { kind: 'call_to_action', rule: 'form, button or dialog', holds: inside('form', 'button', 'dialog') },
  { kind: 'caption', rule: 'named caption', holds: named('caption') },
  { kind: 'credit', rule: 'copyright sign', holds: ({ signs, words }) => (signs & COPYRIGHT) !== 0 && words <= 2 * SHORT },
  { kind: 'credit', rule: 'named credit', holds: named('credit') },
  { kind: 'byline', rule: 'named byline', holds: (block, since) => block.words <= SHORT && isNear(since) && named('byline')(block) },
  { kind: 'metadata', rule: 'named date', holds: (block) => block.words <= SHORT && named('metadata')(block) },
  { kind: 'metadata', rule: 'digits by the headline', holds: ({ digits, words }, since) => digits > 0.15 && words <= 12 && isNear(since) },
  { kind: 'call_to_action', rule: 'named call', holds: named('call') },
  { kind: 'teaser', rule: 'named related', holds: named('teaser') },
  { kind: 'navigation', rule: 'named navigation', holds: named('navigation') },
  { kind: 'navigation', rule: 'header or footer', holds: (block) => block.words <= SHORT && inside('header', 'footer')(block) },
  { kind: 'teaser', rule: 'linked sentence', holds: ({ mark, words }) => mark.link_density >= 0.5 && words > 4 },
  { kind: 'navigation', rule: 'links', holds: ({ mark }) => mark.link_density >= 0.5 },
  { kind: 'byline', rule: 'named byline', holds: named('byline') },
] // biome-ignore format: one rule a line

/** A kept block that heads what follows: marked up as a heading, or short, bold throughout and without a full stop. */
const ENDS_SENTENCE = 4
const MAX_HEADING = 14

export function isSubheading({ mark, words, end }: BlockFacts): boolean {
  if (mark.heading !== undefined) return words <= 2 * MAX_HEADING
  if (mark.inside.includes('table')) return false
  return (mark.bold ?? 0) > 0.95 && words <= MAX_HEADING && end !== ENDS_SENTENCE
}
