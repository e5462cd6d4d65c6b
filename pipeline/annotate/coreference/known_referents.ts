import { foldWords } from '../../language/fold.ts'
import type { Annotation, EntityAnnotation } from '../../record/records.ts'
import type { Span } from '../../record/span.ts'
import { gazetteerOf } from '../entities/gazetteer.ts'
import type { CoreferenceGrammar, Gender } from './grammar.ts'
import type { Referent } from './referent.ts'

/** The entities of a document as referents, by local id, with what their names and titles tell of them. */
export function toReferents(
  text: string,
  annotations: readonly Annotation[],
  language: string,
  grammar: CoreferenceGrammar,
): Map<string, Referent> {
  const referents = new Map<string, Referent>()
  for (const a of annotations) if (a.layer === 'entity') referents.set(a.id, toReferent(a, language, grammar))
  for (const a of annotations) if (a.layer === 'role') addTitle(referents.get(a.entity), a.title, grammar)
  for (const a of annotations) {
    if (a.layer !== 'mention') continue
    const referent = referents.get(a.entity)
    addGender(referent, a.gender ?? null)
    if (referent?.animacy === 'person') addNoun(referent, firstWord(text, a), grammar)
  }
  return referents
}

/** The word that a mention opens with may be a title: `Prince NAME`. */
const firstWord = (text: string, { start, end }: Span): string =>
  (FIRST_WORD.exec(text.slice(start, end))?.[0] ?? '').toLowerCase()
const FIRST_WORD = /^\p{L}+(?=\.?\s)/u

const SEVERAL = new Set(['group'])
const EITHER = new Set(['organization', 'group', 'facility', 'place'])

function toReferent(entity: EntityAnnotation, language: string, grammar: CoreferenceGrammar): Referent {
  const { name, aliases, type } = entity
  const isPerson = type === 'person'
  const names = [name, ...aliases].map(foldWords)
  const words = new Set(names.flat().map((word) => word.toLowerCase()))
  return {
    entity,
    animacy: isPerson ? 'person' : 'thing',
    number: SEVERAL.has(type) ? 'many' : EITHER.has(type) ? 'either' : 'one',
    said: null,
    likely: isPerson ? likelyGender(names, grammar) : null,
    kinds: isPerson ? new Set() : kindsOf(entity, names, language, grammar),
    nouns: new Set(),
    words,
    count: 0,
    members: [],
    phrase: null,
  }
}

/** By the first word of the fullest name. */
function likelyGender(names: readonly string[][], grammar: CoreferenceGrammar): Gender | null {
  const fullest = names.reduce((best, name) => (name.length > best.length ? name : best), [])
  const told = fullest.slice(0, 2).map((word) => grammar.genderOfTitle(word.toLowerCase()))
  return told[0] ?? grammar.genderOfGiven(fullest[0] ?? '')
}

function kindsOf(
  { name, type }: EntityAnnotation,
  names: readonly string[][],
  language: string,
  grammar: CoreferenceGrammar,
): Set<string> {
  const gazetteer = gazetteerOf(language)
  const listed = type === 'place' ? gazetteer.place(name) : gazetteer.organization(name)
  const ofList = listed ? grammar.kindsOfList(listed.kind) : []
  return new Set([...names.flatMap((words) => grammar.kindsOfName(words.map((word) => word.toLowerCase()))), ...ofList])
}

/** A title adds its nouns, and what such a person is called besides. */
function addTitle(referent: Referent | undefined, title: string, grammar: CoreferenceGrammar): void {
  if (!referent) return
  for (const part of foldWords(title)) {
    const word = part.toLowerCase()
    referent.words.add(word)
    addNoun(referent, word, grammar)
  }
}

/** What a referent is called: a person by nouns for persons, anything else by its kind. */
export function addNoun(referent: Referent, noun: string, grammar: CoreferenceGrammar): void {
  if (referent.animacy !== 'person') {
    const body = grammar.bodyNoun(noun)
    if (body) referent.kinds.add(body.kind)
    if (body) referent.nouns.add(noun)
    return
  }
  if (grammar.personNoun(noun)?.kin === false) referent.nouns.add(noun)
  for (const other of grammar.nounsOfTitle(noun)) referent.nouns.add(other)
  const gender = grammar.genderOfTitle(noun)
  if (gender !== null) addGender(referent, gender)
}

/** The first gender that the text tells; what contradicts it later is no evidence. */
function addGender(referent: Referent | undefined, gender: Gender | null): void {
  if (referent?.animacy === 'person' && gender !== null) referent.said ??= gender
}
