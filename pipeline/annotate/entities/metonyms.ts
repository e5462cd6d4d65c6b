import type { Token } from '../../language/reader.ts'
import { readLexicon } from '../../lexicon.ts'
import type { Mention } from './mention.ts'

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
  /** Nouns that a government has. */
  has: ReadonlySet<string>
}

const cues = new Map<string, Cues>()

function cuesOf(language: string): Cues {
  const held = cues.get(language)
  if (held) return held
  const rows = readLexicon(language, 'metonym_cues')
  const words = (kind: string) => new Set(rows.filter((row) => row.kind === kind).map((row) => row.word ?? ''))
  const made = {
    toCity: words('before_city'),
    toGovernment: words('before_government'),
    acts: words('act'),
    moves: words('moves'),
    has: words('has'),
  }
  cues.set(language, made)
  return made
}

const POSSESSIVE = /^['’]s?$/
const NEGATION = /^n['’o]t$/
const CLAUSE_MARKS = new Set(['PUNCT', 'SCONJ', 'PRON', 'ADV'])

/**
 * Does the name of a capital stand for the government that sits there? It does as the one who acts ("X seeks"), as the
 * one acted upon ("convince X"), beside a preposition of dealings ("with X") or before what governments have
 * ("X's invasion"); never after a preposition of place. Without any of these it is the city.
 */
export function isMetonym(mention: Mention, language: string): boolean {
  const { tokens } = mention.sentence
  const known = cuesOf(language)
  const before = tokens[mention.first - 1]
  const word = before?.text.toLowerCase() ?? ''
  if (isPartOfPlaceName(tokens, mention)) return false
  if (hasAfter(tokens, mention.last, known)) return true
  if (known.toCity.has(word) || known.toCity.has(before?.lemma ?? '')) return false
  return known.toGovernment.has(word) || known.moves.has(before?.lemma ?? '') || actsAfter(tokens, mention.last, known)
}

/** "X, Y": a city and where it lies. */
const isPartOfPlaceName = (tokens: readonly Token[], { first, last }: Mention): boolean =>
  (tokens[last]?.text === ',' && tokens[last + 1]?.upos === 'PROPN' && tokens[last + 2]?.text === ',') ||
  (tokens[first - 1]?.text === ',' && tokens[first - 2]?.upos === 'PROPN')

/** The verb right after the name, past adverbs and auxiliaries. */
function actsAfter(tokens: readonly Token[], at: number, { acts }: Cues): boolean {
  for (let i = at; i < Math.min(at + 5, tokens.length); i++) {
    const token = tokens[i] as Token
    if (token.upos === 'VERB' || acts.has(token.lemma)) return acts.has(token.lemma)
    if (token.upos !== 'AUX' && token.upos !== 'ADV' && !NEGATION.test(token.text)) return false
  }
  return false
}

/** "X's old demands": the noun that ends the phrase after the possessive. */
function hasAfter(tokens: readonly Token[], at: number, { has }: Cues): boolean {
  if (!POSSESSIVE.test(tokens[at]?.text ?? '')) return false
  for (let i = at + 1; i < Math.min(at + 6, tokens.length); i++) {
    const token = tokens[i] as Token
    if (has.has(token.lemma) || has.has(token.text.toLowerCase())) return true
    if (CLAUSE_MARKS.has(token.upos) || token.upos === 'VERB' || token.upos === 'ADP') return false
  }
  return false
}
