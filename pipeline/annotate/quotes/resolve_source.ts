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
  if (name && isOneOfSeveral(text, name, inside, known)) return { entity: null, unnamed: false, basis: 'none' }
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

/** `NAME and NAME`: two say it, and no one of them alone. */
function isOneOfSeveral(
  text: string,
  name: MentionAnnotation,
  inside: readonly MentionAnnotation[],
  { entities, grammar }: Known,
): boolean {
  const other = inside.findLast(({ form, end }) => form === 'name' && end < name.start)
  if (!other || other.entity === name.entity) return false
  const isPerson = ({ entity }: MentionAnnotation): boolean => entities.get(entity)?.type === 'person'
  const joint = JOINT.exec(text.slice(other.end, name.start))?.[1]
  return isPerson(other) === isPerson(name) && joint !== undefined && grammar.sourceWords().joint.has(joint)
}
/** A comma, a conjunction and what the second is called. */
const JOINT = /^,?\s(\p{Ll}+)(?:\s[\p{L}.]+){0,3}\s$/u

/** `lawmakers in PLACE, who …`: the clause tells of persons, whatever it was read to hang on. */
const isWherePersonsAre = (text: string, { relative, end }: NounGroup, { entity }: MentionAnnotation, known: Known) =>
  relative &&
  WHERE.has(known.entities.get(entity)?.type ?? '') &&
  known.grammar.sourceWords().personal.has(BEHIND.exec(text.slice(end, end + LONGEST_WORD))?.[1] ?? '')
const WHERE = new Set(['place', 'facility'])
const BEHIND = /^,?\s+([a-z]+)/
/** Letters of the longest word that is looked at. */
const LONGEST_WORD = 20

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
