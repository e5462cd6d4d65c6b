import { readLexicon } from '../../../lexicon.ts'
import { once } from '../../../once.ts'

/** Kinds of words that tell events apart, by lemma; who is a person is known from the list of their nouns. */
const kindsByWord = once(() => {
  const kinds = new Map<string, Set<string>>()
  const add = (word: string, kind: string): void => {
    const known = kinds.get(word) ?? new Set<string>()
    kinds.set(word, known.add(kind))
  }
  for (const { word = '', kind = '' } of [...readLexicon('en', 'event_words'), ...readLexicon('en', 'event_agents')])
    add(word, kind)
  for (const { noun = '' } of readLexicon('en', 'person_nouns')) add(noun, 'person')
  for (const { word = '', who } of readLexicon('en', 'pronouns')) if (who !== 'thing') add(word, 'person')
  return kinds
})

const NONE: ReadonlySet<string> = new Set()
export const kindsOf = (word: string): ReadonlySet<string> => kindsByWord().get(word) ?? NONE

/** What kinds of party an entity of a type may be. */
const KINDS_OF_TYPE: ReadonlyMap<string, readonly string[]> = new Map([
  ['person', ['person', 'actor']],
  ['organization', ['actor', 'organization']],
  ['place', ['actor', 'state', 'place']],
  ['group', ['actor', 'state', 'people', 'group']],
  ['facility', ['place']],
])
export const kindsOfType = (type: string): readonly string[] => KINDS_OF_TYPE.get(type) ?? []
/** Persons and organisations act for a state where the sentence speaks of politics. */
export const isPolitical = (type: string): boolean => type === 'person' || type === 'organization'

/** Whoever is one of these acts by will. */
const ACTING = ['state', 'armed', 'police', 'court', 'protester', 'worker', 'violent', 'person', 'people']
export const isActing = (kinds: ReadonlySet<string>): boolean => ACTING.some((kind) => kinds.has(kind))
