import type { Token } from '../../language/reader.ts'
import { readLexicon } from '../../lexicon.ts'
import { onceEach } from '../../once.ts'
import { POSSESSIVE } from '../possessive.ts'
import type { Mention } from './mention.ts'
import type { Range } from './range.ts'
import { headOf, isOfSport } from './sport.ts'

/** Words around the name of a capital that tell whether the city or its government is meant. */
interface Cues {
  /** Prepositions and verbs before a city. */
  toCity: ReadonlySet<string>
  /** Prepositions before a party to something. */
  toGovernment: ReadonlySet<string>
  /** Lemmas of verbs that people and governments do, cities do not. */
  acts: ReadonlySet<string>
  /** Lemmas of verbs whose object is somebody. */
  moves: ReadonlySet<string>
  /** Lemmas of nouns that go with a preposition to or from somebody: "pressure on X". */
  dealings: ReadonlySet<string>
  /** Those of them that go with no country as a place. */
  deals: ReadonlySet<string>
  /** Prepositions that stand before no party to anything. */
  placeOnly: ReadonlySet<string>
  /** Those of the verbs that no country does as a place: it may see a hot summer. */
  governs: ReadonlySet<string>
  /** Nouns of what is between governments. */
  between: ReadonlySet<string>
  /** Nouns that a government has; those of them that say what it does. */
  has: ReadonlySet<string>
  does: ReadonlySet<string>
}

const cuesOf = onceEach((language: string): Cues => {
  const rows = readLexicon(language, 'metonym_cues')
  const words = (kind: string) => new Set(rows.filter((row) => row.kind === kind).map((row) => row.word ?? ''))
  const without = (kind: string, other: string) =>
    new Set(Array.from(words(kind)).filter((word) => !words(other).has(word)))
  return {
    toCity: words('before_city'),
    toGovernment: words('before_government'),
    acts: words('act'),
    moves: words('moves'),
    dealings: words('dealing'),
    has: words('has'),
    does: without('has', 'has_too'),
    deals: without('dealing', 'dealing_too'),
    placeOnly: words('place_only'),
    governs: without('act', 'place_too'),
    between: words('between'),
  }
})

/** Universal Dependencies takes the person in "convince X to go" for an indirect object. */
const OBJECTS: ReadonlySet<string> = new Set(['obj', 'iobj'])
/** What stands behind "X, Y" where Y is where X lies. */
const PLACE_END: ReadonlySet<string> = new Set([',', '(', ')', '.', ':', '—', '–', '-', '_'])
const CLAUSE_MARKS = new Set(['PUNCT', 'SCONJ', 'PRON', 'ADV'])

/**
 * Does the name of a capital stand for the government that sits there? It does as the one who acts ("X seeks"), as the
 * one acted upon ("convince X"), beside a preposition of dealings ("with X") or before what governments have
 * ("X's invasion"); never after a preposition of place, where it names an event ("the X talks"), or in a report of sport. Without any of
 * these it is the city. Gives what tells, null for the city.
 */
export function metonymCue(mention: Mention, language: string): string | null {
  const { tokens } = mention.sentence
  const known = cuesOf(language)
  const range = firstOfPair(tokens, mention)
  const before = tokens[range.first - 1]
  const word = before?.text.toLowerCase() ?? ''
  if (isPartOfPlaceName(tokens, mention) || namesAnother(tokens, mention)) return null
  if (isOfSport(tokens, language)) return null
  if (hasAfter(tokens, mention.last, known)) return 'it has what governments have'
  if (isDealing(tokens, range.first, known)) return 'a noun of dealings stands before it'
  if (known.toCity.has(word) || known.toCity.has(before?.lemma ?? '')) return null
  if (word === BETWEEN)
    return known.between.has(tokens[range.first - 2]?.lemma ?? '') ? `"${word}" stands before it` : null
  if (known.toGovernment.has(word)) return `"${word}" stands before it`
  return acts(tokens, range, known) ? 'it does what governments do, or somebody makes it do so' : null
}

/** The same for the name of a country: only where it acts, is acted upon, or has what is an act ("X's invasion"). */
export function countryCue(mention: Mention, language: string): string | null {
  const { tokens } = mention.sentence
  const known = cuesOf(language)
  const range = firstOfPair(tokens, mention)
  if (isPartOfPlaceName(tokens, mention) || namesAnother(tokens, mention) || isOfSport(tokens, language)) return null
  if (hasAfter(tokens, mention.last, { has: known.does })) return 'it has what governments do'
  if (isDealing(tokens, range.first, { ...known, dealings: known.deals })) return 'a noun of dealings stands before it'
  const before = tokens[range.first - 1]
  if (known.toCity.has(before?.lemma ?? '') || before?.upos === 'ADP') return null
  return acts(tokens, range, { ...known, acts: known.governs })
    ? 'it does what governments do, or somebody makes it do so'
    : null
}

const BETWEEN = 'between'

/** Of "X and Y" what X is, Y is. */
function firstOfPair(tokens: readonly Token[], { first, last }: Range): Range {
  const at = headOf(tokens, first, last)
  const { deprel, head } = tokens[at] ?? {}
  const isPair = deprel === 'conj' && typeof head === 'number' && head >= 0 && tokens[head]?.upos === 'PROPN'
  return isPair ? { first: head, last: head + 1 } : { first, last }
}

/** "The X talks", "X stocks": a part of what another thing is called. */
function namesAnother(tokens: readonly Token[], { first, last }: Range): boolean {
  const { deprel, head } = tokens[headOf(tokens, first, last)] ?? {}
  return deprel === 'compound' && typeof head === 'number' && head >= last
}

/** "pressure on X", "a warning from X". */
const isDealing = (
  tokens: readonly Token[],
  first: number,
  { dealings, placeOnly }: Pick<Cues, 'dealings' | 'placeOnly'>,
) =>
  tokens[first - 1]?.upos === 'ADP' &&
  !placeOnly.has(tokens[first - 1]?.text.toLowerCase() ?? '') &&
  dealings.has(tokens[first - 2]?.lemma ?? '')

/** Who does what governments do, or to whom they do it. */
function acts(tokens: readonly Token[], { first, last }: Range, { acts, moves }: Cues): boolean {
  return tokens.slice(first, last).some(({ head, deprel }) => {
    const lemma = tokens[head ?? -1]?.lemma ?? ''
    return (deprel === 'nsubj' && acts.has(lemma)) || (OBJECTS.has(deprel ?? '') && moves.has(lemma))
  })
}

/** "X, Y": a city and where it lies. */
const isPartOfPlaceName = (tokens: readonly Token[], { first, last }: Mention): boolean =>
  (tokens[last]?.text === ',' && tokens[last + 1]?.upos === 'PROPN' && PLACE_END.has(tokens[last + 2]?.text ?? '')) ||
  (tokens[first - 1]?.text === ',' && tokens[first - 2]?.upos === 'PROPN')

/** "X's old demands": the noun that ends the phrase after the possessive. */
function hasAfter(tokens: readonly Token[], at: number, { has }: Pick<Cues, 'has'>): boolean {
  if (!POSSESSIVE.test(tokens[at]?.text ?? '')) return false
  for (let i = at + 1; i < Math.min(at + 6, tokens.length); i++) {
    const token = tokens[i] as Token
    if (has.has(token.lemma) || has.has(token.text.toLowerCase())) return true
    if (CLAUSE_MARKS.has(token.upos) || token.upos === 'VERB' || token.upos === 'ADP') return false
  }
  return false
}
