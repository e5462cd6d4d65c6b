import { type PhraseIndex, phraseIndex, readLexicon } from '../lexicon.ts'
import type { Annotation, EntityAnnotation, MentionAnnotation, RoleAnnotation } from '../records.ts'
import type { Annotator, BlockSentence, CleanDocument } from './annotator.ts'
import { type Names, phraseAcrossComma, phraseAfter, phraseBefore, type RolePhrase } from './role_phrases.ts'

/** The titles that the text gives persons, and the organisation or country that a title names. */
export const roles: Annotator = {
  name: 'roles',
  annotate(document: CleanDocument): Annotation[] {
    const { language } = document.document
    if (!language) return []
    const known = entitiesOf(document.annotations)
    return document.sentences.flatMap((sentence) => rolesIn(document.document.text, sentence, known, language))
  },
}

interface Known {
  entities: ReadonlyMap<string, EntityAnnotation>
  mentions: readonly MentionAnnotation[]
}

function entitiesOf(annotations: readonly Annotation[]): Known {
  const entities = annotations.filter((a) => a.layer === 'entity')
  const mentions = annotations.filter((a) => a.layer === 'mention').filter((a) => a.form === 'name')
  return { entities: new Map(entities.map((entity) => [entity.id, entity])), mentions }
}

/** A name in a sentence, by tokens. */
interface Named extends RolePhrase {
  entity: EntityAnnotation
}

function rolesIn(text: string, sentence: BlockSentence, known: Known, language: string): RoleAnnotation[] {
  const named = namesIn(sentence, known)
  const persons = named.filter(({ entity }) => entity.type === 'person')
  const others: Names = {
    persons: new Set(persons.flatMap(({ first, last }) => Array.from({ length: last - first }, (_, i) => first + i))),
    things: new Map(named.filter(({ entity }) => entity.type !== 'person').map(({ first, last }) => [last, first])),
  }
  return persons.flatMap((person) =>
    phrasesOf(sentence, person, others, language).map((phrase) =>
      toRole(text, sentence, phrase, person, named, known, language),
    ),
  )
}

function namesIn({ start, end, tokens }: BlockSentence, { entities, mentions }: Known): Named[] {
  return mentions
    .filter((mention) => mention.start >= start && mention.end <= end)
    .flatMap((mention) => {
      const entity = entities.get(mention.entity)
      const first = tokens.findIndex((token) => token.end > mention.start)
      const after = tokens.findIndex((token) => token.start >= mention.end)
      return entity && first >= 0 ? [{ entity, first, last: after < 0 ? tokens.length : after }] : []
    })
}

const CLOSES = new Set([',', '.', ')', ';', '?', '!', undefined])

function phrasesOf({ tokens }: BlockSentence, { first, last }: Named, others: Names, language: string): RolePhrase[] {
  const before = phraseBefore(tokens, first, others, language)
  const after = phraseAfter(tokens, last, language)
  const across = !before && CLOSES.has(tokens[last]?.text) ? phraseAcrossComma(tokens, first - 1, language) : null
  const isFree = (phrase: RolePhrase) => !others.persons.has(phrase.first) && !others.persons.has(phrase.last - 1)
  const isOwn = (phrase: RolePhrase | null) => (phrase && others.persons.has(phrase.last) ? null : phrase)
  return [before, isOwn(after), across].filter((phrase) => phrase !== null).filter(isFree)
}

function toRole(
  text: string,
  { tokens }: BlockSentence,
  phrase: RolePhrase,
  person: Named,
  named: readonly Named[],
  known: Known,
  language: string,
): RoleAnnotation {
  const start = tokens[phrase.first]?.start ?? 0
  const end = tokens[phrase.last - 1]?.end ?? start
  const organization =
    nameInside(tokens, phrase, named) ?? ownerOf(tokens, phrase, named) ?? countryOf(tokens, phrase, known, language)
  const title = text.slice(start, end).replace(/\s+/g, ' ')
  return { layer: 'role', start, end, entity: person.entity.id, title, organization }
}

/** The first organisation that the title names, else the first place; an envoy is not of where he is sent to. */
function nameInside(
  tokens: BlockSentence['tokens'],
  { first, last }: RolePhrase,
  named: readonly Named[],
): string | null {
  const inside = named.filter(
    (name) =>
      name.first >= first &&
      name.last <= last &&
      name.entity.type !== 'person' &&
      tokens[name.first - 1]?.text !== 'to',
  )
  const best = inside.find(({ entity }) => entity.type === 'organization') ?? inside[0]
  return best?.entity.id ?? null
}

/** "Y's minister X". */
function ownerOf(tokens: BlockSentence['tokens'], { first }: RolePhrase, named: readonly Named[]): string | null {
  if (!/^['’]s?$/.test(tokens[first - 1]?.text ?? '')) return null
  return named.find(({ last, entity }) => last === first - 1 && entity.type !== 'person')?.entity.id ?? null
}

/** A demonym in the title stands for a country, if the document names it. */
function countryOf(
  tokens: BlockSentence['tokens'],
  { first, last }: RolePhrase,
  { entities }: Known,
  language: string,
): string | null {
  const words = tokens.slice(first, last).map((token) => token.text)
  const countries = new Set(
    demonymsOf(language)
      .find(words)
      .flatMap(({ rows }) => rows.map(({ country }) => country)),
  )
  const places = Array.from(entities.values()).filter(({ type }) => type === 'place')
  return places.find(({ name }) => countries.has(name))?.id ?? null
}

const demonyms = new Map<string, PhraseIndex<{ country?: string }>>()

function demonymsOf(language: string): PhraseIndex<{ country?: string }> {
  const held = demonyms.get(language) ?? phraseIndex(readLexicon(language, 'demonyms'), (row) => row.demonym ?? '')
  demonyms.set(language, held)
  return held
}
