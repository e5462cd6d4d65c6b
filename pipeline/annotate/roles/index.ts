import { firstThat } from '../../first_that.ts'
import type { Annotation, EntityAnnotation, MentionAnnotation, RoleAnnotation } from '../../record/records.ts'
import type { Context, Reason } from '../../stage.ts'
import type { Annotator, Because, BlockSentence, CleanDocument } from '../annotator.ts'
import { tokensOf } from '../tokens.ts'
import type { Line, Names, RoleGrammar, RolePhrase } from './grammar.ts'
import { roleGrammarOf } from './grammars.ts'

/** The titles that the text gives persons, and the organisation or country that a title names. */
export const roles: Annotator = {
  name: 'roles',
  needs_words: true,
  annotate(document: CleanDocument, _context?: Context, _report?: unknown, because?: Because): Annotation[] {
    const grammar = roleGrammarOf(document.document.language)
    if (!grammar) return []
    const known = entitiesOf(document.annotations)
    return document.sentences.flatMap((sentence) => rolesIn(document.document.text, sentence, known, grammar, because))
  },
}

interface Known {
  entities: ReadonlyMap<string, EntityAnnotation>
  /** Ids of places by their names. */
  places: ReadonlyMap<string, string>
  /** In the order of the text. */
  mentions: readonly MentionAnnotation[]
}

function entitiesOf(annotations: readonly Annotation[]): Known {
  const entities = annotations.filter((a) => a.layer === 'entity')
  const mentions = annotations.filter((a) => a.layer === 'mention').filter((a) => a.form === 'name')
  const places = entities.filter(({ type }) => type === 'place')
  return {
    entities: new Map(entities.map((entity) => [entity.id, entity])),
    places: new Map(places.map(({ name, id }) => [name, id])),
    mentions,
  }
}

/** A name in a sentence, by tokens. */
interface Named extends RolePhrase {
  entity: EntityAnnotation
}

/** A sentence with its names, in order. */
interface Scene extends Line {
  named: readonly Named[]
  others: Names
  places: Known['places']
  grammar: RoleGrammar
}

function rolesIn(
  text: string,
  sentence: BlockSentence,
  known: Known,
  grammar: RoleGrammar,
  because?: Because,
): RoleAnnotation[] {
  const scene = toScene(sentence, known, grammar)
  return scene.named
    .filter(({ entity }) => entity.type === 'person')
    .flatMap((person) => phrasesOf(scene, person).map((phrase) => toRole(text, scene, phrase, person, because)))
}

function toScene(sentence: BlockSentence, known: Known, grammar: RoleGrammar): Scene {
  const { tokens } = sentence
  const named = namesIn(sentence, known)
  const persons = named.filter(({ entity }) => entity.type === 'person')
  const things = named.filter(({ entity }) => entity.type !== 'person')
  const others = {
    persons: new Set(persons.flatMap(({ first, last }) => Array.from({ length: last - first }, (_, i) => first + i))),
    things: new Map(things.map(({ first, last }) => [last, first])),
  }
  return { tokens, words: tokens.map((token) => token.text), named, others, places: known.places, grammar }
}

function namesIn({ start, end, tokens }: BlockSentence, { entities, mentions }: Known): Named[] {
  const from = firstThat(mentions.length, (i) => (mentions[i] as MentionAnnotation).start >= start)
  const to = firstThat(mentions.length, (i) => (mentions[i] as MentionAnnotation).start >= end)
  return mentions.slice(from, to).flatMap((mention) => {
    const entity = entities.get(mention.entity)
    return entity ? [{ entity, ...tokensOf(tokens, mention) }] : []
  })
}

const CLOSES = new Set([',', '.', ')', ';', '?', '!', undefined])

/** Where a title stands beside the name. */
const WHERE = {
  before: 'a title right before the name',
  after: 'a title behind the name, a comma or "is" between',
  across: 'a title before the name, a comma between',
} as const

interface PlacedPhrase extends RolePhrase {
  where: keyof typeof WHERE
}

function phrasesOf(scene: Scene, { first, last }: Named): PlacedPhrase[] {
  const { words, others, grammar } = scene
  const before = grammar.phraseBefore(scene, first, others)
  const after = grammar.phraseAfter(scene, last)
  const across = !before && CLOSES.has(words[last]) ? grammar.phraseAcrossComma(scene, first - 1) : null
  const isFree = (phrase: RolePhrase) => !others.persons.has(phrase.first) && !others.persons.has(phrase.last - 1)
  const own = after && others.persons.has(after.last) ? null : after
  const found = { before, after: own, across }
  return (['before', 'after', 'across'] as const).flatMap((where) => {
    const phrase = found[where]
    return phrase && isFree(phrase) ? [{ ...phrase, where }] : []
  })
}

function toRole(text: string, scene: Scene, phrase: PlacedPhrase, person: Named, because?: Because): RoleAnnotation {
  const start = scene.tokens[phrase.first]?.start ?? 0
  const end = scene.tokens[phrase.last - 1]?.end ?? start
  const body = bodyOf(scene, phrase)
  const title = text.slice(start, end).replace(/\s+/g, ' ')
  const role: RoleAnnotation = {
    layer: 'role',
    start,
    end,
    entity: person.entity.id,
    title,
    organization: body?.id ?? null,
  }
  because?.(role, () => reasonsFor(phrase, body, person))
  return role
}

/** Whose title it is: an organisation or a place, and how that was found. */
interface Body {
  id: string
  how: string
}

const bodyOf = (scene: Scene, phrase: RolePhrase): Body | null =>
  toBody(nameInside(scene, phrase), 'the title names it') ??
  toBody(ownerOf(scene, phrase), 'it stands before the title as its owner') ??
  toBody(countryOf(scene, phrase), 'the title has its adjective (list demonyms)')

const toBody = (id: string | null, how: string): Body | null => (id === null ? null : { id, how })

const reasonsFor = ({ where }: PlacedPhrase, body: Body | null, { entity }: Named): Reason[] => [
  { name: 'rule', value: `${WHERE[where]} (lists titles, role_cues)` },
  { name: 'person', value: `${entity.name}, the name beside the title` },
  { name: 'organization', value: body?.how ?? 'none is named in the title or right before it' },
]

/** The names that begin at tokens `first` to `last` (exclusive). */
const namesFrom = (named: readonly Named[], first: number, last: number): Named[] =>
  named.slice(
    firstThat(named.length, (i) => (named[i] as Named).first >= first),
    firstThat(named.length, (i) => (named[i] as Named).first >= last),
  )

/** The first organisation that the title names, else the first place; an envoy is not of where he is sent to. */
function nameInside({ named, words, grammar }: Scene, { first, last }: RolePhrase): string | null {
  const things = namesFrom(named, first, last).filter(({ entity }) => entity.type !== 'person')
  const inside = things.filter((name) => name.last <= last && !grammar.isToward(words[name.first - 1] ?? ''))
  const best = inside.find(({ entity }) => entity.type === 'organization') ?? inside[0]
  return best?.entity.id ?? null
}

/** "Y's minister X". */
function ownerOf({ named, words, others, grammar }: Scene, { first }: RolePhrase): string | null {
  const start = grammar.isGenitive(words[first - 1] ?? '') ? others.things.get(first - 1) : undefined
  return start === undefined ? null : (namesFrom(named, start, start + 1)[0]?.entity.id ?? null)
}

/** A demonym in the title stands for a country, if the document names it. */
function countryOf({ words, places, grammar }: Scene, { first, last }: RolePhrase): string | null {
  const found = grammar.demonyms().find(words.slice(first, last))
  const ids = found.flatMap(({ rows }) => rows.map(({ country }) => places.get(country)))
  return ids.find((id) => id !== undefined) ?? null
}
