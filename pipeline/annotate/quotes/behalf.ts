import type { MentionAnnotation } from '../../record/records.ts'
import type { Span } from '../../record/span.ts'
import type { NounGroup } from '../clause/noun_group.ts'
import type { Conversation } from './conversation.ts'
import type { Known } from './known.ts'
import type { SourceWords } from './source_words.ts'
import type { Speaker } from './speaker.ts'

const BODIES = new Set(['organization', 'group', 'facility'])

/**
 * For whom somebody without a name speaks: a spokesman for the body that he is of, a statement or tweet for who issued it; and whoever
 * of them spoke just before, where the same noun or a pronoun goes on. Null where it is nobody's.
 */
export function onBehalf(text: string, source: NounGroup, known: Known, before: Conversation): Speaker | null {
  const words = known.grammar.sourceWords()
  const head = wordsOf(text, source.head)
  if (words.person.has(wordsOf(text, source))) return goesOn(text, before, words)
  const isSpokesman = words.spokesman.has(head)
  if (!isSpokesman && !words.statement.has(head)) return null
  const of = ofWhom(text, source, known).find(({ entity }) => !isSpokesman || isBody(entity, known))
  if (of) return { entity: of.entity, unnamed: false, basis: 'nominal' }
  return repeats(text, source, known, before, head)
}

const isBody = (entity: string, { entities }: Known): boolean => BODIES.has(entities.get(entity)?.type ?? '')

const wordsOf = (text: string, { start, end }: Span): string => text.slice(start, end).toLowerCase()

/** Whoever stands right before the noun, or behind `for`, `of`, `from`, `by`. */
function ofWhom(text: string, { start, end, head }: NounGroup, { mentionsIn, grammar }: Known): MentionAnnotation[] {
  const { link, possessive } = grammar.sourceWords()
  const first = FIRST_WORD.exec(text.slice(start, end))?.[0] ?? ''
  const inside = mentionsIn({ start, end })
  if (possessive.has(first.toLowerCase())) return inside.filter((mention) => mention.start === start)
  return inside.filter((mention) => {
    if (mention.end <= head.start) return BESIDE.test(text.slice(mention.end, head.start))
    const lead = text.slice(head.end, mention.start).trim().toLowerCase().split(/\s+/)
    return mention.start >= head.end && lead.length <= 2 && link.has(lead[0] ?? '')
  })
}

const FIRST_WORD = /^\p{L}+/u

/** Nothing but a possessive and small words stand between a body and its noun. */
const BESIDE = /^(?:['’]s?)?(?:\s+\p{Ll}[\p{L}-]*){0,3}\s*$/u

/** `The spokesman` and `the statement` go on where such a one was there before, and the spokesman where a body spoke. */
function repeats(text: string, source: NounGroup, known: Known, { last }: Conversation, head: string): Speaker | null {
  if (!last?.speaker.entity || !known.grammar.words().article.has(wordsOf(text, source).split(/\s/)[0] ?? ''))
    return null
  const held = last.attribution.source
  const same = held !== null && wordsOf(text, held.head) === head
  const issued = known.grammar.issuedIn(wordsOf(text, last.unit), head)
  const ofBody = known.grammar.sourceWords().spokesman.has(head) && isBody(last.speaker.entity, known)
  return same || issued || ofBody ? { ...last.speaker, basis: 'nominal' } : null
}

function goesOn(text: string, { last }: Conversation, words: SourceWords): Speaker | null {
  const held = last?.attribution.source
  if (!last?.speaker.entity || !held || !words.spokesman.has(wordsOf(text, held.head))) return null
  return { ...last.speaker, basis: 'pronoun' }
}
