import type { ClaimParticipant } from '../../record/records.ts'
import { phraseOf } from '../clause/noun_phrase.ts'
import type { Part } from './grammar.ts'
import { mentionAt, type Scene } from './scene.ts'

const ORDER = ['actor', 'recipient', 'object', 'place']

/** Who takes part, by the words and by whom they stand for, and whom it is aimed at besides, but for who does it; in the order of roles and of the text. */
export function participantsOf(scene: Scene, parts: readonly Part[], targets: readonly Part[]): ClaimParticipant[] {
  const beside = parts.filter(({ at }) => !isFunctionWord(scene, at)).map((part) => toParticipant(scene, part))
  const aimedAt = targets.map((part) => toParticipant(scene, part)).filter((one) => !isDoer(one, beside))
  const found = [...beside, ...aimedAt]
  const once = found.filter((one, i) => !found.slice(0, i).some((other) => isSame(one, other)))
  return once.toSorted((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role) || a.start - b.start)
}

const FUNCTION_WORDS = new Set(['SCONJ', 'ADP', 'CCONJ', 'PUNCT'])
/** What trees take `that`, a dash, or the `the` at a line's end for is nobody and nothing; `some`, `$5` and `7% of voters` are. */
function isFunctionWord({ tree }: Scene, at: number): boolean {
  const { upos = '', lemma = '' } = tree.tokens[at] ?? {}
  const isBare = (tree.children[at] ?? []).length === 0
  return FUNCTION_WORDS.has(upos) || (isBare && (upos === 'SYM' || (upos === 'DET' && ARTICLES.has(lemma))))
}
const ARTICLES = new Set(['the', 'a', 'that', 'which'])

const isDoer = ({ entity, start }: ClaimParticipant, others: readonly ClaimParticipant[]): boolean =>
  others.some(
    (other) => other.role === 'actor' && (other.entity === null ? other.start === start : other.entity === entity),
  )

/** The same words, or one entity twice in one role. */
const isSame = (a: ClaimParticipant, b: ClaimParticipant): boolean =>
  (a.start === b.start && a.end === b.end) || (a.role === b.role && a.entity !== null && a.entity === b.entity)

function toParticipant(scene: Scene, { role, at }: Part): ClaimParticipant {
  const { tokens } = scene.tree
  const mention = mentionAt(scene, at)
  const { from, to } = phraseOf(scene.tree, at)
  const [first, last] =
    mention?.first !== undefined && mention.first <= at && at < mention.last
      ? [Math.min(from, mention.first), Math.max(to, mention.last)]
      : [from, to]
  return {
    role,
    start: tokens[first]?.start ?? 0,
    end: tokens[last - 1]?.end ?? 0,
    entity: mention?.found.entity ?? ownedBy(scene, at),
  }
}

const NOUNS = new Set(['NOUN', 'PROPN'])
/** `NAME, whose forces …`: the named one right before the relative word. */
function ownedBy({ tree, mentions }: Scene, at: number): string | null {
  const owner = tree.children[at]?.find((child) => tree.tokens[child]?.xpos === 'WP$') ?? -1
  if (owner < 0) return null
  const before = tree.tokens[owner - 1]?.text === ',' ? owner - 2 : owner - 1
  return NOUNS.has(tree.tokens[before]?.upos ?? '') ? (mentions.get(before)?.found.entity ?? null) : null
}
