import { firstThat } from '../../first_that.ts'
import type { Annotation, EntityAnnotation, MentionAnnotation, RoleAnnotation } from '../../record/records.ts'
import type { Context, Reason } from '../../stage.ts'
import type { Annotator, Because, BlockSentence, CleanDocument } from '../annotator.ts'
import { tokensOf } from '../tokens.ts'
import type { Line, Names, RoleGrammar, RolePhrase, Stretch, Where } from './grammar.ts'
import { roleGrammarOf } from './grammars.ts'

/** The titles that the text gives persons, and the organisation that a title names. */
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
  /** In the order of the text. */
  mentions: readonly MentionAnnotation[]
}

function entitiesOf(annotations: readonly Annotation[]): Known {
  const entities = annotations.filter((a) => a.layer === 'entity')
  const mentions = annotations.filter((a) => a.layer === 'mention').filter((a) => a.form === 'name')
  return { entities: new Map(entities.map((entity) => [entity.id, entity])), mentions }
}

/** A name in a sentence, by tokens. */
interface Named extends Stretch {
  entity: EntityAnnotation
}

/** A sentence with its names, in order. */
interface Scene extends Line {
  named: readonly Named[]
  grammar: RoleGrammar
}

function rolesIn(
  text: string,
  sentence: BlockSentence,
  known: Known,
  grammar: RoleGrammar,
  because?: Because,
): RoleAnnotation[] {
  const named = namesIn(sentence, known).filter(
    ({ first, last }) => last - first > 1 || !grammar.isTitle(sentence.tokens[first]?.text ?? ''),
  )
  const persons = named.filter(({ entity }) => entity.type === 'person')
  if (persons.length === 0) return []
  const { tokens } = sentence
  const scene = { tokens, words: tokens.map((token) => token.text), names: namesByToken(named), named, grammar }
  return persons.flatMap((person) => {
    const phrases = grammar.rolesOf(scene, person)
    const bodies = bodiesOf(scene, phrases, person)
    return phrases.map((phrase, i) => toRole(text, scene, phrase, bodies[i] ?? null, person, because))
  })
}

function namesIn({ start, end, tokens }: BlockSentence, { entities, mentions }: Known): Named[] {
  const from = firstThat(mentions.length, (i) => (mentions[i] as MentionAnnotation).start >= start)
  const to = firstThat(mentions.length, (i) => (mentions[i] as MentionAnnotation).start >= end)
  return mentions.slice(from, to).flatMap((mention) => {
    const entity = entities.get(mention.entity)
    return entity ? [{ entity, ...tokensOf(tokens, mention) }] : []
  })
}

function namesByToken(named: readonly Named[]): Names {
  const persons = named.filter(({ entity }) => entity.type === 'person')
  const things = named.filter(({ entity }) => entity.type !== 'person')
  const firstOf = (type: EntityAnnotation['type']) =>
    new Set(things.flatMap(({ entity, first }) => (entity.type === type ? [first] : [])))
  return {
    persons: new Set(persons.flatMap(({ first, last }) => Array.from({ length: last - first }, (_, i) => first + i))),
    personEnds: new Map(persons.map(({ first, last }) => [first, last])),
    things: new Map(things.map(({ first, last }) => [last, first])),
    thingEnds: new Map(things.map(({ first, last }) => [first, last])),
    organizations: firstOf('organization'),
    places: firstOf('place'),
  }
}

function toRole(
  text: string,
  { tokens }: Scene,
  phrase: RolePhrase,
  body: Body | null,
  person: Named,
  because?: Because,
): RoleAnnotation {
  const start = tokens[phrase.first]?.start ?? 0
  const end = tokens[phrase.last - 1]?.end ?? start
  const title = phrase.title ?? text.slice(start, end).replace(/\s+/g, ' ')
  const { standing } = phrase
  const role: RoleAnnotation = {
    layer: 'role',
    start,
    end,
    entity: person.entity.id,
    title,
    standing,
    organization: body?.id ?? null,
  }
  because?.(role, () => reasonsFor(phrase, body, person))
  return role
}

const WHERE: Readonly<Record<Where, string>> = {
  before: 'a title right before the name',
  list: 'a title in the plural before the names of several',
  after: 'a title behind the name, a comma, a bracket or "is" between',
  across: 'a title before the name, a comma between',
  verb: 'a verb that says what somebody is or does (list role_verbs)',
}

const reasonsFor = ({ where, standing }: RolePhrase, body: Body | null, { entity }: Named): Reason[] => [
  { name: 'rule', value: `${WHERE[where]} (lists titles, role_cues)` },
  { name: 'person', value: `${entity.name}, the name beside the title` },
  { name: 'standing', value: `${standing} (list role_standings, and the verb)` },
  { name: 'organization', value: body?.how ?? 'none is named in the title or beside it' },
]

/** Whose title it is, and how that was found. */
interface Body {
  id: string
  place: 'inside' | 'owner' | 'behind'
  /** The token at which its name begins. */
  first: number
  how: string
}

/**
 * The organisation of each title. One that is joined with another has that one's where it stands for both: before them as their owner or their first word, or
 * behind the last ("chair and chief executive of Y"), not in it ("lawyer and Y analyst").
 */
function bodiesOf(scene: Scene, phrases: readonly RolePhrase[], person: Named): (Body | null)[] {
  const own = phrases.map((phrase) => bodyOf(scene, phrase, person))
  return own.map((body, i) => {
    const [before, after] = [own[i - 1], own[i + 1]]
    if (body) return body
    if (after?.place === 'behind' && areJoined(phrases[i], phrases[i + 1])) return { ...after, how: SHARED }
    return before && isOfBoth(before, phrases[i - 1]) && areJoined(phrases[i - 1], phrases[i])
      ? { ...before, how: SHARED }
      : null
  })
}
/** The owner of a title, and who stands at the head of one before a name ("[Y] chair and chief executive X"), are those of the next, too. */
const isOfBoth = ({ place, first }: Body, phrase: RolePhrase | undefined): boolean =>
  place === 'owner' || (place === 'inside' && phrase?.where === 'before' && phrase.first === first)

const SHARED = 'the title that it is joined with has it'

/** Tokens between joined titles: "and" alone. */
const JOINED = 1
const areJoined = (left: RolePhrase | undefined, right: RolePhrase | undefined): boolean =>
  left !== undefined && right !== undefined && left.where === right.where && right.first - left.last === JOINED

function bodyOf(scene: Scene, phrase: RolePhrase, person: Named): Body | null {
  const { grammar, names } = scene
  const owner = names.things.get(grammar.ownerEnd(scene, phrase) ?? -1)
  const behind = grammar.bodyBehind(scene, person, phrase)
  return (
    insideBody(scene, bodyInside(scene, phrase)) ??
    toBody(bodyAt(scene, owner ?? null), 'owner', 'it stands before the title as its owner') ??
    toBody(bodyAt(scene, behind), 'behind', 'it stands behind the name')
  )
}

const toBody = (name: Named | null, place: Body['place'], how: string): Body | null =>
  name === null ? null : { id: name.entity.id, place, first: name.first, how }

/** An organisation behind a preposition of the title, or before its noun. */
function insideBody({ tokens }: Scene, name: Named | null): Body | null {
  const before = name && tokens.slice(Math.max(0, name.first - 2), name.first)
  return toBody(name, before?.some(({ upos }) => upos === 'ADP') ? 'behind' : 'inside', 'the title names it')
}

/** Places are where somebody works, not what for. */
const BODIES = new Set<EntityAnnotation['type']>(['organization', 'facility'])
const isBody = ({ entity }: Named): boolean => BODIES.has(entity.type)

/** The organisation whose name begins at a token. */
function bodyAt({ named }: Scene, first: number | null): Named | null {
  if (first === null) return null
  const found = namesFrom(named, first, first + 1)[0]
  return found && isBody(found) ? found : null
}

/** The first organisation that the title names; an envoy is not of where he is sent to, and what somebody else is of who stands behind it is not one's own. */
function bodyInside({ named, words, grammar }: Scene, { first, last }: Stretch): Named | null {
  const all = namesFrom(named, first, last)
  const isOthers = ({ last: end }: Named) => all.some(({ entity, first: at }) => entity.type === 'person' && at >= end)
  const inside = all.filter((name) => isBody(name) && name.last <= last && !isOthers(name))
  const own = inside.filter((name, i) => !grammar.isOwner(words, name.last, inside[i + 1]?.first))
  return own.find((name) => name.first === first || !grammar.isToward(words[name.first - 1] ?? '')) ?? null
}

/** The names that begin at tokens `first` to `last` (exclusive). */
const namesFrom = (named: readonly Named[], first: number, last: number): Named[] =>
  named.slice(
    firstThat(named.length, (i) => (named[i] as Named).first >= first),
    firstThat(named.length, (i) => (named[i] as Named).first >= last),
  )
