import type { ClaimParticipant } from '../../record/records.ts'
import type { Span } from '../../record/span.ts'
import { phraseOf } from '../clause/noun_phrase.ts'
import type { Part } from './grammar.ts'
import { mentionAt, type Scene } from './scene.ts'

const ORDER = ['actor', 'recipient', 'object', 'place']

/** Who takes part, by the words and by whom they stand for, and whom it is aimed at besides, but for who does it; in the order of roles and of the text. */
export function participantsOf(scene: Scene, parts: readonly Part[], targets: readonly Part[]): ClaimParticipant[] {
  const beside = parts.filter(({ at }) => !isFunctionWord(scene, at)).map((part) => toParticipant(scene, part))
  const aimedAt = targets.map((part) => toParticipant(scene, part)).filter((one) => !isDoer(one, beside))
  const found = withoutSelf(scene, [...beside, ...aimedAt])
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

const PRONOUN = 'PRP'
const SELF = /sel(?:f|ves)$/i
/** `they moved it`: whom somebody acts on is somebody else, unless it says "himself"; a pronoun that was taken for him is left open. */
function withoutSelf({ tree }: Scene, found: readonly ClaimParticipant[]): ClaimParticipant[] {
  const doers = new Set(found.flatMap(({ role, entity }) => (role === 'actor' && entity !== null ? [entity] : [])))
  return found.map((one) => {
    if (one.role === 'actor' || one.entity === null || !doers.has(one.entity)) return one
    const token = tree.tokens.find(({ start }) => start === one.start)
    const isPronoun = token?.xpos === PRONOUN && token.end === one.end
    if (isPronoun) return SELF.test(token.text) ? one : { ...one, entity: null }
    // `became the next president`: what somebody is.
    return one.role === 'recipient' ? { ...one, role: 'object', entity: null } : one
  })
}

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
    ...balanced(tokens, first, last),
    entity: mention?.found.entity ?? ownedBy(scene, at),
  }
}

const OPEN_TO_CLOSE: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['"', '"'],
  ["'", "'"],
  ['(', ')'],
])
/** The span of tokens without a mark at its beginning that is not closed in it, and with one that closes right behind it. */
function balanced(tokens: Scene['tree']['tokens'], first: number, last: number): Span {
  const [start, end] = [tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0]
  const lead = tokens[first]?.text ?? ''
  const close = OPEN_TO_CLOSE.get(lead[0] ?? '')
  const isOpen =
    close !== undefined &&
    lead.length > 1 &&
    !tokens.slice(first, last).some(({ text }) => text.slice(1).includes(close))
  if (isOpen && tokens[last]?.text !== close) return { start: start + 1, end }
  for (const { text } of tokens.slice(first, last))
    if (isLeftOpen(tokens, first, last, text)) return { start, end: tokens[last]?.end ?? end }
  return { start, end }
}

/** Is a mark opened by a token of the span, and closed by the very next token? */
function isLeftOpen(tokens: Scene['tree']['tokens'], first: number, last: number, mark: string): boolean {
  const close = OPEN_TO_CLOSE.get(mark)
  if (close === undefined || tokens[last]?.text !== close) return false
  const marks = tokens.slice(first, last).filter(({ text }) => text === mark || text === close)
  return marks.length % 2 === 1
}

const NOUNS = new Set(['NOUN', 'PROPN'])
/** `NAME, whose forces …`: the named one right before the relative word. */
function ownedBy({ tree, mentions }: Scene, at: number): string | null {
  const owner = tree.children[at]?.find((child) => tree.tokens[child]?.xpos === 'WP$') ?? -1
  if (owner < 0) return null
  const before = tree.tokens[owner - 1]?.text === ',' ? owner - 2 : owner - 1
  return NOUNS.has(tree.tokens[before]?.upos ?? '') ? (mentions.get(before)?.found.entity ?? null) : null
}
