import { isCapital } from '../capital.ts'
import { isTag, isWord } from '../clause/item.ts'
import { type NounGroup, nounGroupAfter } from '../clause/noun_group.ts'
import { calledBehindPlace } from '../clause/place_before.ts'
import type { Known } from './known.ts'
import type { Unit } from './unit.ts'

/** The words that say who speaks, where they were read as too few or too many. */
export function sourcePhrase(text: string, source: NounGroup | null, unit: Unit, known: Known): NounGroup | null {
  if (!source) return null
  const whole = behindPlace(unit, withoutTime(unit, withPeriodical(text, source, known)))
  return withoutAdjunct(text, withoutClause(text, whole, known), known)
}

/** `The president on Friday denounced …`: the day right behind whom a source names is when he said it. */
function withoutTime({ items, words }: Unit, source: NounGroup): NounGroup {
  const last = items.findIndex(({ end }) => end === source.end)
  let at = last
  while (items[at]?.time) at--
  if (at < last && isWord(items[at], words.day_preposition)) at--
  const end = items[at]?.end ?? 0
  return at < last && isTag(items[at], NAMED) && end >= source.head.end ? { ...source, end } : source
}
const NAMED = new Set(['NOUN', 'PROPN'])

/** `The TOWN, STATE, maker of …` turns on what it is called. */
function behindPlace(unit: Unit, source: NounGroup): NounGroup {
  const article = unit.items.findIndex(({ start }) => start === source.start)
  const called = article < 0 ? -1 : calledBehindPlace(unit, article)
  const group = called < 0 ? null : nounGroupAfter(unit, called)
  return group && group.head.end <= source.end ? { ...source, head: group.head } : source
}

/** `the paper's editor NAME, who …`: what is told of somebody behind a comma is not what he is called. */
function withoutClause(text: string, source: NounGroup, { mentionsIn }: Known): NounGroup {
  const aside = CLAUSE.exec(text.slice(source.start, source.end))
  if (!aside) return source
  const end = source.start + aside.index
  const name = mentionsIn({ start: source.start, end }).findLast(
    (mention) => mention.form === 'name' && mention.end === end,
  )
  const head = source.head.end <= end ? source.head : name
  return head ? { ...source, end, head: name ?? { start: head.start, end: head.end } } : source
}
const CLAUSE = /,\s(?:who|whose|whom|which)\b/

/** `In a meeting with the board of the PAPER NAME said`: the name that stands right behind another is the subject. */
function withoutAdjunct(text: string, source: NounGroup, { entities, mentionsIn }: Known): NounGroup {
  if (source.head.end === source.end || isCapital(text[source.head.start])) return source
  const [other, name] = mentionsIn(source)
    .filter(({ form }) => form === 'name')
    .slice(-2)
  if (!other || name?.end !== source.end || text.slice(other.end, name.start) !== ' ') return source
  const isPerson = (entity: string): boolean => entities.get(entity)?.type === 'person'
  if (!isPerson(name.entity) || isPerson(other.entity)) return source
  const { start, end } = name
  return { ...source, start, head: { start, end } }
}

/** The source with the periodical behind it, which a reader takes for an adverb: `the influential daily wrote`. */
function withPeriodical(text: string, source: NounGroup, { grammar }: Known): NounGroup {
  const behind = NEXT_WORD.exec(text.slice(source.end, source.end + LONGEST_WORD))
  const [lead = '', word = ''] = behind ?? []
  const first = text.slice(source.start, source.end).toLowerCase().split(/\s/)[0] ?? ''
  if (!grammar.sourceWords().periodical.has(word) || !grammar.words().article.has(first)) return source
  const end = source.end + lead.length
  return { ...source, end, head: { start: end - word.length, end } }
}
const LONGEST_WORD = 20
const NEXT_WORD = /^\s([a-z]+)\b/
