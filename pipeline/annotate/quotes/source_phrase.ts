import { isCapital } from '../capital.ts'
import type { NounGroup } from '../clause/noun_group.ts'
import type { Known } from './known.ts'

/** The words that say who speaks, where they were read as too few or too many. */
export function sourcePhrase(text: string, source: NounGroup | null, known: Known): NounGroup | null {
  return source && withoutAdjunct(text, withoutClause(text, withPeriodical(text, source, known), known), known)
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
