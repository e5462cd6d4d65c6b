import type { Token } from '../../language/reader.ts'
import type { PhraseIndex } from '../../lexicon.ts'
import type { Demonym } from '../demonyms.ts'

/** Tokens `first` to `last` (exclusive) of a sentence that say what somebody is. */
export interface RolePhrase {
  first: number
  last: number
}

/** The tokens of a sentence and their texts. */
export interface Line {
  tokens: readonly Token[]
  words: readonly string[]
}

/** Names in the sentence, by token. */
export interface Names {
  /** Tokens of persons' names. */
  persons: ReadonlySet<number>
  /** First token of every other name, by the token after its last: a title takes in the whole name or nothing of it. */
  things: ReadonlyMap<number, number>
}

/** How one language says what somebody is. */
export interface RoleGrammar {
  /** The title right before a name that begins at token `name`. */
  phraseBefore(line: Line, name: number, others: Names): RolePhrase | null
  /** What stands after a name that ends before token `end`, behind a comma or a copula. */
  phraseAfter(line: Line, end: number): RolePhrase | null
  /** The title of an apposition that ends before the comma at token `comma`, the name behind it. */
  phraseAcrossComma(line: Line, comma: number): RolePhrase | null
  /** Does the word make the name before it the owner of what follows? */
  isGenitive(word: string): boolean
  /** Does the word say where somebody is sent, not where from? */
  isToward(word: string): boolean
  demonyms(): PhraseIndex<Demonym>
}
