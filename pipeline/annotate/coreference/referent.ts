import type { EntityAnnotation } from '../../record/records.ts'
import type { Span } from '../../record/span.ts'
import type { Gender } from './grammar.ts'

/** Somebody or something that the text speaks of: an entity, or what it never gives a name (`a woman`). */
export interface Referent {
  entity: EntityAnnotation | null
  /** What pronouns it takes; `open` where nothing tells. */
  animacy: 'person' | 'thing' | 'open'
  number: 'one' | 'many' | 'either'
  /** What titles and pronouns of the text say, and what most who bear the given name are. */
  said: Gender | null
  likely: Gender | null
  /** Kinds of bodies that its names, lists and appositions tell. */
  kinds: Set<string>
  /** What it is called besides: nouns of titles and appositions, with what they mean alike. */
  nouns: Set<string>
  /** All words of its names and titles, in small letters. */
  words: Set<string>
  /** How often it was named so far. */
  count: number
  /** Of several: where each of them was named. */
  members: readonly Naming[]
  /** The words by which somebody without a name was brought in. */
  phrase: Span | null
}

const COUNTRY = 'country'
export const isCountry = ({ entity, kinds }: Referent): boolean => entity?.type === 'place' && kinds.has(COUNTRY)

/** Somebody or something of whom nothing is known. */
export const nobody = (animacy: Referent['animacy']): Referent => ({
  entity: null,
  animacy,
  number: 'one',
  said: null,
  likely: null,
  kinds: NOTHING,
  nouns: NOTHING,
  words: NOTHING,
  count: 0,
  members: [],
  phrase: null,
})
/** Only what has a name is ever called anything more. */
const NOTHING: Set<string> = new Set()

/** One place where a referent is named, described or meant by a pronoun. */
export interface Naming extends Span {
  referent: Referent
  form: 'name' | 'nominal' | 'pronoun'
  /** How many sentences the narrator has said: those inside one quote count as one. */
  step: number
  /** Number of the sentence, and the token there that it turns on. */
  sentence: number
  token: number
  /** What hangs together in the tree: the verb or noun that it hangs on, and how high it stands. */
  governor: number
  /** The verb of the clause that its own tells the time, cause or content of (`…, when he said so`, `said that he …`); -1 where there is none. */
  above: number
  rank: number
  isSubject: boolean
  /** It is the subject of a verb of speech. */
  speaks: boolean
  /** Inside quotation marks. */
  quoted: boolean
  /** In a block that is no body: a headline, say. */
  aside: boolean
}
