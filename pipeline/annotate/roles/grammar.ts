import type { Token } from '../../language/reader.ts'
import type { RoleAnnotation } from '../../record/records.ts'

export type Standing = RoleAnnotation['standing']

/** Tokens `first` to `last` (exclusive) of a sentence. */
export interface Stretch {
  first: number
  last: number
}

/** Where a title stands beside the name. */
export type Where = 'before' | 'list' | 'after' | 'across' | 'verb'

/** What somebody is, and where that stands. */
export interface RolePhrase extends Stretch {
  where: Where
  standing: Standing
  /** The title, where it is not what the tokens say: "minister" of "ministers X and Y", "head of Y" of "who heads Y". Null else. */
  title: string | null
}

/** The tokens of a sentence and their texts, and the names in it. */
export interface Line {
  tokens: readonly Token[]
  words: readonly string[]
  names: Names
}

/** Names in the sentence, by token. */
export interface Names {
  /** Tokens of persons' names. */
  persons: ReadonlySet<number>
  /** The token after its last, by the first token of every person's name. */
  personEnds: ReadonlyMap<number, number>
  /** First token of every other name, by the token after its last: a title takes in the whole name or nothing of it. */
  things: ReadonlyMap<number, number>
  /** The token after its last, by the first token of every other name. */
  thingEnds: ReadonlyMap<number, number>
  /** First tokens of the names of organisations. */
  organizations: ReadonlySet<number>
  /** First tokens of the names of places. */
  places: ReadonlySet<number>
}

/** How one language says what somebody is. */
export interface RoleGrammar {
  /** What is said of the person whose name is at tokens `name`. */
  rolesOf(line: Line, name: Stretch): RolePhrase[]
  /** The token of a name that owns the title at tokens `title`: the end (exclusive) of "Y" in "Y's former minister"; null where none does. */
  ownerEnd(line: Line, title: Stretch): number | null
  /** The first token of a name that stands apart from its title: "spokesman X of Y", "X, spokesman, Y"; null where none does. */
  bodyBehind(line: Line, name: Stretch, title: RolePhrase): number | null
  /** Is the word an abbreviation of a title ("CEO"), whatever else it was taken for? */
  isTitle(word: string): boolean
  /** Does the word say where somebody is sent, not where from? */
  isToward(word: string): boolean
  /** Does the name that ends before token `end` own the one that begins at `next`: "the Y's Z"? */
  isOwner(words: readonly string[], end: number, next: number | undefined): boolean
}
