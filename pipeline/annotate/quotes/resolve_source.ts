import type { MentionAnnotation } from '../../record/records.ts'
import { contains } from '../../record/span.ts'
import { isCapital } from '../capital.ts'
import type { NounGroup } from '../clause/noun_group.ts'
import { onBehalf } from './behalf.ts'
import type { Conversation } from './conversation.ts'
import type { Known } from './known.ts'
import type { Basis, Speaker } from './speaker.ts'

/** The entity that a source's words name, stand or speak for; nobody where it is not clear. */
export function resolveSource(text: string, source: NounGroup, known: Known, before: Conversation): Speaker {
  const inside = known.mentionsIn(source)
  const name = named(text, source, inside, known)
  if (name && !isWherePersonsAre(text, source, name, known))
    return { entity: name.entity, unnamed: false, basis: source.relative ? 'relative' : 'name' }
  const meant = inside.find((mention) => mention.form !== 'name' && contains(mention, source.head))
  if (meant) return { entity: meant.entity, unnamed: false, basis: basisOf(text, source, meant, known) }
  const owner = ownerBefore(text, source, known)
  if (owner) return { entity: owner.entity, unnamed: false, basis: 'relative' }
  return (
    onBehalf(text, source, known, before) ?? { entity: null, unnamed: isHearsay(text, source, known), basis: 'none' }
  )
}

/** `lawmakers in PLACE, who …`: the clause tells of persons, whatever it was read to hang on. */
const isWherePersonsAre = (text: string, { relative, end }: NounGroup, { entity }: MentionAnnotation, known: Known) =>
  relative &&
  WHERE.has(known.entities.get(entity)?.type ?? '') &&
  known.grammar.sourceWords().personal.has(BEHIND.exec(text.slice(end, end + LONGEST_WORD))?.[1] ?? '')
const WHERE = new Set(['place', 'facility'])
const BEHIND = /^,?\s+([a-z]+)/

/** `NAME, whose criticism …`: the name right before the relative word. */
function ownerBefore(
  text: string,
  { start, end }: NounGroup,
  { grammar, mentionsIn }: Known,
): MentionAnnotation | undefined {
  if (!grammar.sourceWords().owner.has(text.slice(start, end).toLowerCase())) return undefined
  return mentionsIn({ start: start - 3, end: start }).findLast((mention) => ASIDE.test(text.slice(mention.end, start)))
}
const ASIDE = /^[,\s]*$/

/** Reports and rumours, nobody's. */
function isHearsay(text: string, { start, end }: NounGroup, { grammar }: Known): boolean {
  const words = text.slice(start, end).toLowerCase().split(/\s+/)
  return grammar.sourceWords().hearsay.has(words[0] ?? '')
}

/** The source with the periodical behind it, which a reader takes for an adverb: `the influential daily wrote`. */
export function withPeriodical(text: string, source: NounGroup | null, { grammar }: Known): NounGroup | null {
  if (source === null) return null
  const behind = NEXT_WORD.exec(text.slice(source.end, source.end + LONGEST_WORD))
  const [lead = '', word = ''] = behind ?? []
  const first = text.slice(source.start, source.end).toLowerCase().split(/\s/)[0] ?? ''
  if (!grammar.sourceWords().periodical.has(word) || !grammar.words().article.has(first)) return source
  const end = source.end + lead.length
  return { ...source, end, head: { start: end - word.length, end } }
}
const LONGEST_WORD = 20
const NEXT_WORD = /^\s([a-z]+)\b/

/** The person whom the source's last words name, after a title in capitals; else the name on the source's head. */
function named(
  text: string,
  source: NounGroup,
  inside: readonly MentionAnnotation[],
  { entities }: Known,
): MentionAnnotation | undefined {
  const names = inside.filter(({ form }) => form === 'name')
  const last = names.find((mention) => mention.end === source.end && entities.get(mention.entity)?.type === 'person')
  if (last && isCapital(text[source.head.start])) return last
  return names.find((mention) => contains(mention, source.head))
}

function basisOf(text: string, { head }: NounGroup, { form, entity }: MentionAnnotation, { titles }: Known): Basis {
  if (form === 'pronoun') return 'pronoun'
  const noun = text.slice(head.start, head.end).toLowerCase()
  return titles.get(entity)?.some((title) => title.split(' ').includes(noun)) ? 'role' : 'nominal'
}

/** Who else is named among a source's words. */
export const othersNamed = (source: NounGroup, known: Known, { entity }: Speaker): string[] =>
  Array.from(new Set(known.mentionsIn(source).map((mention) => mention.entity))).filter((id) => id !== entity)
